// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';

import { agreeExisting, startCycle } from '#domain/assessment/changes.ts';
import { IndicatorPage } from '#features/rating/IndicatorPage.tsx';
import { agreedEdits } from '#features/rating/agreed-edits.ts';
import { keysOfKeptTexts } from '#saving/kept-text.ts';
import { isEverythingStored } from '#saving/unsaved-edits.ts';
import { aCycle, aSchool } from '#tests/support/builders.ts';
import { renderPage } from '#tests/support/render.tsx';

import { aYear, openIndicator, storedRating } from './a-year.tsx';
import { existing, rationale } from './indicator-controls.ts';

const cycle = aCycle();
const code = 'G1.Leaders1';
const aTick = { part: 'tick', level: 'seed', statement: 'seed-1', ticked: true } as const;

test('what can’t be saved stays on screen, says why, and is saved on the next try', async () => {
  const storage = await aYear();
  const { user } = await openIndicator(storage);
  await storage.database.meta.put({ key: 'minReaderVersion', value: 99 });
  await user.click(existing('2, Sprout'));
  expect(await screen.findByText(/^Not saved: a newer version/)).toBeTruthy();
  expect(existing('2, Sprout')).toHaveProperty('checked', true);
  await storage.database.meta.put({ key: 'minReaderVersion', value: 1 });
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByText(/^Not saved/)).toBeNull());
  await waitFor(async () => {
    const { existing: state } = await storedRating(storage);
    expect(state).toEqual({ is: 'at-level', level: 'sprout' });
  });
});

test('“clear rating” that can’t be saved stays on screen, and so do ticks that were not saved', async () => {
  const storage = await aYear([agreeExisting(cycle, code, { is: 'at-level', level: 'seed' })]);
  const { user } = await openIndicator(storage);
  await storage.database.meta.put({ key: 'minReaderVersion', value: 99 });
  await agreedEdits.save(storage, {
    place: { cycle, indicator: code },
    before: await storedRating(storage),
    edits: [aTick],
  });
  await user.click(screen.getByRole('button', { name: 'Clear rating' }));
  await screen.findByText(/^Not saved: a newer version/);
  await waitFor(() => expect(existing('1, Seed')).toHaveProperty('checked', false));
  await storage.database.meta.put({ key: 'minReaderVersion', value: 1 });
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await isEverythingStored()).toBe(true);
  const stored = await storedRating(storage);
  expect(stored.existing).toEqual({ is: 'not-rated' });
  expect([...stored.ticked]).toEqual([aTick.statement]);
});

test('a reason that made way for a level does not count as unsaved', async () => {
  const storage = await aYear();
  const { user } = await openIndicator(storage);
  await user.click(existing('Doesn’t apply here'));
  await user.click(screen.getByRole('textbox', { name: /apply here/ }));
  await user.paste('x'.repeat(5003));
  expect(await isEverythingStored()).toBe(false);
  await user.click(existing('2, Sprout'));
  await waitFor(async () => expect(await isEverythingStored()).toBe(true));
  expect(keysOfKeptTexts(cycle.id)).toEqual([]);
});

test('where a newer version wrote the data, all can be read and nothing changed', async () => {
  const storage = await aYear([agreeExisting(cycle, code, { is: 'at-level', level: 'seed' })]);
  await openIndicator({ ...storage, access: { mode: 'read-only' } });
  expect(screen.getByText(/You can read everything here, but not change it/)).toBeTruthy();
  expect(existing('1, Seed')).toHaveProperty('checked', true);
  const radios = screen.getAllByRole<HTMLInputElement>('radio');
  expect(radios.filter((one) => !one.matches(':disabled'))).toEqual([]);
  expect(rationale().readOnly).toBe(true);
});

test('a year whose IC map is not in the library says that its ratings are safe', async () => {
  const { id: _, school, ...body } = aCycle({ map: 'other-map' });
  const storage = await aYear([startCycle(school, body)]);
  const params = { school: aSchool().id, map: 'other-map', year: '2026-27' };
  renderPage(<IndicatorPage {...params} code={code} />, { storage });
  expect(
    await screen.findByRole('heading', { name: 'The IC map of this year is not here' }),
  ).toBeTruthy();
  expect(screen.getByText(/ratings of this year are safe/)).toBeTruthy();
});

test('an unknown code and an unknown year say so and offer a way on', async () => {
  const storage = await aYear();
  const params = { school: aSchool().id, map: 'garden-school', year: '2026-27' };
  const page = renderPage(<IndicatorPage {...params} code="G9" />, { storage });
  expect(await screen.findByRole('heading', { name: 'There is no indicator G9' })).toBeTruthy();
  page.unmount();
  renderPage(<IndicatorPage {...params} year="2031-32" code={code} />, { storage });
  expect(await screen.findByRole('heading', { name: 'This school year is not here' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Go to the school' })).toBeTruthy();
});
