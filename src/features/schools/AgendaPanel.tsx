import { useMemo, useRef } from 'react';

import { t } from '#i18n/translate.ts';
import { schoolYearName } from '#domain/assessment/school-year.ts';
import { copyText } from '#platform/copy-text.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { showToast } from '#ui/toasts.ts';

import { isSame, movedTo, type Agenda, type AgendaItem } from './agenda.ts';
import { agendaEntries } from './agenda-entries.ts';
import { agendaText } from './agenda-text.ts';
import { AgendaTopic } from './AgendaTopic.tsx';
import type { CoachView } from './coach-view.ts';
import styles from './Schools.module.css';

type AgendaPanelProps = {
  readonly view: CoachView;
  readonly agenda: Agenda;
  /** The name of the group that it is for; all schools where there is none. */
  readonly group: string | undefined;
};

/** The draft of a joint training: what was picked, in an order, with the goal in the map's words and notes. */
export function AgendaPanel({ view, agenda, group }: AgendaPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const entries = useMemo(() => agendaEntries(view, agenda.items), [view, agenda.items]);

  function takeOff(item: AgendaItem) {
    const at = agenda.items.findIndex((one) => isSame(one, item));
    agenda.change((items) => items.filter((one) => !isSame(one, item)));
    heading.current?.focus();
    showToast({
      text: t('schools.agenda-taken-off', { code: item.code }),
      action: {
        label: t('schools.agenda-undo'),
        run: () =>
          agenda.change((items) =>
            items.some((one) => isSame(one, item)) ? items : items.toSpliced(at, 0, item),
          ),
      },
    });
  }

  async function copy() {
    const isCopied = await copyText({ plain: agendaText(view, entries, group) });
    if (isCopied) showToast({ text: t('schools.agenda-copied') });
    else showToast({ text: t('schools.agenda-not-copied'), tone: 'danger' });
  }

  return (
    <div>
      <Card as="section" labelledBy="agenda">
        <div className={styles.head}>
          <h2 id="agenda" ref={heading} tabIndex={-1}>
            {group === undefined
              ? t('schools.agenda-title')
              : t('schools.agenda-title-of', { group })}
          </h2>
          <p className={styles.muted}>
            {entries.length === 0
              ? t('schools.agenda-empty')
              : t('schools.agenda-lead', {
                  count: entries.length,
                  year: schoolYearName(view.schoolYear),
                })}
          </p>
        </div>
        {entries.length > 0 && (
          <>
            <ol className={styles.topics}>
              {entries.map((entry, index) => (
                <AgendaTopic
                  key={`${entry.item.place} ${entry.item.code}`}
                  view={view}
                  entry={entry}
                  number={index + 1}
                  of={entries.length}
                  onMove={(by) => {
                    const other = entries[index + by]?.item;
                    if (other !== undefined) {
                      agenda.change((items) => movedTo(items, entry.item, other));
                    }
                  }}
                  onNote={(note) =>
                    agenda.change((items) =>
                      items.map((one) => (isSame(one, entry.item) ? { ...one, note } : one)),
                    )
                  }
                  onTakeOff={() => takeOff(entry.item)}
                />
              ))}
            </ol>
            <div className={styles.buttons} data-screen-only>
              <Button variant="primary" icon="file" onClick={() => void copy()}>
                {t('schools.agenda-copy')}
              </Button>
              <Button icon="print" onClick={() => window.print()}>
                {t('schools.agenda-print')}
              </Button>
            </div>
          </>
        )}
      </Card>
    </div>
  );
}
