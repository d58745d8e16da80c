import type { Change, StoredRecord } from '#domain/records/record.ts';

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

/** Drops the individual ratings of a closed cycle. Dissent stays: its member agreed to that. */
export function dropIndividualRatings(records: Iterable<StoredRecord>): readonly Change[] {
  return [...records]
    .filter((record) => INDIVIDUAL_KINDS.has(record.kind) && record.deleted !== true)
    .map((record) => ({ remove: record.id }));
}

/** Takes out a member who leaves: the roster entry and all that they have said, dissent included. */
export function takeOutMember(records: Iterable<StoredRecord>, member: string): readonly Change[] {
  return [...records]
    .filter((record) => record.deleted !== true)
    .filter(
      (record) =>
        (record.kind === 'member' && record.id === member) ||
        (isIndividual(record) && record.body['member'] === member),
    )
    .map((record) => ({ remove: record.id }));
}
