import { sha256Of, type Sha256 } from '#domain/records/sha-256.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { err, ok, type Result } from '#domain/result.ts';

import { saltedHash } from './compose-snapshot.ts';
import { BODY_SCHEMAS } from './kinds.ts';
import { readSnapshotContent, type SnapshotContent } from './snapshot-content.ts';
import type { Snapshot } from './snapshot.ts';

/** What is wrong with a snapshot that does not prove itself. */
export type SnapshotDamage =
  /** A byte of the text was changed: it hashes to `found`, not to its id. */
  | { readonly tag: 'text-changed'; readonly id: Sha256; readonly found: Sha256 }
  /** A name beside the text is not the one that was hashed. */
  | { readonly tag: 'word-changed'; readonly id: Sha256; readonly word: string }
  /** The record's envelope names another school than its text. */
  | { readonly tag: 'other-school'; readonly id: Sha256 }
  /** The text is whole, but this version of the app cannot read its shape. */
  | { readonly tag: 'unreadable'; readonly id: Sha256; readonly detail: string };

/** A text's hash, and what it says. */
export interface ReadText {
  readonly hash: Sha256;
  readonly content: () => Result<SnapshotContent, string>;
}

/**
 * Reads a snapshot record and proves it: text against id, plain words against their salted hashes. `readText` is for whoever
 * has had the browser hash the text.
 */
export function readSnapshot(
  record: StoredRecord,
  readText: (text: string) => ReadText = readWhole,
): Result<Snapshot, SnapshotDamage> {
  const { id } = record;
  const body = BODY_SCHEMAS.snapshot.safeParse(record.body);
  if (!body.success) return err({ tag: 'unreadable', id, detail: 'body' });
  const { text, words } = body.data;
  const read = readText(text);
  if (read.hash !== id) return err({ tag: 'text-changed', id, found: read.hash });
  for (const [hash, word] of Object.entries(words)) {
    if (saltedHash(word.salt, word.text) !== hash) {
      return err({ tag: 'word-changed', id, word: word.text });
    }
  }
  const content = read.content();
  if (!content.ok) return err({ tag: 'unreadable', id, detail: content.error });
  if (content.value.school.id !== record.school) return err({ tag: 'other-school', id });
  return ok({
    id,
    school: record.school,
    content: content.value,
    words: new Map(Object.entries(words).map(([hash, word]) => [hash, word.text])),
  });
}

function readWhole(text: string): ReadText {
  return { hash: sha256Of(text), content: () => readSnapshotContent(parseJson(text)) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
