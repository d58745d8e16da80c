// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { agreeExisting } from '#domain/assessment/changes.ts';
import { HomePage } from '#features/school/HomePage.tsx';
import { BUILT_IN_MAP, loadBuiltInMap } from '#storage/built-in-map.ts';
import { aCycle, aSchool, atLevel } from '#tests/support/builders.ts';
import { cycleChange, schoolChange } from '#tests/support/changes.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 20) });
  return () => vi.useRealTimers();
});

describe('the home page on a new device', () => {
  it('says what Continuum is and offers the ways to begin, none of them dead', async () => {
    renderPage(<HomePage />, { storage: await aStorage() });
    const heading = await screen.findByRole('heading', { level: 1 });
    expect(heading.textContent).toBe('Find out where your school stands');
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links).toEqual([
      '/schools/new',
      '/library',
      '/invitation',
      '/files/open',
      '/schools/open',
    ]);
    expect(screen.getByRole('button', { name: 'Explore a sample school' })).toBeTruthy();
  });
});

describe('the sample school', () => {
  it('comes in one click, is marked, and goes in one click; Undo brings it back whole', async () => {
    const storage = await aStorage();
    const page = renderPage(<HomePage />, { storage });
    await userEvent.click(await screen.findByRole('button', { name: 'Explore a sample school' }));
    await waitFor(() => expect(page.addresses.at(-1)).toBe('/schools/sample-school'));
    const row = await screen.findByRole('listitem');
    expect(within(row).getByText('Sample')).toBeTruthy();
    expect(await within(row).findByText('11 of 15 rated, 1 doesn’t apply here')).toBeTruthy();
    expect(await within(row).findByText('At-A-Glance 2025–26, May 14, 2026')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Explore a sample school' })).toBeNull();
    const before = await bodies(storage);

    await userEvent.click(within(row).getByRole('button', { name: 'Remove the sample' }));
    expect(await screen.findByText('Find out where your school stands')).toBeTruthy();
    expect(await bodies(storage)).toEqual(new Map());

    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Pine Hollow Elementary (sample)')).toBeTruthy();
    expect(await bodies(storage)).toEqual(before);
  });

  it('leaves one’s own school as it was', async () => {
    const storage = await aStorage();
    await given(storage, [schoolChange(aSchool())]);
    const own = await storage.database.records.toArray();
    renderPage(<HomePage />, { storage });
    await userEvent.click(await screen.findByRole('button', { name: 'Explore a sample school' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Remove the sample' }));
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1));
    expect(
      await storage.database.records.where({ school: 'riverside', kind: 'school' }).toArray(),
    ).toEqual(own);
  });
});

describe('the home page with schools', () => {
  it('shows each school with its year, its own before the sample', async () => {
    const map = await loadBuiltInMap();
    const storage = await aStorage();
    const cycle = aCycle({ map: BUILT_IN_MAP, mapVersion: map.version });
    await given(storage, [
      schoolChange(aSchool()),
      cycleChange(cycle),
      agreeExisting(cycle, 'EC1.Leaders1', atLevel('progressing')),
      schoolChange(aSchool({ id: 'zebulon', name: 'Zebulon High' })),
    ]);
    renderPage(<HomePage />, { storage });
    await userEvent.click(await screen.findByRole('button', { name: 'Explore a sample school' }));
    await waitFor(() =>
      expect(screen.getAllByRole('heading', { level: 2 }).map((h) => h.textContent)).toEqual([
        'Riverside Elementary',
        'Zebulon High',
        'Pine Hollow Elementary (sample)',
      ]),
    );
    const [riverside, zebulon] = screen.getAllByRole('listitem');
    expect(within(riverside ?? fail()).getByText('1 of 16 rated')).toBeTruthy();
    expect(
      within(riverside ?? fail()).getByText('Lake County Schools · South Carolina · Grades K–5'),
    ).toBeTruthy();
    expect(within(zebulon ?? fail()).getByText('No school year yet')).toBeTruthy();
  });
});

function fail(): never {
  throw new Error('a row is missing');
}

async function bodies(storage: Awaited<ReturnType<typeof aStorage>>) {
  const records = await storage.database.records.toArray();
  const present = records.filter((record) => record.deleted !== true);
  return new Map(present.map((record) => [record.id, record.body]));
}

describe('the home page of a coach', () => {
  it('leads to the schools side by side, and shows in full only those that are worked on or were just started here', async () => {
    const storage = await aStorage();
    const many = Array.from({ length: 13 }, (_, at) =>
      schoolChange(aSchool({ id: `delivered-${at}`, name: `School ${at}` })),
    );
    const own = aCycle({ school: 'delivered-4' });
    await given(storage, [...many, cycleChange(own)]);
    // Those that came as a coach’s files have records; the last one was just started.
    await storage.database.snapshotFacts.bulkPut(
      Array.from({ length: 12 }, (_, at) => ({
        is: 'damaged',
        id: `record of ${at}`,
        school: `delivered-${at}`,
        schoolYear: 2025,
      })),
    );
    renderPage(<HomePage />, { storage });
    expect(await screen.findByText('There are 13 schools on this device.')).toBeTruthy();
    const toAll = screen.getByRole('link', { name: 'See schools side by side' });
    expect(toAll.getAttribute('href')).toBe('/schools');
    expect(await screen.findByRole('link', { name: 'School 4' })).toBeTruthy();
    expect(await screen.findByRole('link', { name: 'School 12' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'School 5' })).toBeNull();
  });
});
