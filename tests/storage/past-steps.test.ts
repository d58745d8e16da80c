import { expect, test, vi } from 'vitest';

import { agreeExisting, agreeRationale } from '#domain/assessment/changes.ts';
import { readPastSteps } from '#storage/past-steps.ts';
import type { Storage } from '#storage/storage.ts';
import { aCycle } from '#tests/support/builders.ts';
import { aStorage } from '#tests/support/storage.ts';

const cycle = aCycle();

async function rate(storage: Storage, code: string): Promise<void> {
  await storage.commit({
    label: { what: 'existing-agreed', subject: code },
    changes: [agreeExisting(cycle, code, { is: 'at-level', level: 'seed' })],
  });
}

async function write(storage: Storage, text: string): Promise<void> {
  await storage.commit({
    label: { what: 'rationale-written', subject: text },
    changes: [agreeRationale(cycle, 'G1.Leaders1', text)],
    run: 'typing',
  });
}

async function subjects(storage: Storage, count = 100): Promise<readonly string[]> {
  return (await readPastSteps(storage.database, count)).map(({ label }) => label.subject);
}

test('the newest steps come first, as many as were asked for', async () => {
  const storage = await aStorage();
  for (const code of ['A', 'B', 'C']) await rate(storage, code);
  expect(await subjects(storage, 2)).toEqual(['C', 'B']);
  expect(await subjects(storage)).toEqual(['C', 'B', 'A']);
});

test('a step with all of its records is read once, not again after every commit', async () => {
  const storage = await aStorage();
  for (const code of ['A', 'B', 'C']) await rate(storage, code);
  await subjects(storage);
  const readRows = vi.spyOn(storage.database.history, 'bulkGet');
  await rate(storage, 'D');
  expect(await subjects(storage)).toEqual(['D', 'C', 'B', 'A']);
  expect(readRows.mock.calls.map(([places]) => places.length)).toEqual([1]);
});

test('a text that is still being typed is named as it stands now', async () => {
  const storage = await aStorage();
  await write(storage, 'half');
  expect(await subjects(storage)).toEqual(['half']);
  await write(storage, 'whole');
  expect(await subjects(storage)).toEqual(['whole']);
});
