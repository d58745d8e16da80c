import type { ExistingState } from '#domain/assessment/rating.ts';
import type { Indicator, IcMap, Outcome, Role } from '#domain/ic-map/ic-map.ts';
import { indicatorByCode, indicatorsOf } from '#domain/ic-map/indicator.ts';

import type { ComparedYear } from './school-years.ts';
import { stateIn } from './year-on-map.ts';

/** Where an indicator stood in a year; `missing` where that year's map doesn't have it. */
export type CellState = ExistingState | { readonly is: 'missing' };

/** An indicator over the years. */
export interface YearsRow {
  readonly indicator: Indicator;
  readonly role: Role | undefined;
  /** In the order of the years. */
  readonly states: readonly CellState[];
}

/** A desired outcome with its indicators over the years. */
export interface YearsOfOutcome {
  readonly outcome: Outcome;
  readonly rows: readonly YearsRow[];
}

/**
 * The indicators of all years, as the newest map words and orders them; those that only earlier maps have come after
 * the others of their desired outcome.
 */
export function rowsOverYears(years: readonly ComparedYear[]): readonly YearsOfOutcome[] {
  const byOutcome = new Map<string, { outcome: Outcome; rows: YearsRow[] }>();
  const known = new Set<string>();
  for (const { year } of years.toReversed()) {
    for (const { outcome, indicator, role } of indicatorsOf(year.map)) {
      if (known.has(indicator.code)) continue;
      known.add(indicator.code);
      const group = byOutcome.get(outcome.code) ?? { outcome, rows: [] };
      byOutcome.set(outcome.code, group);
      const states = years.map((one) => cellOf(one, indicator.code));
      group.rows.push({ indicator, role, states });
    }
  }
  return [...byOutcome.values()];
}

/** Where an indicator stood in one year. */
export function cellOf({ year }: ComparedYear, code: string): CellState {
  if (indicatorByCode(year.map, code) === undefined) return { is: 'missing' };
  return stateIn(year, code).existing;
}

/** The years of one map (the newest one's, unless another of theirs is asked for), and the other maps. */
export function yearsOnMap(
  years: readonly ComparedYear[],
  asked?: string,
): {
  readonly years: readonly ComparedYear[];
  readonly otherMaps: readonly IcMap[];
} {
  const isHere = years.some(({ year }) => year.map.id === asked);
  const id = isHere ? asked : years.at(-1)?.year.map.id;
  const others = years.filter(({ year }) => year.map.id !== id);
  return {
    years: years.filter(({ year }) => year.map.id === id),
    otherMaps: [...new Map(others.map(({ year }) => [year.map.id, year.map])).values()],
  };
}

/** Whether the levels are the same in all of these years, in the same order. */
export function isOneScale(years: readonly ComparedYear[]): boolean {
  const scales = years.map(({ year }) =>
    JSON.stringify(year.map.levels.toSorted((a, b) => a.rank - b.rank).map(({ id }) => id)),
  );
  return new Set(scales).size <= 1;
}
