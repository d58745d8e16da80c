/** What the team says of an indicator, without the words beside it. */
export type StateInBrief =
  | { readonly is: 'at-level'; readonly level: string }
  | { readonly is: 'not-yet' | 'not-applicable' | 'not-rated' };

/** One agreed state before and after a step. Members’ own ratings are never among these. */
export interface LevelMove {
  readonly cycle: string;
  readonly indicator: string;
  readonly part: 'existing' | 'desired';
  readonly from: StateInBrief;
  readonly to: StateInBrief;
}
