// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';

import { agreeExisting, startCycle } from '#domain/assessment/changes.ts';
import { IndicatorPage } from '#features/rating/IndicatorPage.tsx';
import { aCycle, aSchool } from '#tests/support/builders.ts';
import { renderPage } from '#tests/support/render.tsx';

import { aYear, openIndicator, storedRating } from './a-year.tsx';
import { existing, rationale } from './indicator-controls.ts';

const cycle = aCycle();
const code = 'G1.Leaders1';

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
  expect((await storedRating(storage)).existing).toEqual({ is: 'at-level', level: 'sprout' });
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
