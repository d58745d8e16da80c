import { STAMP_PATTERN, type Stamp } from '#domain/records/stamp.ts';
import { z } from '#domain/zod.ts';

/**
 * That a member has handed in. `upTo` is the newest stamp of what was handed in: handing in the same again
 * says the same and so writes nothing, and any later rating is seen as a change after it.
 */
export const handedInBodySchema = z.looseObject({
  member: z.string().check(z.minLength(1), z.maxLength(200)),
  upTo: z.string().check(z.regex(STAMP_PATTERN)),
});

/** How far a member has come, for everybody's eyes: never what was said. */
export type HandInState =
  /** Nothing of this member is on this device. */
  | { readonly is: 'nothing-here' }
  /** Ratings are here, not handed in yet. */
  | { readonly is: 'under-way'; readonly rated: number }
  | {
      readonly is: 'handed-in';
      readonly rated: number;
      /** Milliseconds since 1970, UTC: when the newest rating in it was made. */
      readonly at: number;
      /** Something was changed since, and not handed in again. */
      readonly changedSince: boolean;
    };

/** The record id of a member's handing in. */
export function handedInId(cycle: string, member: string): string {
  return `handed-in/${cycle}/${member}`;
}

/** The later of two stamps of which one or both may be missing. */
export function latest(a: Stamp | undefined, b: Stamp | undefined): Stamp | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}
