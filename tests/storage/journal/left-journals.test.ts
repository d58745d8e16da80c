import { expect, test } from 'vitest';

import { journalLine } from '#storage/journal/journal-lines.ts';
import { isAllIn } from '#storage/journal/left-journals.ts';

const aWrite = (line: number, letters = 0) =>
  journalLine({
    is: 'entry',
    line,
    write: line,
    entry: {
      id: `step${line}`,
      at: 0,
      by: 'team',
      label: { what: 'deliveries-opened', subject: 'x'.repeat(letters) },
      device: 'd',
      changes: [],
      putAway: [],
      newestStamp: '',
    },
  });

/** Lines that are half a megabyte long each, as those of many schools are. */
const long = Array.from({ length: 20 }, (_, index) => aWrite(index + 1, 500_000));

test('a journal of long lines that the database has is told by its last one, not read whole', async () => {
  const file = readsOf(new Blob(long));
  expect(await isAllIn(file, 20)).toBe(true);
  expect(file.most).toBeLessThan(file.size / 5);
  expect(await isAllIn(file, 19)).toBe(false);
});

test('one with a last line that can’t be read is read whole', async () => {
  const damaged = (long.at(-1) ?? new Uint8Array()).slice();
  damaged[300_000] = 0;
  const file = readsOf(new Blob([...long.slice(0, -1), damaged]));
  expect(await isAllIn(file, 19)).toBe(false);
  expect(await isAllIn(readsOf(new Blob([damaged])), 1)).toBe(false);
});

test('short lines are told by a short tail, torn ones are passed by', async () => {
  const short = Array.from({ length: 3000 }, (_, index) => aWrite(index + 1));
  const file = readsOf(new Blob([...short, aWrite(3001).slice(0, 10)]));
  expect(await isAllIn(file, 3000)).toBe(true);
  expect(file.most).toBeLessThan(file.size / 5);
});

/** A file that tells how much of it was asked for at most. */
function readsOf(blob: Blob): Pick<Blob, 'size' | 'slice'> & { readonly most: number } {
  let most = 0;
  return {
    size: blob.size,
    slice: (from = 0, to = blob.size) => {
      most = Math.max(most, to - from);
      return blob.slice(from, to);
    },
    get most() {
      return most;
    },
  };
}
