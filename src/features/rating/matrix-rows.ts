import { unrated, type AgreedRating } from '#domain/assessment/rating.ts';
import type { IcMap, Indicator, Outcome, Role } from '#domain/ic-map/ic-map.ts';
import type { Carried } from '#domain/comparison/carried.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import type { MatrixLook } from '#platform/addresses.ts';

import { lastYearOf, type LastYear } from './last-year.ts';
import { gapOf, type Gap } from './gap.ts';

/** What is still to be done for an indicator, the first thing first. */
export type RowStatus =
  | 'unrated'
  /** Not rated either; where it stood the year before is there to look at. */
  | 'to-review'
  | 'no-desired'
  | 'no-rationale'
  | 'complete'
  | 'not-applicable';

export interface MatrixRow {
  readonly indicator: Indicator;
  readonly rating: AgreedRating;
  readonly gap: Gap;
  readonly status: RowStatus;
  /** The year before, of what this year doesn't say yet. */
  readonly last: LastYear | undefined;
}

/** The indicators of one role that stand together in a desired outcome. */
export interface RoleRows {
  readonly role: Role | undefined;
  readonly rows: readonly MatrixRow[];
}

export interface OutcomeRows {
  readonly outcome: Outcome;
  readonly roles: readonly RoleRows[];
}

/** The matrix: outcomes, roles and indicators in the map's order, as far as the look shows them. */
export function matrixOf(
  map: IcMap,
  ratings: ReadonlyMap<string, AgreedRating>,
  look: MatrixLook,
  carried?: Carried | null,
): readonly OutcomeRows[] {
  const outcomes = new Map<Outcome, { role: Role | undefined; rows: MatrixRow[] }[]>();
  for (const { outcome, indicator, role } of indicatorsOf(map)) {
    const rating = ratings.get(indicator.code) ?? unrated(indicator.code);
    const row = rowOf(map, indicator, rating, lastYearOf(carried, indicator.code));
    if (!isShown(row, look)) continue;
    const roles = outcomes.get(outcome) ?? [];
    outcomes.set(outcome, roles);
    const last = roles.at(-1);
    if (last !== undefined && last.role?.id === role?.id) last.rows.push(row);
    else roles.push({ role, rows: [row] });
  }
  return [...outcomes].map(([outcome, roles]) => ({ outcome, roles }));
}

/** How many indicators a matrix shows. */
export function rowCount(matrix: readonly OutcomeRows[]): number {
  return matrix.flatMap(({ roles }) => roles.flatMap(({ rows }) => rows)).length;
}

function rowOf(
  map: IcMap,
  indicator: Indicator,
  rating: AgreedRating,
  last: LastYear | undefined,
): MatrixRow {
  return { indicator, rating, gap: gapOf(map, rating), status: statusOf(rating, last), last };
}

function statusOf(
  { existing, desired, rationale }: AgreedRating,
  last: LastYear | undefined,
): RowStatus {
  switch (existing.is) {
    case 'not-rated':
      return last?.state?.existing === undefined ? 'unrated' : 'to-review';
    case 'not-applicable':
      return 'not-applicable';
    case 'at-level':
    case 'not-yet':
      if (desired === undefined) return 'no-desired';
      return rationale.trim() === '' ? 'no-rationale' : 'complete';
  }
}

function isShown({ indicator, status }: MatrixRow, { role, only }: MatrixLook): boolean {
  return (
    (role === undefined || indicator.role === role) &&
    (only === undefined || status === 'unrated' || status === 'to-review')
  );
}
