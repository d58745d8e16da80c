import type { Cycle } from '#domain/assessment/cycle.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { levelsAscending } from '#domain/ic-map/level.ts';
import { canonicalText } from '#domain/records/canonical.ts';
import { sha256Of } from '#domain/records/sha-256.ts';

import { CHECK_LETTERS } from './code-checks.ts';
import { GROUP_LETTERS } from './code-letters.ts';

/**
 * What a rating code is made of: one number in mixed radix, least significant digit first: version, tag of the
 * map, of the cycle, of the member, time, then for each indicator of the map in order the existing and the
 * desired state. The head's radices are the same for every map, so a code of another map is known as such.
 */
export interface CodeHead {
  readonly version: number;
  readonly map: number;
  readonly cycle: number;
  readonly member: number;
  /** In units of UNIT_MS since the start of the cycle's time (`cycleStart`). */
  readonly time: number;
}

/** The version that this app writes. */
export const CODE_VERSION = 0;

const RADICES = { version: 4, map: 128, cycle: 512, member: 32_768, time: 2 ** 24 } as const;

const HEAD_FIELDS = ['version', 'map', 'cycle', 'member', 'time'] as const;

/** The precision of the time in a code: 4 seconds, over 2.1 years from the start of the cycle's time. */
export const UNIT_MS = 4000;

/** The sizes of the digits of one indicator. */
export interface IndicatorRadices {
  /** Not said, not yet, each level, can't tell, doesn't apply. */
  readonly existing: number;
  /** Not said, each level. */
  readonly desired: number;
}

/** The digit sizes for a map: with five levels 9 and 6. */
export function indicatorRadices(map: IcMap): IndicatorRadices {
  return { existing: map.levels.length + 4, desired: map.levels.length + 1 };
}

/** The head's digits from the least significant, each with its radix. */
export function headDigits(head: CodeHead): readonly { digit: number; radix: number }[] {
  return HEAD_FIELDS.map((field) => ({ digit: head[field], radix: RADICES[field] }));
}

/** Takes the head off a code's number. */
export function splitHead(number: bigint): { readonly head: CodeHead; readonly rest: bigint } {
  const head = { version: 0, map: 0, cycle: 0, member: 0, time: 0 };
  let rest = number;
  for (const field of HEAD_FIELDS) {
    const radix = BigInt(RADICES[field]);
    head[field] = Number(rest % radix);
    rest /= radix;
  }
  return { head, rest };
}

/** How many letters a code of this map has, checks included: whole groups. 36 for 16 indicators of 5 levels. */
export function codeLength(map: IcMap): number {
  const { existing, desired } = indicatorRadices(map);
  const indicators = map.outcomes.reduce((sum, outcome) => sum + outcome.indicators.length, 0);
  let numbers = BigInt(existing * desired) ** BigInt(indicators);
  for (const radix of Object.values(RADICES)) numbers *= BigInt(radix);
  let letters = CHECK_LETTERS;
  for (let room = 1n; room < numbers; room *= 32n) letters += 1;
  return Math.ceil(letters / GROUP_LETTERS) * GROUP_LETTERS;
}

/** The tag of a map: its id, version, indicators and levels. */
export function mapTag(map: IcMap): number {
  const codes = map.outcomes.flatMap((outcome) => outcome.indicators.map(({ code }) => code));
  const levels = levelsAscending(map).map((level) => level.id);
  return tagOf([map.id, map.version, codes, levels], RADICES.map);
}

/** The tag of a cycle. */
export function cycleTag(cycle: Cycle): number {
  return tagOf(cycle.id, RADICES.cycle);
}

/** The tag of a member in a cycle. */
export function memberTag(cycle: Cycle, member: string): number {
  return tagOf([cycle.id, member], RADICES.member);
}

/** A moment (milliseconds since 1970) in the time of a code: rounded down, held within what the code can say. */
export function codeTime(cycle: Cycle, ms: number): number {
  const time = Math.floor((ms - cycleStart(cycle)) / UNIT_MS);
  return Math.min(Math.max(time, 0), RADICES.time - 1);
}

/** The moment (milliseconds since 1970) of a code's time. */
export function codeMoment(cycle: Cycle, time: number): number {
  return cycleStart(cycle) + time * UNIT_MS;
}

/** January 1, UTC, of the year in which the school year begins. */
function cycleStart(cycle: Cycle): number {
  return Date.UTC(cycle.schoolYear, 0, 1);
}

function tagOf(value: unknown, radix: number): number {
  return Number.parseInt(sha256Of(canonicalText(value)).slice(0, 12), 16) % radix;
}
