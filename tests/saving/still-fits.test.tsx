// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { splitByYear } from '#domain/evidence/of-year.ts';
import { EvidenceHere } from '#saving/EvidenceHere.tsx';
import { readEvidence } from '#storage/live-evidence.ts';
import type { Storage } from '#storage/storage.ts';
import { aMap } from '#tests/support/a-map.ts';
import { addingEvidence } from '#tests/support/evidence.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';

const code = 'G1.Leaders1';
const place = { map: 'garden-school', indicator: code };

test('evidence from earlier years stands apart, and is kept or taken off one by one', async () => {
  const storage = await showing(2026);
  const review = await toReview('2 pieces from earlier years: do they still fit?');
  expect(screen.getByText('Evidence: one piece')).toBeTruthy();

  await userEvent.click(review.getByRole('button', { name: 'Keep: Old fair' }));
  expect(await screen.findByText('Evidence: 2 pieces')).toBeTruthy();
  expect(await screen.findByText(`Evidence for ${code} this year too.`)).toBeTruthy();
  const last = await toReview('One piece from an earlier year: does it still fit?');
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^One piece/));

  await userEvent.click(last.getByRole('button', { name: 'Take off: Old letter' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: /still fit/ })).toBeNull());
  expect(await titles(storage)).toEqual({ ofYear: ['New fair', 'Old fair'], toReview: [] });
  const pieces = await readEvidence(storage.database, 'riverside');
  expect(pieces.map(({ title }) => title)).toContain('Old letter');

  // Taking back the last step asks again.
  await userEvent.click(screen.getAllByRole('button', { name: 'Undo' }).at(-1) ?? document.body);
  expect(await toReview('One piece from an earlier year: does it still fit?')).toBeTruthy();
});

test('all at once is one step', async () => {
  const storage = await showing(2026);
  const review = await toReview('2 pieces from earlier years: do they still fit?');
  await userEvent.click(review.getByRole('button', { name: 'Keep all 2' }));
  expect(await screen.findByText('Evidence: 3 pieces')).toBeTruthy();
  const steps = await storage.database.history.orderBy('seq').toArray();
  expect(steps.slice(1).map(({ label, changes }) => [label.what, changes.length])).toEqual([
    ['evidence-sorted', 2],
  ]);
});

test('where members look at evidence alone, nothing is asked', async () => {
  await showing();
  expect(await screen.findByText('Evidence: 3 pieces')).toBeTruthy();
  expect(screen.queryByRole('region', { name: /still fit/ })).toBeNull();
});

async function showing(year?: number): Promise<Storage> {
  const storage = await aStorage();
  await given(storage, [
    ...addingEvidence('new', { title: 'New fair', observedOn: '2026-09-01' }, [code]),
    ...addingEvidence('old', { title: 'Old fair', observedOn: '2026-03-01' }, [code]),
    ...addingEvidence('older', { title: 'Old letter', observedOn: '2025-03-01' }, [code]),
  ]);
  renderPage(
    <EvidenceHere
      school="riverside"
      map={aMap()}
      code={code}
      back="/schools/riverside"
      year={year}
    />,
    { storage },
  );
  return storage;
}

async function toReview(name: string) {
  return within(await screen.findByRole('region', { name }));
}

async function titles(storage: Storage) {
  const pieces = await readEvidence(storage.database, 'riverside');
  const linked = pieces.filter(({ links }) => links.length > 0);
  const { ofYear, toReview: waiting } = splitByYear(linked, place, 2026);
  return {
    ofYear: ofYear.map(({ title }) => title),
    toReview: waiting.map(({ title }) => title),
  };
}
