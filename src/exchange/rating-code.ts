import type { Cycle } from '#domain/assessment/cycle.ts';
import type { MemberRating, MemberState } from '#domain/assessment/member-rating.ts';
import type { IcMap, LevelId } from '#domain/ic-map/ic-map.ts';
import { levelsAscending } from '#domain/ic-map/level.ts';
import { err, ok, type Result } from '#domain/result.ts';

import { CHECK_LETTERS, checksFit, withChecks } from './code-checks.ts';
import {
  CODE_VERSION,
  codeLength,
  codeMoment,
  codeTime,
  cycleTag,
  headDigits,
  indicatorRadices,
  mapTag,
  memberTag,
  splitHead,
} from './code-layout.ts';
import { groupsOf, readLetters, type LetterValue } from './code-letters.ts';
import { findTypos, type MistypedCode } from './mistyped-code.ts';

/** What a code says of one indicator; what was not said is undefined. */
export interface CodeRating {
  readonly existing: MemberState | undefined;
  readonly desired: LevelId | undefined;
}

/** A code that was read. */
export interface ReadCode {
  readonly member: string;
  /** Milliseconds since 1970, UTC: when its newest rating was made, to 4 seconds, rounded down. */
  readonly at: number;
  /** Every indicator of the map, in its order. */
  readonly ratings: ReadonlyMap<string, CodeRating>;
}

export type RatingCodeError =
  | MistypedCode
  /** Made by a newer version of the app. */
  | { readonly tag: 'newer-version' }
  /** Of another IC map, or another version of this one. */
  | { readonly tag: 'other-map' }
  /** Of another school or another school year. */
  | { readonly tag: 'other-cycle' }
  | { readonly tag: 'unknown-member' }
  /** Two members of the roster share a tag (about 1 in 300 teams of 15): a person says whose it is. */
  | { readonly tag: 'which-member'; readonly members: readonly string[] }
  /** The checks fit, but no rating has these values. */
  | { readonly tag: 'impossible' };

/** For which map and cycle a code is written or read. */
export interface CodePlace {
  readonly map: IcMap;
  readonly cycle: Cycle;
}

/**
 * Writes a member's ratings as a rating code: groups of four letters and digits (36 of them for 16 indicators of
 * five levels). Notes and confidence do not travel in it. The same ratings give the same code.
 * @param ratings the member's own, by indicator code
 * @param upTo milliseconds since 1970: when the newest of them was made (the `upTo` of handing in)
 * @returns the groups; an error for a level that the map does not have
 */
export function writeRatingCode(
  { map, cycle }: CodePlace,
  member: string,
  ratings: ReadonlyMap<string, Pick<MemberRating, 'existing' | 'desired'>>,
  upTo: number,
): Result<readonly string[], { readonly tag: 'unknown-level'; readonly indicator: string }> {
  const levels = levelsAscending(map).map((level) => level.id);
  const radices = indicatorRadices(map);
  const digits = [
    ...headDigits({
      version: CODE_VERSION,
      map: mapTag(map),
      cycle: cycleTag(cycle),
      member: memberTag(cycle, member),
      time: codeTime(cycle, upTo),
    }),
  ];
  for (const indicator of codesOf(map)) {
    const rating = ratings.get(indicator);
    const existing = existingDigit(levels, rating?.existing?.value);
    const desired = desiredDigit(levels, rating?.desired?.value);
    if (existing === undefined || desired === undefined) {
      return err({ tag: 'unknown-level', indicator });
    }
    digits.push({ digit: existing, radix: radices.existing });
    digits.push({ digit: desired, radix: radices.desired });
  }
  let number = 0n;
  for (const { digit, radix } of digits.toReversed()) {
    number = number * BigInt(radix) + BigInt(digit);
  }
  return ok(groupsOf(withChecks(lettersOf(number, codeLength(map) - CHECK_LETTERS))));
}

/**
 * Reads a rating code as it was typed: any case, with or without separators. Names the groups with typos (one
 * or two wrong letters anywhere, one letter missing or too much) and refuses codes of another map, cycle or
 * member.
 * @param members ids of the roster
 * @param whose the member that a person says it is, after `which-member` or `unknown-member`
 */
