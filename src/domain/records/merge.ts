import { canonicalText } from './canonical.ts';
import type { StoredRecord } from './record.ts';
import { withoutPurgedWords, withoutWordsBeside } from './words-beside.ts';

/**
 * The one merge: of two versions of a record the later stamp wins. It is a join (commutative,
 * associative, idempotent) and serves edits, imported files and rating codes alike. Two versions with
 * one stamp are the same edit; should their content differ (a snapshot that was handed on without its plain
 * words, a tampered copy), the fuller one wins: the longer canonical text, and of equally long ones the later in
 * order, so every device picks the same one. Plain words beside a snapshot that were purged on either side stay purged.
 */
export function mergeRecords(a: StoredRecord, b: StoredRecord): StoredRecord {
  const winner = holding(a, b);
  return withoutPurgedWords(winner, winner === a ? b : a);
}

function holding(a: StoredRecord, b: StoredRecord): StoredRecord {
  if (a.stamp !== b.stamp) return a.stamp > b.stamp ? a : b;
  // What is purged beside a snapshot decides nothing but itself.
  return fuller(a, b, withoutWordsBeside) ?? fuller(a, b, (record) => record) ?? a;
}

function fuller(
  a: StoredRecord,
  b: StoredRecord,
  compared: (record: StoredRecord) => StoredRecord,
): StoredRecord | undefined {
  const [textOfA, textOfB] = [canonicalText(compared(a)), canonicalText(compared(b))];
  if (textOfA === textOfB) return undefined;
  if (textOfA.length !== textOfB.length) return textOfA.length > textOfB.length ? a : b;
  return textOfA > textOfB ? a : b;
}
