import { afterEach, expect, test, vi } from 'vitest';

import { agreeRationale } from '#domain/assessment/changes.ts';
import { useSaveStatus, type SaveStatus } from '#storage/save-status.ts';
import type { Storage } from '#storage/storage.ts';
import { aCycle } from '#tests/support/builders.ts';
import { keptJournal } from '#tests/support/kept-journal.ts';
import { aStorage } from '#tests/support/storage.ts';

const cycle = aCycle();
const label = { what: 'rationale-written', subject: 'G1.Leaders1' } as const;

afterEach(() => {
  useSaveStatus.setState(useSaveStatus.getInitialState(), true);
});

test('on a full device a rating waits until what was given back counts, and is stored once', async () => {
  const { storage, gives, waited } = await onADeviceThatIsFull({ untilTries: 4, toGive: 9 });
  expect(await says(storage, 'Still fits.')).toMatchObject({ ok: true });
  expect(await storage.database.records.count()).toBe(1);
  expect(await storage.database.history.count()).toBe(1);
  // A piece, a pause for it, another piece, a longer pause.
  expect(gives()).toBe(2);
  expect(waited).toEqual([100, 200]);
});

test('it reads as being saved for as long as that takes, and is then refused', async () => {
  const { storage, journal, waited, said } = await onADeviceThatIsFull({
    untilTries: 99,
    toGive: 3,
  });
  expect(await says(storage, 'Too much.')).toEqual({ ok: false, error: { tag: 'full' } });
  expect(said).toEqual(waited.map(() => ({ pending: 1, failure: undefined })));
  expect(waited).toEqual([100, 200, 400, 800, 1600, 3200]);
  expect(useSaveStatus.getState()).toMatchObject({ pending: 0, failure: { tag: 'full' } });
  // No later start makes of it what people were told is not stored.
  expect(journal.read().entries).toEqual([]);
});

test('once a rating was refused the next are not kept waiting as long, until there was room', async () => {
  const { storage, waited, full } = await onADeviceThatIsFull({ untilTries: 99, toGive: 0 });
  await says(storage, 'Too much.');
  waited.length = 0;
  await says(storage, 'Too much again.');
  expect(waited).toEqual([100, 200]);
  full.mockRestore();
  expect(await says(storage, 'Fits.')).toMatchObject({ ok: true });
  fillUp(storage, { untilTries: 99 });
  waited.length = 0;
  await says(storage, 'Too much.');
  expect(waited).toHaveLength(6);
});

test('a large step is refused at once and takes nothing of the room that is kept for ratings', async () => {
  const { storage, gives, waited } = await onADeviceThatIsFull({ untilTries: 99, toGive: 9 });
  const changes = Array.from({ length: 100 }, (_, n) =>
    agreeRationale(cycle, `G1.Leaders${n}`, 'x'.repeat(3000)),
  );
  expect(await storage.commit({ label, changes })).toEqual({ ok: false, error: { tag: 'full' } });
  expect(gives()).toBe(0);
  expect(waited).toEqual([]);
});

async function onADeviceThatIsFull({
  untilTries,
  toGive,
}: {
  readonly untilTries: number;
  readonly toGive: number;
}) {
  let given = 0;
  const waited: number[] = [];
  const said: Pick<SaveStatus, 'pending' | 'failure'>[] = [];
  const journal = keptJournal('a');
  const storage = await aStorage(undefined, {
    journal: {
      ...journal,
      makeRoom: () => {
        const isLeft = given < toGive;
        if (isLeft) given += 1;
        return Promise.resolve(isLeft);
      },
    },
    wait: (ms) => {
      waited.push(ms);
      const { pending, failure } = useSaveStatus.getState();
      said.push({ pending, failure });
      return new Promise((resolve) => setTimeout(resolve));
    },
  });
  return {
    storage,
    journal,
    waited,
    said,
    gives: () => given,
    full: fillUp(storage, { untilTries }),
  };
}

/** The browser refuses so many tries to write. */
function fillUp({ database }: Storage, { untilTries }: { readonly untilTries: number }) {
  const full = vi.spyOn(database.records, 'bulkPut');
  for (let n = 0; n < untilTries; n += 1) {
    full.mockRejectedValueOnce(new DOMException('no room', 'QuotaExceededError'));
  }
  return full;
}

function says(storage: Storage, text: string) {
  return storage.commit({ label, changes: [agreeRationale(cycle, 'G1.Leaders1', text)] });
}
