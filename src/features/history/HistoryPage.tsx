import { useState } from 'react';
import { useSearch } from 'wouter';

import '#i18n/en/changes.ts';
import '#i18n/en/past.ts';
import { HISTORY_SORTS } from '#domain/history/sorts.ts';
import { dayInFull } from '#i18n/dates.ts';
import { t } from '#i18n/translate.ts';
import { historyNames, type HistoryNames } from '#map-view/history-names.ts';
import { historyLookOf, type HistoryLook } from '#platform/history-addresses.ts';
import { useIcMaps } from '#storage/ic-maps.ts';
import { useHistory } from '#storage/live-history.ts';
import { useSchools } from '#storage/live.ts';
import type { PastStep, PastSteps, StepsAskedFor } from '#storage/past-steps.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import { endOfDay, startOfDay } from './days.ts';
import { ExportHistory } from './ExportHistory.tsx';
import { HistoryFilter } from './HistoryFilter.tsx';
import styles from './HistoryPage.module.css';
import { PastStepLine } from './PastStepLine.tsx';

const atOnce = 100;

type HistoryPageProps = {
  /** Only this school’s; without it, everything that was done in this browser. */
  readonly school?: string;
};

/** Every change that was made in this browser, or in one school: who, what, when, from what to what. */
export function HistoryPage({ school }: HistoryPageProps) {
  const look = historyLookOf(useSearch());
  const schools = useSchools();
  const schoolName = schools?.find(({ id }) => id === school)?.name;
  const title = look.at === undefined ? t('history.title') : t('past.title-of', { code: look.at });
  return (
    <div className={styles.page}>
      <PageHeading
        title={schoolName === undefined ? title : t('past.tab', { title, school: schoolName })}
        lead={school === undefined ? t('history.lead') : <bdi>{schoolName}</bdi>}
      >
        {title}
      </PageHeading>
      <HistoryFilter school={school} look={look} />
      {/* A key: another look starts again with the newest. */}
      <Steps key={JSON.stringify(look)} school={school} look={look} schoolName={schoolName} />
    </div>
  );
}

type StepsProps = {
  readonly school: string | undefined;
  readonly schoolName: string | undefined;
  readonly look: HistoryLook;
};

function Steps({ school, schoolName, look }: StepsProps) {
  const [count, setCount] = useState(atOnce);
  const asked = stepsOf(school, look);
  const past = useHistory(count, asked);
  const maps = useIcMaps();
  if (past === undefined || maps === undefined) return <LoadingText />;
  return (
    <>
      <Days
        past={past}
        isFiltered={Object.values(look).some((value) => value !== undefined)}
        names={historyNames(past.related, maps)}
        withSchool={school === undefined}
      />
      {past.hasMore && (
        <Button onClick={() => setCount(count + atOnce)}>{t('history.show-older')}</Button>
      )}
      {past.steps.length > 0 && <ExportHistory asked={asked} maps={maps} school={schoolName} />}
    </>
  );
}

function stepsOf(school: string | undefined, look: HistoryLook): StepsAskedFor {
  const { map, at, by, what, from, to } = look;
  return {
    school,
    indicator: map === undefined || at === undefined ? undefined : { map, code: at },
    by,
    sort: HISTORY_SORTS.find((sort) => sort === what),
    from: from === undefined ? undefined : startOfDay(from),
    before: to === undefined ? undefined : endOfDay(to),
  };
}

type DaysProps = {
  readonly past: PastSteps;
  readonly isFiltered: boolean;
  readonly names: HistoryNames;
  readonly withSchool: boolean;
};

function Days({ past: { steps, device }, isFiltered, names, withSchool }: DaysProps) {
  if (steps.length === 0) {
    return isFiltered ? (
      <EmptyState title={t('past.none-fits')}>{t('past.none-fits-words')}</EmptyState>
    ) : (
      <EmptyState title={t('history.nothing')}>{t('history.nothing-words')}</EmptyState>
    );
  }
  return [...stepsByDay(steps)].map(([day, stepsOfDay]) => (
    <Card key={day} as="section" labelledBy={`day-${stepsOfDay[0]?.id ?? ''}`}>
      <h2 id={`day-${stepsOfDay[0]?.id ?? ''}`}>{day}</h2>
      <ol className={styles.steps}>
        {stepsOfDay.map((step) => (
          <PastStepLine
            key={step.id}
            step={step}
            names={names}
            withSchool={withSchool}
            isFromElsewhere={device !== undefined && step.device !== device}
          />
        ))}
      </ol>
    </Card>
  ));
}

function stepsByDay(steps: readonly PastStep[]): ReadonlyMap<string, readonly PastStep[]> {
  const days = new Map<string, PastStep[]>();
  for (const step of steps) {
    const day = dayInFull(step.at);
    const known = days.get(day);
    if (known === undefined) days.set(day, [step]);
    else known.push(step);
  }
  return days;
}
