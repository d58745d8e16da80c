import { Suspense, useId, useMemo } from 'react';

import { unrated } from '#domain/assessment/rating.ts';
import type { LevelId } from '#domain/ic-map/ic-map.ts';
import type { IndicatorPlace } from '#domain/ic-map/indicator.ts';
import { mapWording } from '#domain/ic-map/wording.ts';
import { t } from '#i18n/translate.ts';
import { indicatorAddress } from '#platform/addresses.ts';
import { differencesOf } from '#map-view/level-differences.ts';
import { OutcomeContext } from '#map-view/OutcomeContext.tsx';
import { useCarried } from '#storage/live-carried.ts';
import { Card } from '#ui/Card.tsx';
import { lazyAside } from '#ui/lazy-aside.ts';
import { Notice } from '#ui/Notice.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import type { ReadyCycle } from './cycle-in-view.ts';
import { DesiredChoice } from './DesiredChoice.tsx';
import { ExistingChoice } from './ExistingChoice.tsx';
import { GoOn } from './GoOn.tsx';
import { HistoryLink } from './HistoryLink.tsx';
import { IndicatorBar } from './IndicatorBar.tsx';
import { useIndicatorRating } from './indicator-rating.ts';
import { lastYearOf } from './last-year.ts';
import styles from './IndicatorScreen.module.css';
import { neighborsOf, useStepKeys } from './IndicatorSteps.tsx';
import { NotSaved } from './NotSaved.tsx';
import { Rationale } from './Rationale.tsx';
import { useReadingHelp } from './reading-help.ts';

const EvidenceHere = lazyAside(() =>
  import('#saving/EvidenceHere.tsx').then((m) => m.EvidenceHere),
);

const LastYearHere = lazyAside(() => import('./LastYearHere.tsx').then((m) => m.LastYearHere));

type IndicatorScreenProps = {
  readonly view: ReadyCycle;
  readonly place: IndicatorPlace;
};

/** The screen that people live in: read five descriptors, choose, say why, go on. */
export function IndicatorScreen({ view, place }: IndicatorScreenProps) {
  const { map, school, cycle, ratings, yearName } = view;
  const { indicator, outcome, role, position, total } = place;
  const { code } = indicator;
  const stored = useMemo(() => ratings.get(code) ?? unrated(code), [ratings, code]);
  const rating = useIndicatorRating(cycle, stored);
  const carried = useCarried({ school: school.id, map, schoolYear: cycle.schoolYear });
  const lastYear = useMemo(() => lastYearOf(carried, code), [carried, code]);
  const reading = useReadingHelp();
  const differences = useMemo(() => differencesOf(map, indicator), [map, indicator]);
  const inView = { map, indicator, differences, reading };
  const neighbors = neighborsOf(view, code);
  const textsId = useId();
  const textId = (level: LevelId) => `${textsId}-${level}`;
  useStepKeys(view, neighbors);

  return (
    <div className={styles.screen}>
      <IndicatorBar view={view} neighbors={neighbors} position={position} total={total} />
      <div className={styles.context}>
        <OutcomeContext
          outcome={outcome}
          role={role}
          isOpen={reading.showsOutcome}
          onToggle={(showsOutcome) => useReadingHelp.setState({ showsOutcome })}
        />
        <PageHeading
          title={t('rating.indicator-tab', { code, school: school.name, year: yearName })}
        >
          <span className={styles.code}>{code}</span> <span>{mapWording(indicator.statement)}</span>
        </PageHeading>
      </div>
      {!rating.canWrite && <Notice tone="info">{t('rating.read-only')}</Notice>}
      <Card>
        {lastYear !== undefined && (
          <Suspense>
            <LastYearHere map={map} yearName={yearName} last={lastYear} rating={rating} />
          </Suspense>
        )}
        <ExistingChoice view={inView} rating={rating} lastYear={lastYear} textId={textId} />
        <hr className={styles.rule} />
        <DesiredChoice
          map={map}
          indicator={indicator}
          rating={rating}
          lastYear={lastYear}
          textId={textId}
        />
        <hr className={styles.rule} />
        <div className={styles.evidence}>
          <Suspense>
            <EvidenceHere
              school={school.id}
              map={map}
              code={code}
              back={indicatorAddress(view.address, code)}
              rating={rating.shown}
              year={cycle.schoolYear}
            />
          </Suspense>
        </div>
        <hr className={styles.rule} />
        <Rationale rating={rating} />
        <div className={styles.notSaved}>
          <NotSaved rating={rating} />
        </div>
      </Card>
      <GoOn view={view} neighbors={neighbors} rating={rating} />
      <HistoryLink address={view.address} code={code} />
    </div>
  );
}
