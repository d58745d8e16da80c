import { mergeRecords } from '#domain/records/merge.ts';
import type { StoredRecord } from '#domain/records/record.ts';

import type { CommitError } from './commit-failure.ts';

/**
 * Why a record that others wrote is not taken over beside the one that is here under its id: it is another thing, or
 * would make a recorded snapshot say something else. Whoever takes over several steps asks this of all before the first.
 */
export function whyRefused(before: StoredRecord, record: StoredRecord): CommitError | undefined {
  if (before.school !== record.school || before.kind !== record.kind) {
    return { tag: 'invalid', kind: record.kind, detail: 'another record of this id' };
  }
  const isRewritten = rewrites(before, mergeRecords(before, record));
  return isRewritten ? { tag: 'immutable', record: before.id } : undefined;
}

/** Whether a recorded snapshot would say something else; that plain words beside its text come or go is no rewriting. */
function rewrites(before: StoredRecord, after: StoredRecord): boolean {
  if (before.kind !== 'snapshot' || before.deleted === true) return false;
  return after.deleted === true || before.body['text'] !== after.body['text'];
}
