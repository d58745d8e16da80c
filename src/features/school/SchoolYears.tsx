import { Link } from 'wouter';

import type { Cycle } from '#domain/assessment/cycle.ts';
import { schoolYearName } from '#domain/assessment/school-year.ts';
import type { SnapshotChain } from '#domain/assessment/snapshot-chain.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import { matrixAddress, newYearAddress } from '#platform/addresses.ts';
import { compareAddress } from '#platform/compare-addresses.ts';
import { ToChange } from '#saving/ToChange.tsx';
import { useRatings } from '#storage/live.ts';
import { Card } from '#ui/Card.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';

import { addressOf, currentCycle, mapOfCycle, schoolYearNow } from './current-cycle.ts';
import { CycleGlance } from './CycleGlance.tsx';
import styles from './SchoolPage.module.css';
import { YearNow } from './YearNow.tsx';

type SchoolYearsProps = {
  readonly school: string;
  /** Newest first. */
  readonly cycles: readonly Cycle[];
  readonly maps: readonly IcMap[];
  readonly chain: SnapshotChain;
};

/** The year under way with its next actions, and the other years of the school. */
export function SchoolYears({ school, cycles, maps, chain }: SchoolYearsProps) {
  const now = schoolYearNow();
  const current = currentCycle(cycles, now);
  if (current === undefined) return <NoYears school={school} />;
  const isOneMap = new Set(cycles.map((cycle) => cycle.map)).size === 1;
  const others = cycles.filter((cycle) => cycle.id !== current.id);
  const isBehind = current.schoolYear < now;
  return (
    <>
      <YearNow
        key={current.id}
        cycle={current}
        map={mapOfCycle(maps, current)}
        chain={chain}
        nextYear={isBehind ? schoolYearName(now) : undefined}
      />
      <Card as="section" labelledBy="school-years">
        <div className={styles.section}>
          <div className={styles.sectionHead}>
            <h2 id="school-years">{t('school.years')}</h2>
            <div className={styles.actions}>
              {(others.length > 0 || chain.inOrder.length > 1) && (
                <LinkButton href={compareAddress(school)} size="small" icon="history">
                  {t('school.years-compare')}
                </LinkButton>
              )}
              <ToChange>
                <LinkButton href={newYearAddress(school)} size="small" icon="plus">
                  {t('school.years-start')}
                </LinkButton>
              </ToChange>
            </div>
          </div>
          {others.length === 0 ? (
            <p className={styles.muted}>{t('school.years-none')}</p>
          ) : (
            <ul className={styles.years}>
              {others.map((cycle) => (
                <YearRow
                  key={cycle.id}
                  cycle={cycle}
                  map={mapOfCycle(maps, cycle)}
                  namesMap={!isOneMap}
                />
              ))}
            </ul>
          )}
        </div>
      </Card>
    </>
  );
}

function NoYears({ school }: { readonly school: string }) {
  return (
    <EmptyState
      title={t('school.no-years')}
      action={
        <ToChange>
          <LinkButton href={newYearAddress(school)} variant="primary" icon="calendar">
            {t('school.year-heading')}
          </LinkButton>
        </ToChange>
      }
    >
      <p>{t('school.no-years-words')}</p>
    </EmptyState>
  );
}

type YearRowProps = {
  readonly cycle: Cycle;
  readonly map: IcMap | undefined;
  /** With several maps in use, each year says which is its own. */
  readonly namesMap: boolean;
};

function YearRow({ cycle, map, namesMap }: YearRowProps) {
  const ratings = useRatings(cycle.id);
  return (
    <li className={styles.year}>
      <div>
        <h3>
          <Link href={matrixAddress(addressOf(cycle))}>{schoolYearName(cycle.schoolYear)}</Link>
        </h3>
        {map === undefined && <p className={styles.muted}>{t('school.map-not-here')}</p>}
        {map !== undefined && namesMap && <p className={styles.muted}>{map.title}</p>}
      </div>
      {map !== undefined && ratings !== undefined && <CycleGlance map={map} ratings={ratings} />}
    </li>
  );
}
