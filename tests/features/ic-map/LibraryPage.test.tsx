// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import { putIcMap } from '#domain/assessment/changes.ts';
import { LibraryPage } from '#features/ic-map/LibraryPage.tsx';
import { MapGlancePage } from '#features/ic-map/MapGlancePage.tsx';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle, aSchool } from '#tests/support/builders.ts';
import { cycleChange, schoolChange } from '#tests/support/changes.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';

async function rowOf(title: string): Promise<HTMLElement> {
  const heading = await screen.findByRole('heading', { level: 2, name: title });
  const row = heading.closest('li');
  if (row === null) throw new Error(`${title} is no row of the library`);
  return row;
}

describe('the library', () => {
  it('holds the built-in map, with its parts and no way to remove it', async () => {
    renderPage(<LibraryPage />, { storage: await aStorage() });
    const row = await rowOf('Engaged STEM School Community');
    expect(row.textContent).toContain('3 desired outcomes, 16 indicators, 5 levels');
    expect(within(row).queryByRole('button')).toBeNull();
    const parts = within(row).getByRole('list', { name: 'Parts of Engaged STEM School Community' });
    expect(
      within(parts)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['At-A-Glance', 'The map', 'White paper', 'Glossary']);
  });

  it('can be read in a browser that stores nothing, but nothing can be added there', async () => {
    renderPage(<LibraryPage />, { storage: undefined });
    expect(await rowOf('Engaged STEM School Community')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Add a map…' })).toBeNull();
  });

  it('lets an added map go, and Undo brings it back', async () => {
    const storage = await aStorage();
    await given(storage, [putIcMap(aMap())]);
    renderPage(<LibraryPage />, { storage });
    await userEvent.click(
      within(await rowOf('Garden School')).getByRole('button', { name: 'Remove Garden School' }),
    );
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Garden School' })).toBeNull());
    expect(screen.getByText('Garden School is removed from the library.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await rowOf('Garden School')).toBeTruthy();
  });

  it('keeps a map that a school year uses, and says why', async () => {
    const storage = await aStorage();
    await given(storage, [
      putIcMap(aMap()),
      schoolChange(aSchool()),
      cycleChange(aCycle({ schoolYear: 2025 })),
      cycleChange(aCycle({ schoolYear: 2026 })),
    ]);
    renderPage(<LibraryPage />, { storage });
    const row = await rowOf('Garden School');
    expect(row.textContent).toContain('2 school years use this map, so it stays in the library.');
    expect(within(row).queryByRole('button')).toBeNull();
  });
});

describe('two versions of one map', () => {
  const older = aMap({ version: '9' });
  const newer = aMap({ version: '10', title: 'Garden School, revised' });

  it('each have their own address', async () => {
    const storage = await aStorage();
    await given(storage, [putIcMap(newer), putIcMap(older)]);
    renderPage(<LibraryPage />, { storage });
    const link = within(await rowOf('Garden School')).getByRole('link', { name: 'Garden School' });
    expect(link.getAttribute('href')).toBe('/library/garden-school?version=9');
    const other = await rowOf('Garden School, revised');
    expect(within(other).getByRole('link', { name: 'The map' }).getAttribute('href')).toBe(
      '/library/garden-school/map?version=10',
    );
  });

  it('are told apart when read; without a version the newest is', async () => {
    const storage = await aStorage();
    await given(storage, [putIcMap(newer), putIcMap(older)]);
    const page = renderPage(<MapGlancePage mapId="garden-school" />, {
      storage,
      address: '/library/garden-school?version=9',
    });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Garden School');
    page.unmount();
    renderPage(<MapGlancePage mapId="garden-school" />, {
      storage,
      address: '/library/garden-school',
    });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(
      'Garden School, revised',
    );
  });
});
