import { BODY_SCHEMAS } from '#domain/assessment/kinds.ts';
import { readSnapshot } from '#domain/assessment/verify-snapshot.ts';
import type { Sha256 } from '#domain/records/sha-256.ts';
import type { StoredRecord } from '#domain/records/record.ts';

import type { IsSaid } from './said-words.ts';

/**
 * The salted hashes under which a snapshot lists pieces: those whose title is said, or whose file is one of
 * theirs, whatever it was called then. A person's name that reads like a title stays. Of a snapshot that can't be
 * read, every word that is said.
 */
export function titlesBeside(
  snapshot: StoredRecord,
  pieces: { readonly isSaid: IsSaid; readonly files: ReadonlySet<Sha256> },
): readonly Sha256[] {
  const read = readSnapshot(snapshot);
  if (!read.ok) {
    const words = BODY_SCHEMAS.snapshot.safeParse(snapshot.body).data?.words ?? {};
    return Object.entries(words).flatMap(([hash, { text }]) => (pieces.isSaid(text) ? [hash] : []));
  }
  const { content, words } = read.value;
  const listed = (content.evidence ?? []).flatMap((indicator) => indicator.pieces);
  return listed.flatMap(({ title, file }) => {
    const text = words.get(title);
    const isTheirs = file !== undefined && pieces.files.has(file);
    return isTheirs || (text !== undefined && pieces.isSaid(text)) ? [title] : [];
  });
}
