import { canonicalText } from './canonical.ts';
import type { StoredRecord } from './record.ts';

/**
 * The one merge: of two versions of a record the later stamp wins. It is a join (commutative,
 * associative, idempotent) and serves edits, imported files and rating codes alike. Two versions with
 * one stamp are the same edit; should their content differ (a tampered or damaged copy), the canonical
 * text decides, so every device picks the same one.
 */
export function mergeRecords(a: StoredRecord, b: StoredRecord): StoredRecord {
  if (a.stamp !== b.stamp) return a.stamp > b.stamp ? a : b;
  return canonicalText(a) >= canonicalText(b) ? a : b;
}
