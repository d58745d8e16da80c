import { BODY_SCHEMAS } from '#domain/assessment/kinds.ts';
import type { Sha256 } from '#domain/records/sha-256.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import type { ContinuumDatabase } from '#storage/database.ts';

/**
 * Which of some files any version of a record names, in the table or in the history, whatever the school; the
 * history of some schools may be left aside.
 */
export async function filesNamed(
  { records, history }: ContinuumDatabase,
  hashes: ReadonlySet<Sha256>,
  aside: ReadonlySet<string> = new Set(),
): Promise<ReadonlySet<Sha256>> {
  const named = new Set<Sha256>();
  const look = (version: StoredRecord | undefined) => {
    const hash = version && fileNamedBy(version);
    if (hash !== undefined && hashes.has(hash)) named.add(hash);
  };
  await records.where('kind').equals('evidence').each(look);
  // One step at a time: all of them together may be more than a phone likes to hold.
  await history.each(({ school, changes }) => {
    if (aside.has(school)) return;
    for (const { before, after } of changes) {
      look(before);
      look(after);
    }
  });
  return named;
}

/** The hash of the file that a version of a record names; undefined when it names none. */
export function fileNamedBy({ kind, deleted, body }: StoredRecord): Sha256 | undefined {
  if (kind !== 'evidence' || deleted === true) return undefined;
  const what = BODY_SCHEMAS.evidence.safeParse(body).data?.what;
  return what?.is === 'file' ? what.hash : undefined;
}
