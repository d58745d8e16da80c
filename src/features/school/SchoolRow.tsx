import { Link } from 'wouter';

import type { Cycle } from '#domain/assessment/cycle.ts';
import { schoolYearName } from '#domain/assessment/school-year.ts';
import type { School } from '#domain/assessment/school.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import { schoolAddress, snapshotAddress } from '#platform/addresses.ts';
import { longDate } from '#i18n/dates.ts';
import { useCycles, useRatings } from '#storage/live.ts';
import { useSnapshots } from '#storage/live-snapshots.ts';
import { Card } from '#ui/Card.tsx';

import { currentCycle, mapOfCycle, schoolYearNow } from './current-cycle.ts';
import { CycleGlance } from './CycleGlance.tsx';
import styles from './HomePage.module.css';
import { RemoveSample } from './RemoveSample.tsx';
import { SampleBadge } from './SampleBadge.tsx';
import { placeInWords } from './school-words.ts';

type SchoolRowProps = {
  readonly school: School;
  readonly maps: readonly IcMap[];
};

/** A school on the home page: this year's strip, progress in words, and the newest snapshot. */
export function SchoolRow({ school, maps }: SchoolRowProps) {
  const cycles = useCycles(school.id);
  const snapshots = useSnapshots(school.id);
  const cycle = currentCycle(cycles ?? [], schoolYearNow());
  const isSample = school.sample === true;
  const place = placeInWords(school);
  return (
    <Card as="li">
      <div className={styles.row}>
        <div className={styles.about}>
          <div className={styles.name}>
            <h2>
              <Link href={schoolAddress(school.id)}>
                <bdi>{school.name}</bdi>
              </Link>
            </h2>
            {isSample && <SampleBadge />}
          </div>
          {place !== '' && <p className={styles.muted}>{place}</p>}
        </div>
        {cycle !== undefined && <Year cycle={cycle} map={mapOfCycle(maps, cycle)} />}
        {cycles?.length === 0 && <p className={styles.muted}>{t('school.no-years')}</p>}
        {snapshots !== undefined && (
          <div className={styles.foot}>
            <Newest school={school.id} snapshot={snapshots.chain.inOrder.at(-1)} />
            {isSample && <RemoveSample school={school} />}
          </div>
        )}
      </div>
    </Card>
  );
}

function Year({ cycle, map }: { readonly cycle: Cycle; readonly map: IcMap | undefined }) {
  const ratings = useRatings(cycle.id);
  return (
    <div className={styles.side}>
      <p className={styles.year}>{schoolYearName(cycle.schoolYear)}</p>
      {map === undefined ? (
        <p className={styles.muted}>{t('school.map-not-here')}</p>
      ) : (
        ratings !== undefined && <CycleGlance map={map} ratings={ratings} />
      )}
    </div>
  );
}

type NewestProps = {
  readonly school: string;
  readonly snapshot: Snapshot | undefined;
};

function Newest({ school, snapshot }: NewestProps) {
  if (snapshot === undefined) return <p className={styles.muted}>{t('school.no-snapshots')}</p>;
  const { schoolYear, recordedOn, status } = snapshot.content;
  const key = status === 'interim' ? 'school.newest-interim' : 'school.newest-yearly';
  return (
    <p className={styles.muted}>
      {t('school.newest')}{' '}
      <Link href={snapshotAddress(school, snapshot.id)}>
        {t(key, { year: schoolYearName(schoolYear), date: longDate(recordedOn) })}
      </Link>
    </p>
  );
}