export function readRatingCode(
  text: string,
  { map, cycle }: CodePlace,
  members: readonly string[],
  whose?: string,
): Result<ReadCode, RatingCodeError> {
  const expected = codeLength(map);
  // Nobody separates every letter by ten characters; what is longer is no code, and not worth reading.
  const typed = readLetters(text.slice(0, expected * 10));
  const letters = typed.values.filter((value) => value !== undefined);
  if (letters.length < typed.values.length || !checksFit(letters)) {
    return err(findTypos(typed, expected));
  }
  const { head, rest } = splitHead(numberOf(letters.slice(0, -CHECK_LETTERS)));
  if (head.version !== CODE_VERSION) return err({ tag: 'newer-version' });
  if (head.map !== mapTag(map)) return err({ tag: 'other-map' });
  if (head.cycle !== cycleTag(cycle)) return err({ tag: 'other-cycle' });
  const matching =
    whose === undefined
      ? members.filter((member) => memberTag(cycle, member) === head.member)
      : [whose];
  const [member, ...others] = matching;
  if (member === undefined) return err({ tag: 'unknown-member' });
  if (others.length > 0) return err({ tag: 'which-member', members: matching });
  const ratings = letters.length === expected ? ratingsIn(map, rest) : undefined;
  if (ratings === undefined) return err({ tag: 'impossible' });
  return ok({ member, at: codeMoment(cycle, head.time), ratings });
}

/** The ratings in the rest of a code's number; undefined when it says more than the map has. */
function ratingsIn(map: IcMap, number: bigint): ReadonlyMap<string, CodeRating> | undefined {
  const levels = levelsAscending(map).map((level) => level.id);
  const radices = indicatorRadices(map);
  const ratings = new Map<string, CodeRating>();
  let rest = number;
  const take = (radix: number): number => {
    const digit = Number(rest % BigInt(radix));
    rest /= BigInt(radix);
    return digit;
  };
  for (const code of codesOf(map)) {
    const existing = existingOf(levels, take(radices.existing));
    ratings.set(code, { existing, desired: levels[take(radices.desired) - 1] });
  }
  return rest === 0n ? ratings : undefined;
}

// The existing state's digits: 0 not said, 1 not yet, 2 and up the levels, then can't tell, doesn't apply.

function existingDigit(
  levels: readonly LevelId[],
  state: MemberState | undefined,
): number | undefined {
  switch (state?.is) {
    case undefined:
      return 0;
    case 'not-yet':
      return 1;
    case 'at-level': {
      const index = levels.indexOf(state.level);
      return index < 0 ? undefined : index + 2;
    }
    case 'cant-tell':
      return levels.length + 2;
    case 'not-applicable':
      return levels.length + 3;
  }
}

function existingOf(levels: readonly LevelId[], digit: number): MemberState | undefined {
  if (digit === 0) return undefined;
  if (digit === 1) return { is: 'not-yet' };
  const level = levels[digit - 2];
  if (level !== undefined) return { is: 'at-level', level };
  return digit === levels.length + 2 ? { is: 'cant-tell' } : { is: 'not-applicable' };
}

/** 0 not said, 1 and up the levels. */
function desiredDigit(levels: readonly LevelId[], level: LevelId | undefined): number | undefined {
  if (level === undefined) return 0;
  const index = levels.indexOf(level);
  return index < 0 ? undefined : index + 1;
}

function lettersOf(number: bigint, count: number): readonly LetterValue[] {
  const values: LetterValue[] = [];
  let rest = number;
  for (let index = 0; index < count; index += 1) {
    values.unshift(Number(rest % 32n));
    rest /= 32n;
  }
  return values;
}

function numberOf(values: readonly LetterValue[]): bigint {
  let number = 0n;
  for (const value of values) number = number * 32n + BigInt(value);
  return number;
}

function codesOf(map: IcMap): readonly string[] {
  return map.outcomes.flatMap((outcome) => outcome.indicators.map(({ code }) => code));
}
