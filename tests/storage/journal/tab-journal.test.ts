import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { JournalEntry } from '#storage/journal/journal.ts';
import { useJournalTrouble } from '#storage/journal/journal-trouble.ts';
import { tabJournal } from '#storage/journal/tab-journal.ts';
import type { AskOpfs } from '#storage/opfs/opfs-client.ts';
import { aRecord } from '#tests/support/builders.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a journal that answers too late is done without until it has, and no number of a line is used twice', async () => {
  const { journal, lines, answer } = aSlowWorker();
  const first = journal.append(entry('a'), 1);
  await vi.advanceTimersByTimeAsync(0);
  answer();
  expect(await first).toEqual({ journal: 'tab', line: 1 });

  const second = journal.append(entry('b'), 2);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await second).toBeUndefined();
  expect(useJournalTrouble.getState().isLeftOut).toBe(true);
  // Nobody waits for it again, however long it takes.
  await vi.advanceTimersByTimeAsync(300_000);
  expect(await journal.append(entry('c'), 3)).toBeUndefined();
  expect(lines).toEqual([1, 2]);

  answer();
  await vi.advanceTimersByTimeAsync(0);
  const fourth = journal.append(entry('d'), 4);
  await vi.advanceTimersByTimeAsync(0);
  answer();
  expect(await fourth).toEqual({ journal: 'tab', line: 3 });
  expect(useJournalTrouble.getState().isLeftOut).toBe(false);
  expect(lines).toEqual([1, 2, 3]);
});

test('a journal that is refused is tried again a minute later', async () => {
  const { journal, lines, answer } = aSlowWorker();
  const first = journal.append(entry('a'), 1);
  await vi.advanceTimersByTimeAsync(0);
  answer(new DOMException('the disk', 'UnknownError'));
  expect(await first).toBeUndefined();
  await vi.advanceTimersByTimeAsync(59_000);
  expect(await journal.append(entry('b'), 2)).toBeUndefined();
  expect(lines).toEqual([1]);
  await vi.advanceTimersByTimeAsync(2000);
  const third = journal.append(entry('c'), 3);
  await vi.advanceTimersByTimeAsync(0);
  answer();
  expect(await third).toEqual({ journal: 'tab', line: 2 });
});

test('a full device is told at once, and the next line is written as before', async () => {
  const { journal, answer } = aSlowWorker();
  const first = journal.append(entry('a'), 1);
  const told = expect(first).rejects.toThrow('full');
  await vi.advanceTimersByTimeAsync(0);
  answer(new DOMException('full', 'QuotaExceededError'));
  await told;
  const second = journal.append(entry('a'), 1);
  await vi.advanceTimersByTimeAsync(0);
  answer();
  expect(await second).toMatchObject({ journal: 'tab' });
});

/** The worker that writes into the private file system, on a machine on which the test says when it answers. */
function aSlowWorker() {
  const lines: number[] = [];
  const waiting: ((error?: DOMException) => void)[] = [];
  const ask = ((call: Parameters<AskOpfs>[0]) =>
    new Promise((resolve, reject) => {
      if (call.ask === 'append-to-journal') lines.push(call.line.line);
      waiting.push((error) => (error === undefined ? resolve(null as never) : reject(error)));
    })) as AskOpfs;
  const names = { journal: 'tab', database: 'continuum' };
  return {
    journal: tabJournal(names, () => Promise.resolve(ask), Date.now),
    lines,
    /** Answers what has waited longest. */
    answer: (error?: DOMException) => waiting.shift()?.(error),
  };
}

function entry(id: string): JournalEntry {
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
