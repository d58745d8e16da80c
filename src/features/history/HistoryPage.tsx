import { useState } from 'react';

import { dayInFull } from '#i18n/dates.ts';
import { t } from '#i18n/translate.ts';
import { useHistory } from '#storage/live-history.ts';
import { useSchools } from '#storage/live.ts';
import type { PastStep } from '#storage/past-steps.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import styles from './HistoryPage.module.css';
import { PastStepLine } from './PastStepLine.tsx';

const atOnce = 100;

/** Every change that was made in this browser, day by day. */
export function HistoryPage() {
  const [count, setCount] = useState(atOnce);
  const steps = useHistory(count);
  const schools = useSchools();
  return (
    <div className={styles.page}>
      <PageHeading title={t('history.title')} lead={t('history.lead')} />
      {steps === undefined || schools === undefined ? (
        <LoadingText />
      ) : (
        <Days steps={steps} schoolNames={new Map(schools.map(({ id, name }) => [id, name]))} />
      )}
      {steps?.length === count && (
        <Button onClick={() => setCount(count + atOnce)}>{t('history.show-older')}</Button>
      )}
    </div>
  );
}

type DaysProps = {
  readonly steps: readonly PastStep[];
  readonly schoolNames: ReadonlyMap<string, string>;
};

function Days({ steps, schoolNames }: DaysProps) {
  if (steps.length === 0) {
    return <EmptyState title={t('history.nothing')}>{t('history.nothing-words')}</EmptyState>;
  }
  return [...stepsByDay(steps)].map(([day, stepsOfDay]) => (
    <Card key={day} as="section" labelledBy={`day-${stepsOfDay[0]?.id ?? ''}`}>
      <h2 id={`day-${stepsOfDay[0]?.id ?? ''}`}>{day}</h2>
      <ol className={styles.steps}>
        {stepsOfDay.map((step) => (
          <PastStepLine key={step.id} step={step} schoolName={schoolNames.get(step.school)} />
        ))}
      </ol>
    </Card>
  ));
}

function stepsByDay(steps: readonly PastStep[]): ReadonlyMap<string, readonly PastStep[]> {
  const days = new Map<string, PastStep[]>();
  for (const step of steps) {
    const day = dayInFull(step.at);
    days.set(day, [...(days.get(day) ?? []), step]);
  }
  return days;
}
