import type { StoredRecord } from './record.ts';

// A snapshot keeps plain words beside its hashed text (`words`, by their salted hash), and the hashes of those that were
// purged (`purged`). Words are left out of a copy without names, and purged for good by a person; only the second is
// kept in mind, by a tombstone too.

/**
 * A version of a snapshot without the plain words that were purged on either side, whichever side is the later; of two with
 * one stamp (one of them handed on without names) with the words of both. Any other record as it is, and so is
 * one at which nothing changes.
 * @param winner the version that holds by its stamp
 * @param other the one that it takes the place of
 */
export function withoutPurgedWords(winner: StoredRecord, other: StoredRecord): StoredRecord {
  if (winner.kind !== 'snapshot' || other.kind !== 'snapshot') return winner;
  const known = purgedIn(winner.body);
  const purged = [...new Set([...known, ...purgedIn(other.body)])].toSorted();
  const own = winner.body['words'];
  if (winner.deleted === true || typeof own !== 'object' || own === null) {
    return purged.length === known.length ? winner : purgedFrom(winner, purged);
  }
  const isOneEdit = winner.stamp === other.stamp && winner.body['text'] === other.body['text'];
  const gone = new Set(purged);
  const all = Object.entries({ ...(isOneEdit ? Object(other.body['words']) : {}), ...own });
  const left = all.filter(([hash]) => !gone.has(hash));
  const isSame =
    purged.length === known.length &&
    left.length === Object.keys(own).length &&
    left.every(([hash]) => hash in own);
  if (isSame) return winner;
  const words = Object.fromEntries(left);
  return purgedFrom({ ...winner, body: { ...winner.body, words } }, purged);
}

/** A snapshot as it would be with nothing beside its text; any other record as it is. */
export function withoutWordsBeside(record: StoredRecord): StoredRecord {
  if (record.kind !== 'snapshot') return record;
  const { words: _words, purged: _purged, ...body } = record.body;
  return { ...record, body };
}

/** What is left in the body of a record that is removed: of a snapshot, which words were purged. */
export function bodyOfTombstone({ kind, body }: StoredRecord): StoredRecord['body'] {
  const purged = kind === 'snapshot' ? purgedIn(body) : [];
  return purged.length === 0 ? {} : { purged };
}

/** The body of a snapshot that loses words for good. */
export function withPurged(
  body: StoredRecord['body'],
  gone: readonly string[],
): StoredRecord['body'] {
  const purged = [...new Set([...purgedIn(body), ...gone])].toSorted();
  return { ...body, purged };
}

function purgedFrom(record: StoredRecord, purged: readonly string[]): StoredRecord {
  return purged.length === 0 ? record : { ...record, body: { ...record.body, purged } };
}

function purgedIn({ purged }: StoredRecord['body']): readonly string[] {
  if (!Array.isArray(purged)) return [];
  return purged.filter((one): one is string => typeof one === 'string');
}
