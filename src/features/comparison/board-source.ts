import {
  pairOf,
  standingYears,
  type ComparedYear,
  type YearPair,
} from '#domain/comparison/school-years.ts';
import type { Piece } from '#domain/evidence/pieces.ts';
import { systemClock } from '#platform/clock.ts';
import type { BoardLook } from '#platform/compare-addresses.ts';
import { localDate } from '#platform/local-date.ts';
import type { BoardSource } from '#report/board-summary-model.ts';

import type { SchoolInYears } from './years-of-school.ts';

/** What a summary for the board is made from; undefined while there are not two years. */
export function boardSourceOf(
  view: SchoolInYears,
  collected: readonly Piece[],
  look: BoardLook,
): BoardSource | undefined {
  const pair = pairOf(view.years, look) ?? pairOf(view.years, {});
  if (pair === undefined) return undefined;
  const now = systemClock();
  const allYears = recordedAnd(view.years, pair);
  return {
    school: view.school,
    pair,
    years: allYears.filter((one) => isBetween(view.years, pair, one)),
    allYears,
    records: view.records,
    damaged: view.damaged.length,
    collected,
    madeOn: localDate(now),
    madeAt: new Date(now).toISOString(),
  };
}

/** Both years and every recorded one that the school stands by, on the later one’s map. */
function recordedAnd(
  years: readonly ComparedYear[],
  { from, to }: YearPair,
): readonly ComparedYear[] {
  const standing = new Set(standingYears(years).filter((one) => one.standing !== 'living'));
  return years
    .filter((one) => one === from || one === to || standing.has(one))
    .filter(({ year }) => year.map.id === to.year.map.id);
}

/** Between both years, or one of them. */
function isBetween(
  years: readonly ComparedYear[],
  { from, to }: YearPair,
  one: ComparedYear,
): boolean {
  const at = years.indexOf(one);
  return years.indexOf(from) <= at && at <= years.indexOf(to);
}
