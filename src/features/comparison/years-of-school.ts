import { useMemo } from 'react';

import type { Cycle } from '#domain/assessment/cycle.ts';
import type { AgreedRating } from '#domain/assessment/rating.ts';
import { hasSameRatings } from '#domain/assessment/says-the-same.ts';
import { schoolYearAt } from '#domain/assessment/school-year.ts';
import type { School } from '#domain/assessment/school.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import { currentRecord } from '#domain/assessment/standing-records.ts';
import { comparedYears, type ComparedYear } from '#domain/comparison/school-years.ts';
import { livingYear } from '#domain/comparison/year-on-map.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { systemClock } from '#platform/clock.ts';
import { useIcMaps } from '#storage/ic-maps.ts';
import { useCycles, useRatings, useSchool } from '#storage/live.ts';
import { useSnapshots } from '#storage/live-snapshots.ts';
import type { DamagedSnapshot, SchoolSnapshots } from '#storage/school-snapshots.ts';

/** A school with everything of its years that can be compared. */
export interface SchoolInYears {
  readonly is: 'ready';
  readonly school: School;
  /** Oldest first. */
  readonly years: readonly ComparedYear[];
  /** Whole records by their hashes. */
  readonly records: ReadonlyMap<string, Snapshot>;
  readonly damaged: readonly DamagedSnapshot[];
  /** The year that people work on; undefined where none was started. */
  readonly current: Cycle | undefined;
  /** Years that were worked on and never recorded, newest first, without the one that people work on. */
  readonly unrecorded: readonly Cycle[];
}

export type SchoolInYearsView =
  | { readonly is: 'loading' }
  | { readonly is: 'no-year'; readonly school: undefined }
  | SchoolInYears;

/** The years of a school, live. */
export function useSchoolInYears(id: string): SchoolInYearsView {
  const school = useSchool(id);
  const cycles = useCycles(id);
  const maps = useIcMaps();
  const snapshots = useSnapshots(id);
  const current = cycles && cycleAt(cycles);
  const ratings = useRatings(current?.id ?? '');

  return useMemo((): SchoolInYearsView => {
    if (school === null) return { is: 'no-year', school: undefined };
    const isRead = school && cycles && maps && snapshots && ratings;
    if (!isRead) return { is: 'loading' };
    const living = current && livingOf(current, { maps, ratings, snapshots });
    const recorded = new Set(snapshots.chain.inOrder.map(({ content }) => content.cycle));
    const damaged = new Set(snapshots.damaged.map(({ cycle }) => cycle));
    return {
      is: 'ready',
      school,
      years: comparedYears(snapshots.chain, living),
      records: new Map(snapshots.chain.inOrder.map((snapshot) => [snapshot.id, snapshot])),
      damaged: snapshots.damaged,
      current,
      unrecorded: cycles.filter(
        (one) => one.id !== current?.id && !recorded.has(one.id) && !damaged.has(one.id),
      ),
    };
  }, [school, cycles, maps, snapshots, ratings, current]);
}

/** The cycle of this school year, or else the newest before it, or the only one there is. */
function cycleAt(cycles: readonly Cycle[]): Cycle | undefined {
  const now = schoolYearAt(new Date(systemClock()));
  return cycles.find(({ schoolYear }) => schoolYear <= now) ?? cycles[0];
}

type Known = {
  readonly maps: readonly IcMap[];
  readonly ratings: ReadonlyMap<string, AgreedRating>;
  readonly snapshots: SchoolSnapshots;
};

/** The year under way; undefined where nothing is rated in it, or where its record says just the same. */
function livingOf(
  cycle: Cycle,
  { maps, ratings, snapshots }: Known,
): Pick<ComparedYear, 'year' | 'cycle'> | undefined {
  const map = maps.find(({ id, version }) => id === cycle.map && version === cycle.mapVersion);
  const isSaid = [...ratings.values()].some(({ existing }) => existing.is !== 'not-rated');
  const record = currentRecord(snapshots.chain, cycle.id);
  if (map === undefined || !isSaid) return undefined;
  if (record?.content.status === 'yearly' && hasSameRatings(record, ratings)) return undefined;
  return { cycle: cycle.id, year: livingYear(cycle.schoolYear, map, ratings) };
}
