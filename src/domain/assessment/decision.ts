import type { Change } from '#domain/records/record.ts';
import { z } from '#domain/zod.ts';

import { agreeDesired, agreeExisting, agreeRationale } from './changes.ts';
import type { Cycle } from './cycle.ts';
import { saidStateSchema } from './rating-bodies.ts';
import type { SaidState } from './rating.ts';

const id = z.string().check(z.minLength(1), z.maxLength(400));
const identifier = z.string().check(z.minLength(1), z.maxLength(100));

const decided = {
  indicator: identifier,
  /** Why, in the team's words. */
  reason: z.string().check(z.maxLength(5000)),
  /** The ids of the decisions before it that it replaces; empty for the first. */
  follows: z.array(id).check(z.maxLength(50)),
  /** How many members had rated when it was made. */
  raters: z.number().check(z.int(), z.gte(0), z.lte(10_000)),
};

/** A team's decision on the existing state. Decisions are only ever added: a newer one names those before it. */
export const decisionExistingBodySchema = z.looseObject({ ...decided, state: saidStateSchema });

/** A team's decision on the desired state. */
export const decisionDesiredBodySchema = z.looseObject({ ...decided, level: identifier });

/** What a team decides: which indicator, why, after which earlier decisions, by how many. */
export interface Deciding {
  readonly indicator: string;
  readonly reason: string;
  readonly follows: readonly string[];
  readonly raters: number;
}

/**
 * The team agrees on the existing state: adds a decision and brings the agreed rating to it, with the reason
 * as its rationale unless there is none. `newId` is random, so no two devices ever write one decision.
 */
export function decideExisting(
  cycle: Cycle,
  deciding: Deciding,
  state: SaidState,
  newId: string,
): readonly Change[] {
  const { indicator, reason } = deciding;
  return [
    decision(cycle, 'decision-existing', newId, { ...deciding, state }),
    agreeExisting(cycle, indicator, state),
    ...(reason.trim() === '' ? [] : [agreeRationale(cycle, indicator, reason)]),
  ];
}

/** The team agrees on the desired state: adds a decision and brings the agreed rating to it. */
export function decideDesired(
  cycle: Cycle,
  deciding: Deciding,
  level: string,
  newId: string,
): readonly Change[] {
  return [
    decision(cycle, 'decision-desired', newId, { ...deciding, level }),
    agreeDesired(cycle, deciding.indicator, level),
  ];
}

function decision(
  cycle: Cycle,
  kind: 'decision-existing' | 'decision-desired',
  newId: string,
  body: Record<string, unknown>,
): Change {
  return {
    put: {
      id: `decision/${cycle.id}/${newId}`,
      kind,
      school: cycle.school,
      cycle: cycle.id,
      body,
    },
  };
}
