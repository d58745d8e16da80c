import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { JournalEntry } from '#storage/journal/journal.ts';
import {
  longJournalLine,
  journalLine,
  readJournal,
  type JournalLine,
} from '#storage/journal/journal-lines.ts';
import { aRecord } from '#tests/support/builders.ts';

describe('a journal', () => {
  test('is read as it was written', () => {
    const bytes = written(entry(1, 'a'), entry(2, 'b – “ñ”\n'), entry(3, 'c'));
    expect(readJournal(bytes)).toEqual({
      entries: [
        { line: 1, write: 1 + 10, entry: step('a') },
        { line: 2, write: 2 + 10, entry: step('b – “ñ”\n') },
        { line: 3, write: 3 + 10, entry: step('c') },
      ],
      lastLine: 3,
      end: bytes.length,
      damaged: 0,
      damagedAfter: [],
    });
  });

  test('without a line is empty', () => {
    expect(readJournal(new Uint8Array())).toEqual({
      entries: [],
      lastLine: 0,
      end: 0,
      damaged: 0,
      damagedAfter: [],
    });
  });

  test('does not give what the database did not get', () => {
    const bytes = written(entry(1, 'a'), { is: 'abort', line: 2, of: 1 }, entry(3, 'c'));
    expect(readJournal(bytes)).toMatchObject({
      entries: [{ line: 3, write: 3 + 10, entry: step('c') }],
      lastLine: 3,
    });
  });

  test('says after which lines there are some that can’t be read', () => {
    const bytes = written(entry(1, 'a'), entry(2, 'b'), entry(3, 'c'));
    const spoiled = bytes.map((byte, at) => (at === bytes.length - 5 ? byte ^ 1 : byte));
    expect(readJournal(spoiled)).toMatchObject({ lastLine: 2, damaged: 1, damagedAfter: [2] });
  });

  test('of zeros, as some disks leave behind, says that there were lines', () => {
    expect(readJournal(new Uint8Array(4096))).toMatchObject({ damaged: 1, damagedAfter: [0] });
    const bytes = Uint8Array.from([...written(entry(1, 'a'), entry(2, 'b')), ...Array(99).fill(0)]);
    expect(readJournal(bytes)).toMatchObject({ lastLine: 2, damaged: 1, damagedAfter: [2] });
  });

  test('torn off anywhere gives every line before the tear, and says where to go on', () => {
    const lines = [entry(1, 'a'), entry(2, 'b'), entry(3, 'c')].map(journalLine);
    const whole = written(entry(1, 'a'), entry(2, 'b'), entry(3, 'c'));
    for (let cut = 0; cut < whole.length; cut += 1) {
      const read = readJournal(whole.subarray(0, cut));
      const kept = lines.filter((_, index) => endOf(lines, index) <= cut).length;
      expect(read.lastLine).toBe(kept);
      expect(read.end).toBe(kept === 0 ? 0 : endOf(lines, kept - 1));
      expect(read.damaged).toBe(0);
    }
  });

  test('with a flipped bit loses that line and no other', () => {
    const lines = [entry(1, 'a'), entry(2, 'b'), entry(3, 'c')];
    const whole = written(...lines);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(7), (at, bit) => {
        const bytes = Uint8Array.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        const read = readJournal(bytes);
        // A lost or a new line break spoils two lines, or cuts the last one off.
        expect(read.entries.length).toBeGreaterThanOrEqual(1);
        expect(read.entries.length).toBeLessThan(3);
        for (const found of read.entries) {
          expect(lines).toContainEqual({ is: 'entry', ...found });
        }
      }),
    );
  });

  test('of any bytes at all never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(readJournal(bytes).entries).toEqual([]);
      }),
    );
  });
});

function entry(line: number, id: string): JournalLine {
  return { is: 'entry', line, write: line + 10, entry: step(id) };
}

function step(id: string): JournalEntry {
  const after = aRecord({ id });
  return {
    id,
    at: 1,
    by: 'team',
    label: { what: 'rationale-written', subject: id },
    device: after.device,
    changes: [{ after }],
    putAway: [],
    newestStamp: after.stamp,
  };
}

function written(...lines: readonly JournalLine[]): Uint8Array {
  return Uint8Array.from(lines.flatMap((line) => [...journalLine(line)]));
}

function endOf(lines: readonly Uint8Array[], index: number): number {
  return lines.slice(0, index + 1).reduce((sum, { length }) => sum + length, 0);
}

test('a line that the browser hashes is the very same', async () => {
  const line = { is: 'abort', line: 7, of: 6 } as const;
  expect(await longJournalLine(line)).toEqual(journalLine(line));
});
