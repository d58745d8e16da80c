import type { MemberState } from '#domain/assessment/member-rating.ts';

import { distributionOf, placesOf, type Distribution } from './distribution.ts';
import type { Scale } from './scale.ts';
import { spreadOf, type Spread } from './spread.ts';

/** A member's state of one indicator. */
export interface MemberSays {
  readonly member: string;
  readonly state: MemberState;
}

/** How a team stands on one indicator, in the field's terms. */
export interface Agreement {
  readonly distribution: Distribution;
  /** Undefined when nobody gave a place. */
  readonly spread: Spread | undefined;
  readonly reading: AgreementReading;
}

/** The sentence that the picture comes with, as a tag. Checked in this order. */
export type AgreementReading =
  /** Nobody said anything. */
  | 'nobody'
  /** Only one member, or only "can't tell": nothing to compare. */
  | 'too-few'
  /** Some say that it doesn't apply, others placed it: talk about that first. */
  | 'whether-it-applies'
  /** Everybody says that it doesn't apply. */
  | 'does-not-apply'
  | 'unanimous'
  /** All within one level of each other. */
  | 'close'
  /** Two levels apart. */
  | 'apart'
  /** Three levels or more apart. */
  | 'far-apart';

/** Measures the agreement on one indicator. */
export function agreementOf(scale: Scale, says: readonly MemberSays[]): Agreement {
  const states = says.map((one) => one.state);
  const distribution = distributionOf(scale, states);
  const spread = spreadOf(placesOf(scale, states));
  return { distribution, spread, reading: readingOf(distribution, spread) };
}

/** The one state that everybody gave; undefined unless at least two members gave it and nobody another. */
export function unanimousState(says: readonly MemberSays[]): MemberState | undefined {
  const [first, ...others] = says.map((one) => one.state);
  if (first === undefined || others.length === 0 || first.is === 'cant-tell') return undefined;
  return others.every((other) => isSame(first, other)) ? first : undefined;
}

function isSame(a: MemberState, b: MemberState): boolean {
  if (a.is === 'at-level') return b.is === 'at-level' && a.level === b.level;
  return a.is === b.is;
}

function readingOf(
  { people, placed, notApplicable }: Distribution,
  spread: Spread | undefined,
): AgreementReading {
  if (people === 0) return 'nobody';
  if (notApplicable > 0 && placed > 0) return 'whether-it-applies';
  if (notApplicable > 1) return 'does-not-apply';
  if (spread === undefined || placed < 2) return 'too-few';
  if (spread.range === 0) return 'unanimous';
  if (spread.range === 1) return 'close';
  return spread.range === 2 ? 'apart' : 'far-apart';
}
