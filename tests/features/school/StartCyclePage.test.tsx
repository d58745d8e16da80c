// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { agreeDesired, agreeExisting, putIcMap } from '#domain/assessment/changes.ts';
import { StartCyclePage } from '#features/school/StartCyclePage.tsx';
import { BUILT_IN_MAP } from '#storage/built-in-map.ts';
import type { Storage } from '#storage/storage.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle, aSchool } from '#tests/support/builders.ts';
import { cycleChange, schoolChange } from '#tests/support/changes.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';

const thisYear = { map: BUILT_IN_MAP, mapVersion: '1', schoolYear: 2026 };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 7, 1) });
  return () => vi.useRealTimers();
});

describe('starting a school year', () => {
  it('proposes the school year of today on the built-in map', async () => {
    const storage = await aStorage();
    await given(storage, [schoolChange(aSchool())]);
    const page = renderPage(<StartCyclePage school="riverside" />, { storage });
    const year = await screen.findByLabelText<HTMLSelectElement>('School year');
    expect(year.value).toBe('2026');
    expect(screen.getByText('Engaged STEM School Community')).toBeTruthy();
    expect(screen.getByText(/3 desired outcomes, 16 indicators, 5 levels/)).toBeTruthy();

    await userEvent.click(screen.getByRole('button', { name: 'Start 2026–27' }));
    await waitFor(() =>
      expect(page.addresses.at(-1)).toBe(`/schools/riverside/${BUILT_IN_MAP}/2026-27`),
    );
    expect(await cyclesOf(storage)).toEqual([thisYear]);
  });

  it('starts one year at a double click, and goes there once', async () => {
    const storage = await aStorage();
    await given(storage, [schoolChange(aSchool())]);
    const page = renderPage(<StartCyclePage school="riverside" />, { storage });
    await userEvent.dblClick(await screen.findByRole('button', { name: 'Start 2026–27' }));
    const there = `/schools/riverside/${BUILT_IN_MAP}/2026-27`;
    await waitFor(() => expect(page.addresses.at(-1)).toBe(there));
    // What was pressed stays what it was until the year's page is there: no other year can be started by it.
    const button = screen.getByRole('button', { name: /^Start/ });
    expect(button.textContent).toBe('Start 2026–27');
    await userEvent.click(button);
    expect(page.addresses.filter((address) => address === there)).toHaveLength(1);
    expect(await cyclesOf(storage)).toEqual([thisYear]);
  });

  it('lets any year be chosen, long past ones too', async () => {
    const storage = await aStorage();
    await given(storage, [schoolChange(aSchool())]);
    renderPage(<StartCyclePage school="riverside" />, { storage });
    await userEvent.selectOptions(await screen.findByLabelText('School year'), '2009–10');
    await userEvent.click(screen.getByRole('button', { name: 'Start 2009–10' }));
    await waitFor(async () =>
      expect(await cyclesOf(storage)).toEqual([{ ...thisYear, schoolYear: 2009 }]),
    );
  });

  it('says that a year has been started already, and opens it instead of starting it twice', async () => {
    const storage = await aStorage();
    await given(storage, [schoolChange(aSchool()), cycleChange(aCycle(thisYear))]);
    renderPage(<StartCyclePage school="riverside" />, { storage });
    const year = await screen.findByLabelText<HTMLSelectElement>('School year');
    expect(year.value).toBe('2027');
    await userEvent.selectOptions(year, '2026–27 (already started)');
    expect(screen.queryByRole('button', { name: /^Start/ })).toBeNull();
    expect(
      screen.getByText(
        '2026–27 has already been started on the IC map “Engaged STEM School Community”.',
      ),
    ).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open 2026–27' }).getAttribute('href')).toBe(
      `/schools/riverside/${BUILT_IN_MAP}/2026-27`,
    );
  });

  it('offers the maps that were added to the library, each with its own years', async () => {
    const storage = await aStorage();
    await given(storage, [
      schoolChange(aSchool()),
      cycleChange(aCycle(thisYear)),
      putIcMap(aMap()),
    ]);
    renderPage(<StartCyclePage school="riverside" />, { storage });
    await userEvent.selectOptions(
      await screen.findByLabelText('IC map'),
      'Garden School, version 1',
    );
    await userEvent.selectOptions(screen.getByLabelText('School year'), '2026–27');
    await userEvent.click(screen.getByRole('button', { name: 'Start 2026–27' }));
    await waitFor(async () => {
      const cycles = await cyclesOf(storage);
      expect(cycles).toContainEqual({ map: 'garden-school', mapVersion: '1', schoolYear: 2026 });
      expect(cycles).toHaveLength(2);
    });
  });

  it('leads to the chosen version of a map, not to the newest', async () => {
    const storage = await aStorage();
    const versions = [putIcMap(aMap()), putIcMap(aMap({ version: '2' }))];
    await given(storage, [schoolChange(aSchool()), ...versions]);
    renderPage(<StartCyclePage school="riverside" />, { storage });
    await userEvent.selectOptions(
      await screen.findByLabelText('IC map'),
      'Garden School, version 1',
    );
    const link = await screen.findByRole('link', { name: 'Read it in the library' });
    expect(link.getAttribute('href')).toBe('/library/garden-school?version=1');
  });

  it('stays where it is with a sentence when the year can’t be stored', async () => {
    const storage = await aStorage();
    await given(storage, [schoolChange(aSchool())]);
    const refusing: Storage = {
      ...storage,
      commit: () => Promise.resolve({ ok: false, error: { tag: 'newer-version' } }),
    };
    renderPage(<StartCyclePage school="riverside" />, { storage: refusing });
    await userEvent.click(await screen.findByRole('button', { name: 'Start 2026–27' }));
    expect((await screen.findByRole('alert')).textContent).toContain(
      'a newer version of Continuum',
    );
  });
});

async function cyclesOf(storage: Storage): Promise<readonly unknown[]> {
  const records = await storage.database.records.where({ kind: 'cycle' }).toArray();
  return records.map((record) => record.body);
}

describe('what a year starts with', () => {
  it('is told before it is started: what is to review, and what stays behind', async () => {
    const storage = await aStorage();
    const last = aCycle({ ...thisYear, schoolYear: 2025 });
    await given(storage, [
      schoolChange(aSchool()),
      cycleChange(last),
      agreeExisting(last, 'EC1.Leaders1', { is: 'not-yet' }),
      agreeDesired(last, 'EC1.Leaders1', 'progressing'),
      agreeExisting(last, 'EC9.Gone', { is: 'not-yet' }),
    ]);
    renderPage(<StartCyclePage school="riverside" />, { storage });
    const title = '2026–27 starts with what your team agreed in 2025–26';
    expect(await screen.findByText(title)).toBeTruthy();
    expect(screen.getByText(/^1 indicator stands as it stood, and 1 with a desired/)).toBeTruthy();
    expect(screen.getByText(/stays behind: EC9\.Gone\.$/)).toBeTruthy();
    expect(screen.getByText(/^That year isn’t recorded/)).toBeTruthy();
    // Another year starts from another one, and an old one from none.
    await userEvent.selectOptions(screen.getByLabelText('School year'), '2009–10');
    await waitFor(() => expect(screen.queryByText(title)).toBeNull());
  });
});
