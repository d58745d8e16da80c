/** Where in an IC map file something is wrong; the names are the file's own. */
export interface FaultPlace {
  readonly outcome?: string;
  readonly indicator?: string;
  readonly level?: string;
  /** The field as the file spells it: `outcomes[0].statement.glance`. Empty for the whole file. */
  readonly field: string;
}

/** What is wrong there. */
export type Fault =
  | { readonly tag: 'not-json' }
  /** More text, parts or depth than any IC map has. */
  | { readonly tag: 'too-large' }
  | { readonly tag: 'wrong-format'; readonly found: string }
  | { readonly tag: 'missing' }
  | { readonly tag: 'unknown-field'; readonly name: string }
  | { readonly tag: 'wrong-type'; readonly expected: string }
  | { readonly tag: 'wrong-value'; readonly allowed: readonly string[] }
  | { readonly tag: 'empty' }
  | { readonly tag: 'too-long'; readonly limit: number }
  | { readonly tag: 'out-of-range' }
  /** Small letters, digits, dots and hyphens alone are allowed here. */
  | { readonly tag: 'not-plain' }
  /** An id that is the address of something else. */
  | { readonly tag: 'reserved'; readonly id: string }
  | { readonly tag: 'missing-level'; readonly level: string }
  | { readonly tag: 'unknown-level'; readonly level: string }
  | { readonly tag: 'unknown-role'; readonly role: string }
  | { readonly tag: 'duplicate-code'; readonly code: string }
  | { readonly tag: 'duplicate-outcome'; readonly code: string }
  | { readonly tag: 'duplicate-level'; readonly level: string }
  | { readonly tag: 'duplicate-role'; readonly role: string }
  | { readonly tag: 'same-rank'; readonly rank: number; readonly levels: readonly string[] };

/** One thing that is wrong with an IC map file. */
export interface IcMapFault {
  readonly place: FaultPlace;
  readonly fault: Fault;
}

/** Everything that is wrong with an IC map file, the first faults in full. */
export interface IcMapFaults {
  /** At most MOST_FAULTS, in the order of the file. */
  readonly faults: readonly IcMapFault[];
  /** How many more there are. */
  readonly more: number;
}

/** A person mends the first faults first; a list longer than this helps nobody. */
export const MOST_FAULTS = 20;
