import { Link } from 'wouter';

import type { Cycle } from '#domain/assessment/cycle.ts';
import { progressOf, type Progress } from '#domain/assessment/progress.ts';
import type { AgreedRating } from '#domain/assessment/rating.ts';
import { hasSameRatings } from '#domain/assessment/says-the-same.ts';
import { schoolYearName } from '#domain/assessment/school-year.ts';
import type { SnapshotChain } from '#domain/assessment/snapshot-chain.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import { currentRecord } from '#domain/assessment/standing-records.ts';
import { toReview } from '#domain/comparison/carried.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import { progressInWords } from '#map-view/progress-words.ts';
import { withReview } from '#map-view/review-words.ts';
import { RecordedLine } from '#map-view/RecordedLine.tsx';
import { Strip } from '#map-view/Strip.tsx';
import {
  aloneAddress,
  indicatorAddress,
  libraryAddress,
  matrixAddress,
  meetingAddress,
  newYearAddress,
  recordAddress,
  snapshotAddress,
} from '#platform/addresses.ts';
import { ToChange } from '#saving/ToChange.tsx';
import { useCarried } from '#storage/live-carried.ts';
import { useRatings } from '#storage/live.ts';
import { Card } from '#ui/Card.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { Notice } from '#ui/Notice.tsx';
import { ProgressWords } from '#ui/ProgressWords.tsx';

import { addressOf } from './current-cycle.ts';
import { codesOf } from './CycleGlance.tsx';
import styles from './SchoolPage.module.css';

type YearNowProps = {
  readonly cycle: Cycle;
  readonly map: IcMap | undefined;
  readonly chain: SnapshotChain;
  /** The name of the school year that today falls into, when it hasn't been started yet. */
  readonly nextYear: string | undefined;
};

/** The year under way: how far it is, and what to do next. */
export function YearNow({ cycle, map, chain, nextYear }: YearNowProps) {
  const ratings = useRatings(cycle.id);
  const year = schoolYearName(cycle.schoolYear);
  return (
    <Card as="section" labelledBy="year-now">
      <div className={styles.section}>
        <div>
          <h2 id="year-now">{t('school.year-now', { year })}</h2>
          <p className={styles.muted}>{map?.title ?? t('school.map-not-here')}</p>
        </div>
        {map === undefined ? (
          <LinkButton href={libraryAddress()}>{t('school.open-library')}</LinkButton>
        ) : ratings === undefined ? (
          <LoadingText />
        ) : (
          <RatedYear
            cycle={cycle}
            map={map}
            ratings={ratings}
            record={currentRecord(chain, cycle.id)}
          />
        )}
        {nextYear !== undefined && (
          <Notice
            tone="info"
            title={t('school.next-year', { year: nextYear })}
            actions={
              <LinkButton href={newYearAddress(cycle.school)} size="small">
                {t('school.year-start', { year: nextYear })}
              </LinkButton>
            }
          />
        )}
      </div>
    </Card>
  );
}

type RatedYearProps = {
  readonly cycle: Cycle;
  readonly map: IcMap;
  readonly ratings: ReadonlyMap<string, AgreedRating>;
  readonly record: Snapshot | undefined;
};

function RatedYear({ cycle, map, ratings, record }: RatedYearProps) {
  const progress = progressOf(codesOf(map), ratings);
  const { school, schoolYear } = cycle;
  const carried = useCarried({ school, map, schoolYear });
  const states = new Map([...ratings].map(([code, rating]) => [code, rating.existing]));
  return (
    <>
      <ProgressWords
        words={withReview(
          progressInWords(progress),
          carried,
          toReview(carried, map, ratings).length,
        )}
        value={progress.rated}
        max={progress.applicable}
      />
      <Strip map={map} states={states} />
      {record !== undefined && (
        <RecordedLine
          record={record}
          ratings={ratings}
          link={(id, words) => <Link href={snapshotAddress(cycle.school, id)}>{words}</Link>}
        />
      )}
      <NextActions
        cycle={cycle}
        progress={progress}
        standing={record?.content.status === 'yearly' ? record : undefined}
        isUnchanged={record !== undefined && hasSameRatings(record, ratings)}
      />
    </>
  );
}

type NextActionsProps = {
  readonly cycle: Cycle;
  readonly progress: Progress;
  /** The year’s yearly record. */
  readonly standing: Snapshot | undefined;
  readonly isUnchanged: boolean;
};

/** What to do next, the likeliest first. */
function NextActions({ cycle, progress, standing, isUnchanged }: NextActionsProps) {
  const address = addressOf(cycle);
  const year = schoolYearName(cycle.schoolYear);
  const [nextCode] = progress.unrated;
  const isDone = standing !== undefined && isUnchanged;
  const hasBegun = progress.unrated.length < progress.indicators;
  return (
    <div className={styles.actions} data-screen-only>
      {nextCode !== undefined && (
        <LinkButton
          href={indicatorAddress(address, nextCode)}
          variant="primary"
          icon="arrow-right"
          iconAtEnd
        >
          {hasBegun ? t('school.rate-on', { code: nextCode }) : t('school.rate-first')}
        </LinkButton>
      )}
      <LinkButton href={matrixAddress(address)}>
        {t('school.see-all', { count: progress.indicators })}
      </LinkButton>
      <LinkButton href={aloneAddress(address)}>{t('school.rate-alone')}</LinkButton>
      <LinkButton href={meetingAddress(address)} icon="people">
        {t('school.meeting')}
      </LinkButton>
      {standing !== undefined && (
        <LinkButton
          href={snapshotAddress(cycle.school, standing.id)}
          variant={nextCode === undefined && isDone ? 'primary' : 'secondary'}
        >
          {t('snapshots.see-record')}
        </LinkButton>
      )}
      {hasBegun && (
        <ToChange>
          <LinkButton
            href={recordAddress(address)}
            variant={nextCode === undefined && !isDone ? 'primary' : 'secondary'}
            icon="file"
          >
            {t('school.record', { year })}
          </LinkButton>
        </ToChange>
      )}
    </div>
  );
}
