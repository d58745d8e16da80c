import { memo, useEffect, useRef } from 'react';
import { Link } from 'wouter';

import type { AgendaReason } from '#domain/analysis/agenda.ts';
import { mapWording } from '#domain/ic-map/wording.ts';
import { meetingAddress } from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';

import { AGENDA_PARTS, type Agenda, type AgendaLine } from './agenda-parts.ts';
import styles from './Agenda.module.css';
import { decisionInWords } from './decision-words.ts';
import type { ReadyMeeting } from './meeting-in-view.ts';
import { isDropped } from './said-alone.ts';

type AgendaProps = {
  readonly view: ReadyMeeting;
  readonly agenda: Agenda;
  /** The code of the indicator on the table. */
  readonly onTable: string | undefined;
};

/** What there is to talk about, in the order in which it is worth talking about. */
export const AgendaList = memo(function AgendaList({ view, agenda, onTable }: AgendaProps) {
  const nav = useRef<HTMLElement>(null);

  // Where the agenda scrolls by itself, it goes along with the table; the page stays where it is.
  useEffect(() => {
    const list = nav.current;
    const line = list?.querySelector<HTMLElement>('[aria-current]');
    if (onTable === undefined || !list || !line) return;
    if (list.scrollHeight <= list.clientHeight) return;
    const isSeen =
      line.offsetTop >= list.scrollTop &&
      line.offsetTop + line.offsetHeight <= list.scrollTop + list.clientHeight;
    if (!isSeen) list.scrollTop = line.offsetTop - list.clientHeight / 3;
  }, [onTable]);

  return (
    <nav ref={nav} className={styles.agenda} aria-labelledby="agenda">
      <h2 id="agenda" tabIndex={-1} className={styles.heading}>
        {t('agreement.agenda')}
      </h2>
      <p className={styles.order}>{t('agreement.agenda-order')}</p>
      {AGENDA_PARTS.filter((part) => agenda[part].length > 0).map((part) => (
        <section key={part} aria-labelledby={`agenda-${part}`}>
          <h3 id={`agenda-${part}`} className={styles.part}>
            {t(`agreement.part-${part}`, { count: agenda[part].length })}
          </h3>
          <ol className={styles.lines}>
            {agenda[part].map((line) => (
              <Line
                key={line.entry.place.indicator.code}
                view={view}
                line={line}
                isOnTable={line.entry.place.indicator.code === onTable}
              />
            ))}
          </ol>
        </section>
      ))}
    </nav>
  );
});

/** On a narrow screen, where the agenda stands below all else: the way there. */
export function ToAgenda({ agenda }: Pick<AgendaProps, 'agenda'>) {
  const open = AGENDA_PARTS.filter((part) => part !== 'agreed');
  const count = open.reduce((sum, part) => sum + agenda[part].length, 0);
  return (
    <div className={styles.toAgenda}>
      <Button size="small" onClick={() => document.getElementById('agenda')?.focus()}>
        {t('agreement.to-agenda', { count })}
      </Button>
    </div>
  );
}

type LineProps = {
  readonly view: ReadyMeeting;
  readonly line: AgendaLine;
  readonly isOnTable: boolean;
};

const Line = memo(function Line({ view, line, isOnTable }: LineProps) {
  const { code, statement } = line.entry.place.indicator;
  return (
    <li>
      <Link
        href={meetingAddress(view.address, code)}
        className={styles.line}
        aria-current={isOnTable ? 'true' : undefined}
      >
        <span className={styles.code}>{code}</span>
        <span className={styles.statement}>{mapWording(statement)}</span>
        <span className={styles.state}>{stateOf(view, line)}</span>
      </Link>
    </li>
  );
});

function stateOf({ map, meeting }: ReadyMeeting, { entry, because }: AgendaLine): string {
  const { view: ratings, decisions, place } = entry;
  const { parked, dropped } = meeting.state;
  const beside = [decisions.existing, decisions.desired].find(({ is }) => is === 'conflict');
  if (beside?.is === 'conflict') {
    return t('agreement.line-conflict', { count: beside.heads.length });
  }
  if (decisions.existing.is === 'decided') return decisionInWords(map, decisions);
  const waitsFor = parked.get(place.indicator.code)?.trim() ?? '';
  if (waitsFor !== '') return waitsFor;
  if (because !== undefined && because.people > 0) return becauseInWords(because);
  if (isDropped(entry, dropped)) return t('agreement.line-dropped');
  if (because !== undefined) return becauseInWords(because);
  const done = ratings.is === 'sealed' ? ratings.done.length : 0;
  return t('agreement.rated-by', { done, total: done + ratings.missing.length });
}

/** Why an indicator stands where it stands. */
export function becauseInWords({ reading, range, people, cantTell }: AgendaReason): string {
  switch (reading) {
    case 'close':
    case 'apart':
    case 'far-apart':
      return t('agreement.because-apart', { count: range });
    case 'unanimous':
      return cantTell === 0
        ? t('agreement.because-unanimous', { count: people })
        : t('agreement.because-unanimous-placed', { count: people - cantTell });
    case 'nobody':
    case 'too-few':
    case 'whether-it-applies':
    case 'does-not-apply':
      return t(`agreement.because-${reading}`);
  }
}
