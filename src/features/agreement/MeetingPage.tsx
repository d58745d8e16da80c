import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useLocation, useSearch } from 'wouter';

import '#i18n/en/agreement.ts';
import '#i18n/en/level.ts';
import '#i18n/en/school.ts';
import { showNames } from '#domain/assessment/meeting.ts';
import { indicatorAskedFor, meetingAddress, projectorAddress } from '#platform/addresses.ts';
import { keepAwake } from '#platform/wake-lock.ts';
import { longDate } from '#i18n/dates.ts';
import { isolated } from '#i18n/isolated.ts';
import { t } from '#i18n/translate.ts';
import { commitAndOfferUndo } from '#saving/commit-and-offer-undo.ts';
import { NoYearHere } from '#saving/NoYearHere.tsx';
import { ToReadAndChange } from '#saving/ToReadAndChange.tsx';
import { useStorage } from '#storage/StorageProvider.tsx';
import { ChoiceField } from '#ui/ChoiceField.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Notice } from '#ui/Notice.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import { AgendaList, ToAgenda } from './Agenda.tsx';
import { agendaParts, codesInOrder, nextAfter } from './agenda-parts.ts';
import { AllAgreed } from './AllAgreed.tsx';
import { indicatorAt, useMeetingInView, type ReadyMeeting } from './meeting-in-view.ts';
import styles from './MeetingPage.module.css';
import { MinutesCard } from './MinutesCard.tsx';
import { OnTheTable } from './OnTheTable.tsx';
import { useQuietTimes } from './quiet-time.ts';
import { QuietTimer } from './QuietTimer.tsx';
import { RevealAll } from './RevealAll.tsx';
import { Roster } from './Roster.tsx';
import { useLeadMeeting } from './table-shared.ts';
import { TeamSpread } from './TeamSpread.tsx';
import { UnanimousCard } from './UnanimousCard.tsx';

type MeetingPageProps = {
  readonly school: string;
  readonly map: string;
  /** As addresses hold it: `2026-27`. */
  readonly year: string;
};

/** The agreement meeting, as the one who leads it sees it. */
export function MeetingPage({ school, map, year }: MeetingPageProps) {
  const view = useMeetingInView({ school, map, year });
  return view.is === 'ready' ? (
    <Meeting key={view.cycle.id} view={view} />
  ) : (
    <NoYearHere view={view} />
  );
}

function Meeting({ view }: { readonly view: ReadyMeeting }) {
  const { address, school, yearName } = view;
  const storage = useStorage();
  const [, navigate] = useLocation();
  const askedFor = indicatorAskedFor(useSearch());
  const onTable = indicatorAt(view, askedFor);
  const quiet = useQuietTimes(view.cycle.id);
  // What is on the table paints first; all around it follows a moment later.
  const around = useDeferredValue(view);
  const agenda = useMemo(() => agendaParts(around.map, around.meeting), [around]);
  const { dropped } = view.meeting.state;
  const code = onTable?.place.indicator.code;
  const [first] = codesInOrder(agenda);
  const hasMoved = useHasMoved(code);
  useEffect(keepAwake, []);
  useLeadMeeting(view.cycle.id, code, quiet.until);

  useEffect(() => {
    if (code === undefined && first !== undefined) {
      navigate(meetingAddress(address, first), { replace: true });
    }
  }, [code, first, address, navigate]);

  return (
    <div className={styles.screen}>
      <PageHeading
        title={t('agreement.tab', { school: isolated(school.name), year: yearName })}
        lead={<bdi>{school.name}</bdi>}
        actions={
          <LinkButton href={projectorAddress(address, code)} newWindow>
            {t('agreement.open-projector')}
          </LinkButton>
        }
      >
        {t('agreement.title', { year: yearName })}
      </PageHeading>
      {storage.access.mode !== 'full' && <Notice tone="info">{t('agreement.read-only')}</Notice>}
      {dropped !== undefined && (
        <Notice tone="info" title={t('agreement.dropped', { date: longDate(dropped.on) })}>
          {t('agreement.dropped-words')}
        </Notice>
      )}
      <div className={styles.tools}>
        <Roster view={around} />
        <QuietTimer until={quiet.until} onChange={quiet.setUntil} />
        <ToReadAndChange>
          <NamesSwitch view={view} />
          <RevealAll view={around} />
        </ToReadAndChange>
        <ToAgenda agenda={agenda} />
      </div>
      <AllAgreed view={around} agenda={agenda} />
      <div className={styles.columns}>
        <AgendaList view={around} agenda={agenda} onTable={code} />
        <div className={styles.main}>
          <ToReadAndChange>
            {onTable !== undefined && code !== undefined && (
              <OnTheTable
                key={code}
                view={view}
                entry={onTable}
                next={nextAfter(agenda, code)}
                takesFocus={hasMoved}
              />
            )}
            <UnanimousCard view={around} />
          </ToReadAndChange>
          <TeamSpread view={around} />
          <MinutesCard view={around} />
        </div>
      </div>
    </div>
  );
}

/** Whether the indicator on the table took the place of another one. */
function useHasMoved(code: string | undefined): boolean {
  const [last, setLast] = useState({ code, hasMoved: false });
  if (last.code !== code) setLast({ code, hasMoved: last.code !== undefined });
  return last.hasMoved;
}

function NamesSwitch({ view }: { readonly view: ReadyMeeting }) {
  const storage = useStorage();
  const { cycle, meeting, school, yearName } = view;
  // What was chosen shows at once; what is stored follows.
  const stored = meeting.state.namesShown;
  const [choice, setChoice] = useState<{ readonly shown: boolean; readonly over: boolean }>();

  async function choose(shown: boolean) {
    setChoice({ shown, over: stored });
    const isStored = await commitAndOfferUndo(
      storage,
      {
        school: school.id,
        label: { what: shown ? 'names-shown' : 'names-hidden', subject: yearName },
        changes: [showNames(cycle, shown)],
      },
      t(shown ? 'agreement.names-shown' : 'agreement.names-hidden'),
    );
    if (!isStored) setChoice(undefined);
  }

  return (
    <ChoiceField
      type="checkbox"
      label={t('agreement.names')}
      checked={choice?.over === stored ? choice.shown : stored}
      onChange={(shown) => void choose(shown)}
    />
  );
}
