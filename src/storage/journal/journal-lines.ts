import { sha256Of } from '#domain/records/sha-256.ts';
import { z } from '#domain/zod.ts';
import { hashBytes } from '#exchange/hash-bytes.ts';

import type { JournalEntry } from './journal.ts';
import { packedEntry, packedFields, unpackedEntry } from './packed-lines.ts';

/** A line of a journal; lines are numbered from 1. */
export type JournalLine =
  /** This is about to be the `write`-th write of the database. */
  | {
      readonly is: 'entry';
      readonly line: number;
      readonly write: number;
      readonly entry: JournalEntry;
    }
  /** The database did not get the entry of that line. */
  | { readonly is: 'abort'; readonly line: number; readonly of: number };

/** An entry, with its line in its journal and its turn among all writes of the database. */
export type JournalRow = Omit<Extract<JournalLine, { readonly is: 'entry' }>, 'is'>;

/** What a journal holds, however it ended. */
export interface JournalRead {
  /** What the database was to get and what was not aborted, in its order. */
  readonly entries: readonly JournalRow[];
  /** The number of the last whole line; 0 when there is none. */
  readonly lastLine: number;
  /** Where the next line begins, in bytes: what stands behind it was torn off in the middle of a write. */
  readonly end: number;
  /** Lines that can't be read, as their hashes don't fit; a tail that no line begins with counts as one. */
  readonly damaged: number;
  /** For each of them the number of the last line before it that can be read; 0 where there is none. */
  readonly damagedAfter: readonly number[];
}

const HASH_LETTERS = 16;
const NEW_LINE = 10;

/**
 * A line as bytes: 16 hex digits of the SHA-256 of what follows, a space, JSON (which has no line break in it), a
 * line feed. The IC map that many snapshots of an entry carry stands in it once.
 */
export function journalLine(line: JournalLine): Uint8Array<ArrayBuffer> {
  const text = wordsOf(line);
  return new TextEncoder().encode(`${checkOf(text)} ${text}\n`);
}

/** The same for a long line, hashed by the browser where it can: half a megabyte takes our own code 10 ms. */
export async function longJournalLine(line: JournalLine): Promise<Uint8Array<ArrayBuffer>> {
  const letters = new TextEncoder();
  const text = letters.encode(wordsOf(line));
  const check = letters.encode(`${(await hashBytes(text)).slice(0, HASH_LETTERS)} `);
  const whole = new Uint8Array(check.length + text.length + 1);
  whole.set(check);
  whole.set(text, check.length);
  whole[whole.length - 1] = NEW_LINE;
  return whole;
}

/** Reads a journal's bytes; never throws, whatever they are. */
export function readJournal(bytes: Uint8Array): JournalRead {
  const { lines, end, damaged, damagedAfter } = readLines(bytes);
  const aborted = new Set(lines.flatMap((line) => (line.is === 'abort' ? [line.of] : [])));
  const entries = lines.flatMap((line) =>
    line.is === 'entry' && !aborted.has(line.line)
      ? [{ line: line.line, write: line.write, entry: line.entry }]
      : [],
  );
  return { entries, lastLine: lines.at(-1)?.line ?? 0, end, damaged, damagedAfter };
}

/** Every line of a journal that can be read, aborted ones too. */
export function readLines(bytes: Uint8Array): Pick<
  JournalRead,
  'end' | 'damaged' | 'damagedAfter'
> & {
  readonly lines: readonly JournalLine[];
} {
  const lines: JournalLine[] = [];
  const damagedAfter: number[] = [];
  let end = 0;
  while (end < bytes.length) {
    const stop = bytes.indexOf(NEW_LINE, end);
    if (stop === -1) break;
    const line = lineOf(bytes.subarray(end, stop));
    if (line === undefined) damagedAfter.push(lines.at(-1)?.line ?? 0);
    else lines.push(line);
    end = stop + 1;
  }
  if (!isTorn(bytes.subarray(end))) damagedAfter.push(lines.at(-1)?.line ?? 0);
  return { lines, end, damaged: damagedAfter.length, damagedAfter };
}

/**
 * Whether a tail without a line break is a line that was cut off while it was written, and so was never acknowledged.
 * Anything else, such as the zeros that some disks leave, stands where lines may have been.
 */
function isTorn(tail: Uint8Array): boolean {
  const begun = new TextDecoder().decode(tail.subarray(0, HASH_LETTERS + 2));
  return /^[\da-f]{0,16}$|^[\da-f]{16} \{?$/.test(begun);
}

/** What an earlier version of the app can't unpack has a name that it does not know, so that it takes none of it. */
function wordsOf(line: JournalLine): string {
  const packed = line.is === 'entry' ? packedEntry(line.entry) : undefined;
  return JSON.stringify(packed === undefined ? line : { ...line, is: 'packed', ...packed });
}

function checkOf(text: string): string {
  return sha256Of(text).slice(0, HASH_LETTERS);
}

const lineNumber = z.number().check(z.int(), z.gte(1));

/** The hash has proved the words: only what the reading itself relies on is looked at. */
const ofEntry = {
  line: lineNumber,
  write: lineNumber,
  entry: z.looseObject({ id: z.string() }),
};
const lineSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('entry'), ...ofEntry }),
  z.object({ is: z.literal('packed'), ...ofEntry, ...packedFields }),
  z.object({ is: z.literal('abort'), line: lineNumber, of: lineNumber }),
]);

function lineOf(bytes: Uint8Array): JournalLine | undefined {
  const text = new TextDecoder().decode(bytes);
  const json = text.slice(HASH_LETTERS + 1);
  if (text[HASH_LETTERS] !== ' ' || checkOf(json) !== text.slice(0, HASH_LETTERS)) return undefined;
  try {
    const { data: line } = lineSchema.safeParse(JSON.parse(json));
    if (line?.is !== 'packed') return line as JournalLine | undefined;
    const entry = unpackedEntry({ ...line, entry: line.entry as unknown as JournalEntry });
    return { is: 'entry', line: line.line, write: line.write, entry };
  } catch {
    return undefined;
  }
}
