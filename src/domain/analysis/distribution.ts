import type { MemberState } from '#domain/assessment/member-rating.ts';

import { placeOf, type Place, type Scale } from './scale.ts';

/** How many members say what of one indicator. */
export interface Distribution {
  /** By place: at index 0 "not yet at the lowest level", then the levels from the lowest. */
  readonly atPlace: readonly number[];
  readonly cantTell: number;
  readonly notApplicable: number;
  /** Members who gave a place: what median, range and agreement are about. */
  readonly placed: number;
  /** Members who said anything. */
  readonly people: number;
}

/** Counts ratings. A level that the map does not have counts as nothing said. */
export function distributionOf(scale: Scale, states: readonly MemberState[]): Distribution {
  const places = placesOf(scale, states);
  const cantTell = states.filter((state) => state.is === 'cant-tell').length;
  const notApplicable = states.filter((state) => state.is === 'not-applicable').length;
  const levels = Array.from({ length: scale.length + 1 }, (_, place) => place);
  return {
    atPlace: levels.map((place) => places.filter((other) => other === place).length),
    cantTell,
    notApplicable,
    placed: places.length,
    people: places.length + cantTell + notApplicable,
  };
}

/** The places of the ratings that have one, lowest first. */
export function placesOf(scale: Scale, states: readonly MemberState[]): readonly Place[] {
  return states.flatMap((state) => placeOf(scale, state) ?? []).toSorted((a, b) => a - b);
}
