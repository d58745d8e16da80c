// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import 'fake-indexeddb/auto';

import { agreeExisting, putSchool } from '#domain/assessment/changes.ts';
import { HistoryPage } from '#features/history/HistoryPage.tsx';
import type { Storage } from '#storage/storage.ts';
import { aCycle, aSchool } from '#tests/support/builders.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';

const cycle = aCycle();

async function rate(storage: Storage, level: string, code: string): Promise<void> {
  await storage.commit({
    label: { what: 'existing-agreed', subject: code },
    changes: [agreeExisting(cycle, code, { is: 'at-level', level })],
  });
}

test('before anything was changed, the page says so', async () => {
  renderPage(<HistoryPage />, { storage: await aStorage() });
  expect(await screen.findByRole('heading', { name: 'Nothing was changed yet' })).toBeTruthy();
});

test('every step is listed by day, the newest first, with its school', async () => {
  const { id, ...body } = aSchool({ id: cycle.school, name: 'Riverside <b>School</b>' });
  let now = Date.UTC(2026, 7, 17, 16);
  const storage = await aStorage(() => now);
  await given(storage, [putSchool(id, body)]);
  now += 24 * 60 * 60 * 1000;
  await rate(storage, 'seed', 'G1.Leaders1');
  await rate(storage, 'tree', 'G2.Leaders1');

  renderPage(<HistoryPage />, { storage });
  const newest = await screen.findByRole('region', { name: 'Tuesday, August 18, 2026' });
  const oldest = screen.getByRole('region', { name: 'Monday, August 17, 2026' });
  expect(
    within(newest)
      .getAllByRole('listitem')
      .map((step) => step.textContent?.replace(/^.*?M/, '')),
  ).toEqual([
    'Existing state of G2.Leaders1Riverside <b>School</b>',
    'Existing state of G1.Leaders1Riverside <b>School</b>',
  ]);
  expect(within(oldest).getAllByRole('listitem')).toHaveLength(1);
});

test('what was taken back is listed as a step of its own', async () => {
  const storage = await aStorage();
  await rate(storage, 'seed', 'G1.Leaders1');
  await storage.undo();
  renderPage(<HistoryPage />, { storage });
  expect(await screen.findByText('Taken back: existing state of G1.Leaders1')).toBeTruthy();
  expect(screen.getByText('Existing state of G1.Leaders1')).toBeTruthy();
});

test('a change that is made while the page is open appears on it', async () => {
  const storage = await aStorage();
  await rate(storage, 'seed', 'G1.Leaders1');
  renderPage(<HistoryPage />, { storage });
  await screen.findByText('Existing state of G1.Leaders1');
  await rate(storage, 'tree', 'G2.Leaders1');
  expect(await screen.findByText('Existing state of G2.Leaders1')).toBeTruthy();
});
