import type { z } from '#domain/zod.ts';

import type { saidStateSchema } from './rating-bodies.ts';

/** What is said of an indicator's existing state; an indicator without a record is not rated yet. */
export type SaidState = Readonly<z.infer<typeof saidStateSchema>>;

/** The existing state of an indicator. */
export type ExistingState = SaidState | { readonly is: 'not-rated' };

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
