import type { Change, StoredRecord } from '#domain/records/record.ts';

import type { Cycle } from './cycle.ts';
import type { KeptFacts } from './recorded-agreement.ts';

/** The kinds of records that hold what a single member has said. */
const INDIVIDUAL_KINDS: ReadonlySet<string> = new Set([
  'rating-existing',
  'rating-desired',
  'rating-note',
  'rating-confidence',
  'handed-in',
]);

/** Whether a record holds what a single member has said; such records never go into a coach's file. */
export function isIndividual(record: StoredRecord): boolean {
  return INDIVIDUAL_KINDS.has(record.kind) || record.kind === 'dissent';
}

/** Whether a record is part of a cycle's individual ratings. Dissent is not: its member agreed to keep it. */
export function isIndividualRatingOf(cycle: string, record: StoredRecord): boolean {
  return record.cycle === cycle && INDIVIDUAL_KINDS.has(record.kind);
}

/** Whether a record is a member's: the roster entry, or something that they have said, dissent included. */
export function isOfMember(member: string, record: StoredRecord): boolean {
  if (record.kind === 'member') return record.id === member;
  return isIndividual(record) && record.body['member'] === member;
}

/** Says that the individual ratings of a cycle were dropped, and which numbers stay of them. */
export function noteRatingsDropped(
  cycle: Cycle,
  { on, indicators }: { readonly on: string; readonly indicators: readonly KeptFacts[] },
): Change {
  return {
    put: {
      id: `ratings-dropped/${cycle.id}`,
      kind: 'ratings-dropped',
      school: cycle.school,
      cycle: cycle.id,
      body: { on, indicators: [...indicators] },
    },
  };
}
