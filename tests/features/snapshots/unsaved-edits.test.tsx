// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';

import { unrated } from '#domain/assessment/rating.ts';
import { agreedEdits } from '#features/rating/agreed-edits.ts';
import { RecordPage } from '#features/snapshots/RecordPage.tsx';
import { keepText } from '#saving/kept-text.ts';
import type { Storage } from '#storage/storage.ts';
import { aCycle, aSchool } from '#tests/support/builders.ts';
import { cycleChange, schoolChange } from '#tests/support/changes.ts';
import { engagedCodes, engagedMap } from '#tests/support/recorded-years.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';

const cycle = aCycle({ map: engagedMap.id, mapVersion: engagedMap.version });
const [code = ''] = engagedCodes;

beforeEach(() => {
  sessionStorage.clear();
  agreedEdits.use.setState({ edits: [] });
});

test('a year isn’t recorded while a choice of it could not be stored', async () => {
  const storage = await aYearToRecord();
  await storage.database.meta.put({ key: 'minReaderVersion', value: 99 });
  const edit = { part: 'existing', state: { is: 'not-yet' } } as const;
  await agreedEdits.save(storage, {
    place: { cycle, indicator: code },
    before: unrated(code),
    edits: [edit],
  });
  await openRecordPage(storage);
  const notice = await screen.findByText('This year can’t be recorded yet');
  expect(notice).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Record At-A-Glance/ })).toBeNull();

  await storage.database.meta.put({ key: 'minReaderVersion', value: 1 });
  await act(() => agreedEdits.retry(storage));
  expect(await screen.findByRole('button', { name: /^Record At-A-Glance/ })).toBeTruthy();
});

test('a year isn’t recorded while a text of it is only typed, also after a reload', async () => {
  const storage = await aYearToRecord();
  keepText(`${cycle.id}/${code}/rationale`, { text: 'x'.repeat(6000), over: '' });
  await openRecordPage(storage);
  const words = await screen.findByText(/^Something that was said about this indicator/);
  const [link] = within(words.parentElement ?? document.body).getAllByRole('link');
  const address = `/schools/riverside/${engagedMap.id}/2026-27/indicators/${code}`;
  expect(link?.getAttribute('href')).toBe(address);
});

test('what is unsaved in another year keeps nobody from recording this one', async () => {
  const storage = await aYearToRecord();
  const other = aCycle({ map: engagedMap.id, schoolYear: 2025 });
  keepText(`${other.id}/${code}/rationale`, { text: 'Last year', over: '' });
  await openRecordPage(storage);
  expect(screen.getByRole('button', { name: /^Record At-A-Glance/ })).toBeTruthy();
});

async function aYearToRecord(): Promise<Storage> {
  const storage = await aStorage();
  await given(storage, [schoolChange(aSchool()), cycleChange(cycle)]);
  return storage;
}

async function openRecordPage(storage: Storage): Promise<void> {
  const params = { school: 'riverside', map: engagedMap.id, year: '2026-27' };
  renderPage(<RecordPage {...params} />, { storage });
  await screen.findByRole('heading', { level: 1, name: 'Record At-A-Glance 2026–27' });
}
