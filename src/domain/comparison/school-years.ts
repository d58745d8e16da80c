import type { SnapshotChain } from '#domain/assessment/snapshot-chain.ts';

import { recordedYear, type YearOnMap } from './year-on-map.ts';

/** A year of a school as it can be chosen for comparing. */
export interface ComparedYear {
  readonly year: YearOnMap;
  /** The id of the cycle that it is of. */
  readonly cycle: string;
  readonly standing:
    | 'living'
    | 'yearly'
    | 'interim'
    /** A later record says what was wrong in it. */
    | 'amended';
}

/**
 * All years of a school that can be compared, oldest first: every whole record, then, after those of its own school
 * year, the living one.
 */
export function comparedYears(
  { inOrder, amendedBy }: Pick<SnapshotChain, 'inOrder' | 'amendedBy'>,
  living: Pick<ComparedYear, 'year' | 'cycle'> | undefined,
): readonly ComparedYear[] {
  const recorded = inOrder.map((snapshot): ComparedYear => ({
    year: recordedYear(snapshot),
    cycle: snapshot.content.cycle,
    standing: amendedBy.has(snapshot.id) ? 'amended' : snapshot.content.status,
  }));
  const all =
    living === undefined ? recorded : [...recorded, { ...living, standing: 'living' as const }];
  return all.toSorted((a, b) => a.year.schoolYear - b.year.schoolYear);
}

/** Those that a school stands by: none that was amended, and no interim one where a yearly one closed the year. */
export function standingYears(years: readonly ComparedYear[]): readonly ComparedYear[] {
  const closed = new Set(
    years.flatMap(({ standing, cycle }) => (standing === 'yearly' ? [cycle] : [])),
  );
  return years.filter(
    ({ standing, cycle }) =>
      standing !== 'amended' && !(standing === 'interim' && closed.has(cycle)),
  );
}

/**
 * Cycles with more than one yearly record that none amends: two devices closed the year without knowing of one
 * another. Both are shown, because nobody has said which one holds.
 */
export function cyclesRecordedTwice(years: readonly ComparedYear[]): readonly string[] {
  const yearly = years.flatMap(({ standing, cycle }) => (standing === 'yearly' ? [cycle] : []));
  return [...new Set(yearly.filter((cycle, index) => yearly.indexOf(cycle) !== index))];
}

/** Two years, the earlier one first. */
export interface YearPair {
  readonly from: ComparedYear;
  readonly to: ComparedYear;
}

/**
 * The two years to compare. What is not asked for, or not here, is filled in: the newest that the school stands by,
 * and the nearest earlier school year on the same map. Undefined where there are not two.
 */
export function pairOf(
  years: readonly ComparedYear[],
  asked: { readonly from?: string | undefined; readonly to?: string | undefined },
): YearPair | undefined {
  const ofKey = (key: string | undefined) => years.find(({ year }) => year.key === key);
  const standing = standingYears(years);
  const [askedFrom, askedTo] = [ofKey(asked.from), ofKey(asked.to)];
  const to = askedTo ?? standing.findLast((one) => one !== askedFrom) ?? years.at(-1);
  if (to === undefined) return undefined;
  const from = askedFrom ?? yearBefore(standing, to) ?? years.findLast((one) => one !== to);
  if (from === undefined || from === to) return undefined;
  return years.indexOf(from) < years.indexOf(to) ? { from, to } : { from: to, to: from };
}

/** The nearest year before one: of an earlier school year on the same map, else whatever stands before it. */
function yearBefore(
  standing: readonly ComparedYear[],
  { year }: ComparedYear,
): ComparedYear | undefined {
  const earlier = standing.filter((one) => one.year.schoolYear < year.schoolYear);
  return earlier.findLast((one) => one.year.map.id === year.map.id) ?? earlier.at(-1);
}
