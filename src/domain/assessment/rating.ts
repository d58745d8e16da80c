import { z } from '#domain/zod.ts';

const identifier = z.string().check(z.minLength(1), z.maxLength(100));
const paragraph = z.string().check(z.maxLength(5000));

/** What is said of an indicator's existing state; an indicator without a record is not rated yet. */
export const saidStateSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('at-level'), level: identifier }),
  /** Not yet at the lowest level ("not yet at Getting Started"). */
  z.object({ is: z.literal('not-yet') }),
  /** Doesn't apply here: out of every denominator, with a reason. */
  z.object({ is: z.literal('not-applicable'), reason: paragraph }),
]);

export type SaidState = Readonly<z.infer<typeof saidStateSchema>>;

/** The existing state of an indicator. */
export type ExistingState = SaidState | { readonly is: 'not-rated' };

export const existingBodySchema = z.looseObject({ indicator: identifier, state: saidStateSchema });
export const desiredBodySchema = z.looseObject({ indicator: identifier, level: identifier });
export const rationaleBodySchema = z.looseObject({ indicator: identifier, text: paragraph });

/** A ticked statement of a descriptor: support for a rating, never setting the level by itself. */
export const tickBodySchema = z.looseObject({
  indicator: identifier,
  level: identifier,
  statement: identifier,
});

/** What the team has agreed on one indicator, gathered from its records. */
export interface AgreedRating {
  readonly indicator: string;
  readonly existing: ExistingState;
  /** A level's id; undefined while nobody has said. */
  readonly desired: string | undefined;
  /** Empty while nobody has written one. */
  readonly rationale: string;
  /** The ids of ticked statements, as domain/ic-map/statements.ts makes them. */
  readonly ticked: ReadonlySet<string>;
}

/** An indicator about which nothing was said. */
export function unrated(indicator: string): AgreedRating {
  return {
    indicator,
    existing: { is: 'not-rated' },
    desired: undefined,
    rationale: '',
    ticked: new Set(),
  };
}
