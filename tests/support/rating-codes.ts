import fc from 'fast-check';

import type { MemberState } from '#domain/assessment/member-rating.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { readRatingCode, writeRatingCode, type CodeRating } from '#exchange/rating-code.ts';

import { aCycle } from './builders.ts';
import { theMap } from './the-map.ts';

/** The built-in map, and a cycle of it, for which test codes are written. */
export const map = theMap();
export const cycle = aCycle({ map: map.id });
export const place = { map, cycle };
export const MOMENT = Date.UTC(2027, 2, 9, 15, 20, 33);
export const ROSTER = ['ada', 'ben', 'joan', 'lee', 'maria'];

/** A map's indicator codes in order. */
export function codesOf(of: IcMap): readonly string[] {
  return of.outcomes.flatMap((outcome) => outcome.indicators.map((indicator) => indicator.code));
}

/** Any rating of any of a map's indicators, not said included. */
export function anyRatings(of: IcMap): fc.Arbitrary<ReadonlyMap<string, CodeRating>> {
  const level = fc.constantFrom(...of.levels.map((one) => one.id));
  const state: fc.Arbitrary<MemberState> = fc.oneof(
    { weight: 5, arbitrary: level.map((id): MemberState => ({ is: 'at-level', level: id })) },
    fc.constantFrom<MemberState>({ is: 'not-yet' }, { is: 'cant-tell' }, { is: 'not-applicable' }),
  );
  const rating = fc.record({
    existing: fc.option(state, { nil: undefined }),
    desired: fc.option(level, { nil: undefined }),
  });
  const codes = codesOf(of);
  return fc
    .array(rating, { minLength: codes.length, maxLength: codes.length })
    .map((ratings) => new Map(codes.map((code, index) => [code, ratings[index] ?? none])));
}

const none: CodeRating = { existing: undefined, desired: undefined };

/** The code of these ratings as people see it. */
export function write(
  ratings: ReadonlyMap<string, CodeRating>,
  member = 'ada',
  { at = MOMENT, of = place }: { at?: number; of?: typeof place } = {},
): string {
  const said = new Map(
    [...ratings].map(([code, { existing, desired }]) => [
      code,
      {
        existing: existing && { value: existing, stamp: '' },
        desired: desired === undefined ? undefined : { value: desired, stamp: '' },
      },
    ]),
  );
  const written = writeRatingCode(of, member, said, at);
  if (!written.ok) throw new Error(written.error.indicator);
  return written.value.join(' ');
}

/** Something said of every indicator. */
export function someRatings(): ReadonlyMap<string, CodeRating> {
  return new Map(
    codesOf(map).map((code, index) => [
      code,
      {
        existing: { is: 'at-level', level: map.levels[index % 5]?.id ?? '' },
        desired: map.levels[(index * 3) % 5]?.id,
      },
    ]),
  );
}

/** Reads a code for the built-in map. */
export function read(text: string, members: readonly string[] = ROSTER) {
  return readRatingCode(text, place, members);
}
