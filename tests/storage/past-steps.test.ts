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
  return (await readPastSteps(storage.database, count)).steps.map(({ label }) => label.subject);
}

test('the newest steps come first, as many as were asked for', async () => {
  const storage = await aStorage();
  for (const code of ['A', 'B', 'C']) await rate(storage, code);
  expect(await subjects(storage, 2)).toEqual(['C', 'B']);
  expect(await subjects(storage)).toEqual(['C', 'B', 'A']);
});

test('a list of steps reads no whole step, however many records it changed', async () => {
  const storage = await aStorage();
  for (const code of ['A', 'B', 'C']) await rate(storage, code);
  const whole = vi.spyOn(storage.database, 'history', 'get').mockImplementation(() => {
    throw new Error('a whole step is read');
  });
  expect(await subjects(storage)).toEqual(['C', 'B', 'A']);
  whole.mockRestore();
});

test('a text that is still being typed is named as it stands now', async () => {
  const storage = await aStorage();
  await write(storage, 'half');
  expect(await subjects(storage)).toEqual(['half']);
  await write(storage, 'whole');
  expect(await subjects(storage)).toEqual(['whole']);
});
