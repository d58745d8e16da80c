import { useEffect, useRef, useState } from 'react';
import { useSearch } from 'wouter';

import '#i18n/en/agreement.ts';
import '#i18n/en/level.ts';
import { agreementOf } from '#domain/analysis/agreement.ts';
import { scaleOf } from '#domain/analysis/scale.ts';
import type { IndicatorAtMeeting } from '#domain/assessment/meeting-view.ts';
import { mapWording } from '#domain/ic-map/wording.ts';
import { indicatorAskedFor } from '#platform/addresses.ts';
import { keepAwake } from '#platform/wake-lock.ts';
import { isolated } from '#i18n/isolated.ts';
import { t } from '#i18n/translate.ts';
import { NoYearHere } from '#saving/NoYearHere.tsx';
import { Button } from '#ui/Button.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import { decisionInWords } from './decision-words.ts';
import { desiredPart, existingPart, type DecisionPart } from './decision-part.ts';
import { desiredDots, existingDots, namelessDots } from './dots.ts';
import { LevelRows } from './LevelRows.tsx';
import { indicatorAt, useMeetingInView, type ReadyMeeting } from './meeting-in-view.ts';
import { PlaceRows } from './PlaceRows.tsx';
import styles from './ProjectorPage.module.css';
import { QuietTime } from './QuietTimer.tsx';
import { isDropped, keptDesired, saidAlone } from './said-alone.ts';
import { spreadInWords } from './spread-words.ts';
import { useFollowedMeeting } from './table-shared.ts';

type ProjectorPageProps = {
  readonly school: string;
  readonly map: string;
  /** As addresses hold it: `2026-27`. */
  readonly year: string;
};

/** What the team sees on the wall: it follows the window that leads the meeting. */
export function ProjectorPage({ school, map, year }: ProjectorPageProps) {
  const view = useMeetingInView({ school, map, year });
  return view.is === 'ready' ? (
    <Wall key={view.cycle.id} view={view} />
  ) : (
    <NoYearHere view={view} />
  );
}

function Wall({ view }: { readonly view: ReadyMeeting }) {
  const table = useFollowedMeeting(view.cycle.id);
  const asked = indicatorAskedFor(useSearch());
  const entry =
    indicatorAt(view, table?.indicator) ?? indicatorAt(view, asked) ?? view.meeting.indicators[0];
  const wall = useRef<HTMLDivElement>(null);
  const isFull = useIsFullScreen();
  useEffect(keepAwake, []);
  if (entry === undefined) return null;
  const { indicator } = entry.place;
  return (
    <div className={styles.wall} ref={wall}>
      <PageHeading
        title={t('agreement.projector-tab', {
          school: isolated(view.school.name),
          year: view.yearName,
        })}
        actions={
          isFull || !document.fullscreenEnabled ? undefined : (
            <Button onClick={() => void wall.current?.requestFullscreen().catch(() => undefined)}>
              {t('agreement.full-screen')}
            </Button>
          )
        }
      >
        <span className={styles.code}>{indicator.code}</span> {mapWording(indicator.statement)}
      </PageHeading>
      <div className={styles.line} aria-live="polite">
        <p className={styles.words}>{lineOf(view, entry)}</p>
        {table?.quietUntil !== undefined && (
          <QuietTime key={table.quietUntil} until={table.quietUntil} />
        )}
      </div>
      <Pictures view={view} entry={entry} />
    </div>
  );
}

function Pictures({
  view,
  entry,
}: {
  readonly view: ReadyMeeting;
  readonly entry: IndicatorAtMeeting;
}) {
  const { map, meeting, members } = view;
  const names = { shown: meeting.state.namesShown, members };
  const agreedExisting = onlyPlace(existingPart(map, entry));
  const agreedDesired = onlyPlace(desiredPart(map, entry));
  const scale = scaleOf(map);
  const { dropped } = meeting.state;
  const isGone = isDropped(entry, dropped);
  const existing = isGone
    ? namelessDots(saidAlone(scale, entry, dropped))
    : existingDots(entry.view, names);
  const desired = isGone
    ? namelessDots(keptDesired(scale, entry, dropped))
    : desiredDots(entry.view, names);
  return (
    <>
      <div className={styles.pictures}>
        {existing.size > 0 && (
          <section aria-labelledby="wall-existing">
            <h2 id="wall-existing">{t('agreement.existing')}</h2>
            <PlaceRows map={map} dots={existing} agreed={agreedExisting} />
          </section>
        )}
        {desired.size > 0 && (
          <section aria-labelledby="wall-desired">
            <h2 id="wall-desired">{t('agreement.desired')}</h2>
            <PlaceRows map={map} dots={desired} agreed={agreedDesired} />
          </section>
        )}
      </div>
      <LevelRows
        map={map}
        indicator={entry.place.indicator}
        dots={new Map()}
        agreed={agreedExisting}
        large
      />
    </>
  );
}

/** The place that was agreed on, unless there is none or more than one. */
function onlyPlace({ heads }: DecisionPart): string | undefined {
  return heads.length === 1 ? heads[0]?.place : undefined;
}

/** Before the reveal who is done, afterwards how the ratings lie, in the end what was agreed. */
function lineOf({ map, meeting }: ReadyMeeting, entry: IndicatorAtMeeting): string {
  const { view, decisions } = entry;
  const scale = scaleOf(map);
  const says = saidAlone(scale, entry, meeting.state.dropped);
  if (decisions.existing.is === 'conflict' || decisions.desired.is === 'conflict') {
    return t('agreement.wall-conflict');
  }
  if (decisions.existing.is === 'decided') {
    return t('agreement.agreed-on', { state: decisionInWords(map, decisions) });
  }
  if (isDropped(entry, meeting.state.dropped) && says.length === 0) {
    return t('agreement.dropped-here');
  }
  if (view.is === 'sealed') {
    const { done, missing } = view;
    return t('agreement.have-rated', { count: done.length, total: done.length + missing.length });
  }
  return spreadInWords(map, scale, agreementOf(scale, says));
}

function useIsFullScreen(): boolean {
  const [isFull, setFull] = useState(() => document.fullscreenElement !== null);
  useEffect(() => {
    const look = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  return isFull;
}
