import type { StoredRecord } from '#domain/records/record.ts';
import { readStamp } from '#domain/records/stamp.ts';

import { BODY_SCHEMAS } from './kinds.ts';
import type { SaidState } from './rating.ts';

/** A decision as it was made. */
export interface Decision<T> {
  readonly id: string;
  readonly indicator: string;
  readonly value: T;
  readonly reason: string;
  readonly follows: readonly string[];
  readonly raters: number;
  /** Milliseconds since 1970, UTC. */
  readonly decidedAt: number;
}

/** Where the decisions on one part of one indicator stand. */
export type DecisionState<T> =
  | { readonly is: 'open' }
  | { readonly is: 'decided'; readonly decision: Decision<T> }
  /** Decisions made beside each other, oldest first: shown, and settled by one that follows them all. */
  | { readonly is: 'conflict'; readonly heads: readonly Decision<T>[] };

export interface IndicatorDecisions {
  readonly existing: DecisionState<SaidState>;
  readonly desired: DecisionState<string>;
}

/** The state of the decisions of a cycle by indicator code; an indicator without any is absent. */
export function decisionsByIndicator(
  records: Iterable<StoredRecord>,
): ReadonlyMap<string, IndicatorDecisions> {
  const existing: Decision<SaidState>[] = [];
  const desired: Decision<string>[] = [];
  for (const record of records) {
    if (record.deleted === true) continue;
    const decidedAt = readStamp(record.stamp).ms;
    if (record.kind === 'decision-existing') {
      const body = BODY_SCHEMAS[record.kind].safeParse(record.body).data;
      if (body) existing.push({ ...body, id: record.id, value: body.state, decidedAt });
    }
    if (record.kind === 'decision-desired') {
      const body = BODY_SCHEMAS[record.kind].safeParse(record.body).data;
      if (body) desired.push({ ...body, id: record.id, value: body.level, decidedAt });
    }
  }
  const codes = new Set([...existing, ...desired].map((decision) => decision.indicator));
  return new Map(
    [...codes].map((code) => [
      code,
      { existing: stateOf(existing, code), desired: stateOf(desired, code) },
    ]),
  );
}

/** What a new decision on this part follows. */
export function headsOf<T>(state: DecisionState<T>): readonly string[] {
  switch (state.is) {
    case 'open':
      return [];
    case 'decided':
      return [state.decision.id];
    case 'conflict':
      return state.heads.map((head) => head.id);
  }
}

function stateOf<T>(decisions: readonly Decision<T>[], code: string): DecisionState<T> {
  const ofCode = decisions.filter((decision) => decision.indicator === code);
  const followed = new Set(ofCode.flatMap((decision) => decision.follows));
  const heads = ofCode
    .filter((decision) => !followed.has(decision.id))
    .toSorted((a, b) => a.decidedAt - b.decidedAt || (a.id < b.id ? -1 : 1));
  const [head, ...others] = heads;
  if (head === undefined) return { is: 'open' };
  return others.length === 0 ? { is: 'decided', decision: head } : { is: 'conflict', heads };
}
