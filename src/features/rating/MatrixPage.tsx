import { useMemo, useState } from 'react';
import { Link, useSearch } from 'wouter';

import '#i18n/en/evidence.ts';
import '#i18n/en/rating.ts';
import '#i18n/en/level.ts';
import '#i18n/en/snapshots.ts';
import { progressOf } from '#domain/assessment/progress.ts';
import { hasSameRatings } from '#domain/assessment/says-the-same.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import { currentRecord } from '#domain/assessment/standing-records.ts';
import { toReview, type Carried } from '#domain/comparison/carried.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import {
  aloneAddress,
  indicatorAddress,
  matrixLookOf,
  recordAddress,
  snapshotAddress,
} from '#platform/addresses.ts';
import { ToChange } from '#saving/ToChange.tsx';
import { localDate } from '#platform/local-date.ts';
import { t } from '#i18n/translate.ts';
import { progressInWords } from '#map-view/progress-words.ts';
import { withReview } from '#map-view/review-words.ts';
import { RecordedLine } from '#map-view/RecordedLine.tsx';
import { NoYearHere } from '#saving/NoYearHere.tsx';
import { useCarried } from '#storage/live-carried.ts';
import { useEvidence } from '#storage/live-evidence.ts';
import { useSnapshots } from '#storage/live-snapshots.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import { ProgressWords } from '#ui/ProgressWords.tsx';

import { useCycleInView, type ReadyCycle } from './cycle-in-view.ts';
import { HistoryLink } from './HistoryLink.tsx';
import { MatrixFilter } from './MatrixFilter.tsx';
import { MatrixLooks } from './MatrixLooks.tsx';
import styles from './MatrixPage.module.css';
import { MatrixView } from './MatrixView.tsx';
import { evidenceByCode } from './RowEvidence.tsx';

type MatrixPageProps = {
  readonly school: string;
  readonly map: string;
  /** As addresses hold it: `2026-27`. */
  readonly year: string;
};

/** All indicators of one year: what is said, what is missing, and where to go on. */
export function MatrixPage({ school, map, year }: MatrixPageProps) {
  const view = useCycleInView({ school, map, year });
  const chain = useSnapshots(school)?.chain;
  if (view.is !== 'ready') return <NoYearHere view={view} />;
  // What depends on the record would push the table down once it is known, and Back would miss its place.
  if (chain === undefined) return <NoYearHere view={{ is: 'loading' }} />;
  return <MatrixFromBefore view={view} record={currentRecord(chain, view.cycle.id)} />;
}

type MatrixFromBeforeProps = Omit<MatrixScreenProps, 'carried'>;

/** Waits for the year before too: its marks make rows higher. */
function MatrixFromBefore({ view, record }: MatrixFromBeforeProps) {
  const { school, map, cycle } = view;
  const carried = useCarried({ school: school.id, map, schoolYear: cycle.schoolYear });
  if (carried === undefined) return <NoYearHere view={{ is: 'loading' }} />;
  return <MatrixScreen view={view} record={record} carried={carried} />;
}

type MatrixScreenProps = {
  readonly view: ReadyCycle;
  /** The year’s current record. */
  readonly record: Snapshot | undefined;
  /** What the year started with. */
  readonly carried: Carried | null;
};

function MatrixScreen({ view, record, carried }: MatrixScreenProps) {
  const { map, cycle, ratings, school, yearName } = view;
  const look = matrixLookOf(useSearch());
  const codes = indicatorsOf(map).map(({ indicator }) => indicator.code);
  const progress = progressOf(codes, ratings);
  const pieces = useEvidence(school.id);
  const [today] = useState(() => localDate(Date.now()));
  const evidence = useMemo(
    () => pieces && evidenceByCode(map, pieces, ratings, { year: cycle.schoolYear, today }),
    [map, pieces, ratings, cycle.schoolYear, today],
  );
  return (
    <div className={styles.screen}>
      <PageHeading
        title={t('rating.matrix-tab', { school: school.name, year: yearName })}
        lead={school.name}
        actions={
          <WhereToGoOn view={view} codes={codes} unrated={progress.unrated} record={record} />
        }
      >
        {t('rating.matrix-title', { map: map.title, year: yearName })}
      </PageHeading>
      <ProgressWords
        words={withReview(
          progressInWords(progress),
          carried,
          toReview(carried, map, ratings).length,
        )}
        value={progress.rated}
        max={progress.applicable}
      />
      {record !== undefined && (
        <RecordedLine
          record={record}
          ratings={ratings}
          link={(id, words) => <Link href={snapshotAddress(school.id, id)}>{words}</Link>}
        />
      )}
      <div className={styles.controls}>
        <MatrixLooks address={view.address} look={look} />
        <MatrixFilter view={view} look={look} />
      </div>
      <MatrixView view={view} look={look} evidence={evidence} carried={carried} />
      <HistoryLink address={view.address} />
    </div>
  );
}

type WhereToGoOnProps = {
  readonly view: ReadyCycle;
  readonly codes: readonly string[];
  readonly unrated: readonly string[];
  readonly record: Snapshot | undefined;
};

/**
 * The next thing to do is the primary button: rating while something is unrated, then recording, and once
 * the year is recorded as it stands, seeing the record.
 */
function WhereToGoOn({ view, codes, unrated, record }: WhereToGoOnProps) {
  const { address, ratings } = view;
  const [next] = unrated;
  const isNew = unrated.length === codes.length && ratings.size === 0;
  return (
    <>
      {next !== undefined && (
        <LinkButton href={indicatorAddress(address, next)} variant="primary">
          {isNew ? t('rating.start-rating') : t('rating.continue-rating')}
        </LinkButton>
      )}
      <LinkButton href={aloneAddress(address)}>{t('rating.rate-alone')}</LinkButton>
      <RecordButtons view={view} record={record} isAllRated={next === undefined} />
    </>
  );
}

type RecordButtonsProps = {
  readonly view: ReadyCycle;
  readonly record: Snapshot | undefined;
  readonly isAllRated: boolean;
};

function RecordButtons({ view, record, isAllRated }: RecordButtonsProps) {
  const { address, school, ratings, yearName } = view;
  const yearly = record?.content.status === 'yearly' ? record : undefined;
  const isDone = yearly !== undefined && hasSameRatings(yearly, ratings);
  return (
    <>
      {yearly !== undefined && (
        <LinkButton
          href={snapshotAddress(school.id, yearly.id)}
          variant={isAllRated && isDone ? 'primary' : 'secondary'}
        >
          {t('snapshots.see-record')}
        </LinkButton>
      )}
      <ToChange>
        <LinkButton
          href={recordAddress(address)}
          variant={isAllRated && !isDone ? 'primary' : 'secondary'}
        >
          {t('rating.record', { year: yearName })}
        </LinkButton>
      </ToChange>
    </>
  );
}
