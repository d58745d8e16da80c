import { schoolIn } from '#domain/assessment/stored-bodies.ts';
import type { School } from '#domain/assessment/school.ts';
import { readSnapshot } from '#domain/assessment/verify-snapshot.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { factsOfProved } from '#domain/schools/facts-of-snapshot.ts';
import type { SnapshotFacts } from '#domain/schools/snapshot-facts.ts';
import type { Bytes } from '#exchange/zip-stream.ts';

import { checkIcmap } from './check-icmap.ts';
import { isForCoach, withWordsOfTeam } from './for-purpose.ts';
import { proveText } from './prove-text.ts';
import { readIcmap, type IcmapFault } from './read-icmap.ts';

/** Why a file is none that a school hands to its coach. */
export type DeliveryFault =
  | IcmapFault
  /** A copy for a colleague or a backup: it may hold what single members said. */
  | { readonly tag: 'not-for-coach' }
  /** No school, or several. */
  | { readonly tag: 'not-one-school' };

/** What a school handed to its coach: its facts and its recorded snapshots, each of which has proved itself. */
export interface Delivery {
  readonly school: School;
  /** The school's own record, and the snapshots; no words of a single member beside any of them. */
  readonly records: readonly StoredRecord[];
  /** What each snapshot says in short, by its id. */
  readonly facts: ReadonlyMap<string, readonly SnapshotFacts[]>;
  /** Snapshots that don't prove themselves and were left out. */
  readonly unproved: number;
}

const AT_ONCE = 12;

/**
 * Reads a file of a school for its coach. A file that holds anything else is refused whole.
 * @param known facts of snapshots that were proved before: a text of the same hash needs to be read no more
 */
export async function readDelivery(
  file: Blob | Bytes,
  known: Delivery['facts'] = new Map(),
): Promise<Result<Delivery, DeliveryFault>> {
  const read = await readIcmap(file, 'at-once');
  if (!read.ok) return read;
  const { manifest, records: all } = read.value;
  if (manifest.purpose !== 'coach') return err({ tag: 'not-for-coach' });
  if (!all.every(isForCoach)) return err({ tag: 'more-than-for-coach' });
  // Proved below, with the browser's own hashes: a thousand files are ten thousand snapshots.
  const checked = checkIcmap({ ...read.value, records: all.filter(isNoSnapshot) });
  if (!checked.ok) return checked;
  const [own, ...others] = checked.value.records;
  if (own === undefined || others.length > 0) return err({ tag: 'not-one-school' });
  const body = own.kind === 'school' && own.deleted !== true ? schoolIn(own.body) : undefined;
  if (body === undefined) return err({ tag: 'not-one-school' });

  const records: StoredRecord[] = [own];
  const facts = new Map<string, readonly SnapshotFacts[]>();
  const snapshots = all.filter((one) => !isNoSnapshot(one));
  if (snapshots.some(({ school }) => school !== own.id)) return err({ tag: 'not-one-school' });
  for (let at = 0; at < snapshots.length; at += AT_ONCE) {
    // The browser hashes beside this thread: none of a school's ten years waits for another.
    const some = snapshots.slice(at, at + AT_ONCE);
    for (const proved of await Promise.all(some.map((record) => proveSnapshot(record, known)))) {
      if (proved === undefined) continue;
      const { id } = proved.record;
      if (facts.has(id)) return err({ tag: 'damaged', detail: `${id} twice` });
      records.push(proved.record);
      facts.set(id, proved.facts);
    }
  }
  const unproved = snapshots.length - facts.size;
  return ok({ school: { ...body, id: own.id }, records, facts, unproved });
}

/** A snapshot that proves itself, with only those plain words that its team says; undefined for any other. */
async function proveSnapshot(
  record: StoredRecord,
  known: Delivery['facts'],
): Promise<{ record: StoredRecord; facts: readonly SnapshotFacts[] } | undefined> {
  const { text } = record.body;
  if (typeof text !== 'string' || record.deleted === true) return undefined;
  const proof = await proveText(text);
  const facts = known.get(record.id);
  const hasWords = Object.keys(record.body['words'] ?? {}).length > 0;
  if (facts !== undefined && proof.hash === record.id && !hasWords) return { record, facts };
  const read = readSnapshot(record, () => proof);
  if (!read.ok) return undefined;
  return { record: withWordsOfTeam(record, read.value), facts: factsOfProved(read.value) };
}

function isNoSnapshot({ kind }: StoredRecord): boolean {
  return kind !== 'snapshot';
}
