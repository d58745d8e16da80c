import { sha256Of } from '#domain/records/sha-256.ts';
import { z } from '#domain/zod.ts';

import type { PlannedStep } from './planned-step.ts';

/** What a line of a journal says. */
export type JournalEntry =
  /** This step is about to be written to the database. */
  | { readonly is: 'step'; readonly line: number; readonly step: PlannedStep }
  /** The database did not get the step of that line. */
  | { readonly is: 'abort'; readonly line: number; readonly of: number };

/** What a journal holds, however it ended. */
export interface JournalRead {
  /** Steps that the database was to get and that were not aborted, in their order. */
  readonly steps: readonly { readonly line: number; readonly step: PlannedStep }[];
  /** The number of the last whole line; 0 when there is none. */
  readonly lastLine: number;
  /** Where the next line begins, in bytes: what stands behind it was torn off in the middle of a write. */
  readonly end: number;
  /** Lines in the middle that can't be read, as their hashes don't fit. */
  readonly damaged: number;
}

const HASH_LETTERS = 16;
const NEW_LINE = 10;

/**
 * An entry as a line of bytes: 16 hex digits of the SHA-256 of what follows, a space, the entry as JSON (which has no
 * line break in it), a line feed. Source of the idea: the checked records of a write-ahead log.
 */
export function journalLine(entry: JournalEntry): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify(entry);
  return new TextEncoder().encode(`${checkOf(text)} ${text}\n`);
}

/** Reads a journal's bytes; never throws, whatever they are. */
export function readJournal(bytes: Uint8Array): JournalRead {
  const entries: JournalEntry[] = [];
  let end = 0;
  let damaged = 0;
  for (let start = 0; start < bytes.length;) {
    const stop = bytes.indexOf(NEW_LINE, start);
    if (stop === -1) break;
    const entry = entryOf(bytes.subarray(start, stop));
    if (entry === undefined) damaged += 1;
    else {
      entries.push(entry);
      end = stop + 1;
    }
    start = stop + 1;
  }
  const aborted = new Set(entries.flatMap((entry) => (entry.is === 'abort' ? [entry.of] : [])));
  return {
    steps: entries.flatMap((entry) =>
      entry.is === 'step' && !aborted.has(entry.line) ? [{ line: entry.line, step: entry.step }] : [],
    ),
    lastLine: entries.at(-1)?.line ?? 0,
    end,
    damaged,
  };
}

function checkOf(text: string): string {
  return sha256Of(text).slice(0, HASH_LETTERS);
}

const lineNumber = z.number().check(z.int(), z.gte(1));

/** The hash has proved the words: only what the reading itself relies on is looked at. */
const entrySchema = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('step'),
    line: lineNumber,
    step: z.looseObject({ id: z.string(), newestStamp: z.string(), changes: z.array(z.unknown()) }),
  }),
  z.object({ is: z.literal('abort'), line: lineNumber, of: lineNumber }),
]);

function entryOf(bytes: Uint8Array): JournalEntry | undefined {
  const text = new TextDecoder().decode(bytes);
  const json = text.slice(HASH_LETTERS + 1);
  if (text[HASH_LETTERS] !== ' ' || checkOf(json) !== text.slice(0, HASH_LETTERS)) return undefined;
  try {
    const entry = entrySchema.safeParse(JSON.parse(json));
    return entry.success ? (entry.data as JournalEntry) : undefined;
  } catch {
    return undefined;
  }
}
