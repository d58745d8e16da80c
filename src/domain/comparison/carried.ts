import type { AgreedRating, SaidState } from '#domain/assessment/rating.ts';
import type { SchoolYear } from '#domain/assessment/school-year.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { indicatorByCode, indicatorsOf } from '#domain/ic-map/indicator.ts';

import { hasSameLevels, isRewordedBetween } from './map-changes.ts';

/** The year that a later one starts from. */
export interface YearBefore {
  readonly schoolYear: SchoolYear;
  /** `living`: it was worked on and never closed by a yearly record. */
  readonly standing: 'yearly' | 'interim' | 'living';
  /** Two devices closed it without knowing of one another; the later record is taken. */
  readonly isTwice: boolean;
  /** As it read then; undefined where that version is not on this device. */
  readonly map: IcMap | undefined;
  readonly ratings: readonly Pick<
    AgreedRating,
    'indicator' | 'existing' | 'desired' | 'rationale'
  >[];
}

/** Where an indicator stood in the year before: to look at, and to be said anew. It is no rating of the year. */
export interface CarriedState {
  /** Undefined where nobody said. */
  readonly existing: SaidState | undefined;
  /** A level's id; undefined where nobody said. */
  readonly desired: string | undefined;
  /** Empty where none was written. */
  readonly rationale: string;
  /** This year's map words the indicator otherwise. */
  readonly isReworded: boolean;
}

/** Why something of the year before can't stand in this one. */
export type NotCarried =
  /** This year's map doesn't have the indicator. */
  | 'not-on-map'
  /** The levels of the map changed. */
  | 'other-levels';

/** What a year starts with: the year before it, as something to review. */
export interface Carried {
  readonly from: Pick<YearBefore, 'schoolYear' | 'standing' | 'isTwice'>;
  /** By indicator code; absent where the year before says nothing that can stand. */
  readonly states: ReadonlyMap<string, CarriedState>;
  /** In the earlier map's order. */
  readonly notCarried: readonly { readonly indicator: string; readonly because: NotCarried }[];
}

/**
 * What a year on this map starts with. Levels are carried only where both maps have the same ones in the same order;
 * that something doesn't apply needs no level, and is carried where the indicator is still there.
 */
export function carryForward(before: YearBefore, map: IcMap): Carried {
  // Without the earlier map, a level of the same id is all that can be known.
  const isOneScale = before.map === undefined || hasSameLevels(before.map, map);
  const fits = (level: string) => isOneScale && map.levels.some(({ id }) => id === level);
  const states = new Map<string, CarriedState>();
  const notCarried: { indicator: string; because: NotCarried }[] = [];
  for (const rating of inOrder(before)) {
    const { indicator: code, existing, desired, rationale } = rating;
    if (existing.is === 'not-rated' && desired === undefined) continue;
    const now = indicatorByCode(map, code)?.indicator;
    if (now === undefined) {
      notCarried.push({ indicator: code, because: 'not-on-map' });
      continue;
    }
    const canStand =
      existing.is === 'at-level'
        ? fits(existing.level)
        : existing.is === 'not-applicable' || isOneScale;
    const carried = {
      existing: existing.is !== 'not-rated' && canStand ? existing : undefined,
      desired: desired !== undefined && fits(desired) ? desired : undefined,
    };
    if (carried.existing === undefined && carried.desired === undefined) {
      notCarried.push({ indicator: code, because: 'other-levels' });
      continue;
    }
    const then = before.map && indicatorByCode(before.map, code)?.indicator;
    const isReworded = then !== undefined && isRewordedBetween(then, now);
    states.set(code, { ...carried, rationale, isReworded });
  }
  const { schoolYear, standing, isTwice } = before;
  return { from: { schoolYear, standing, isTwice }, states, notCarried };
}

/** Codes of the map, in its order, that the year before says something about and this year doesn't yet. */
export function toReview(
  carried: Carried | null | undefined,
  map: IcMap,
  ratings: ReadonlyMap<string, Pick<AgreedRating, 'existing'>>,
): readonly string[] {
  if (!carried) return [];
  return indicatorsOf(map)
    .map(({ indicator }) => indicator.code)
    .filter((code) => {
      const isSaid = (ratings.get(code)?.existing.is ?? 'not-rated') !== 'not-rated';
      return !isSaid && carried.states.get(code)?.existing !== undefined;
    });
}

function inOrder({ map, ratings }: YearBefore): YearBefore['ratings'] {
  if (map === undefined) return ratings;
  const codes = indicatorsOf(map).map(({ indicator }) => indicator.code);
  const place = (code: string) => {
    const at = codes.indexOf(code);
    return at === -1 ? codes.length : at;
  };
  return ratings.toSorted((a, b) => place(a.indicator) - place(b.indicator));
}
