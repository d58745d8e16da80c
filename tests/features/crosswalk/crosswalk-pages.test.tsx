// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';

import { putIcMap } from '#domain/assessment/changes.ts';
import { addCrosswalk, crosswalkId } from '#domain/crosswalk/crosswalk-changes.ts';
import { crosswalksOf } from '#domain/crosswalk/crosswalks.ts';
import type { Crosswalk } from '#domain/crosswalk/crosswalk.ts';
import { CrosswalkPage } from '#features/crosswalk/CrosswalkPage.tsx';
import { CrosswalksPage } from '#features/crosswalk/CrosswalksPage.tsx';
import type { Storage } from '#storage/storage.ts';
import { useToasts } from '#ui/toasts.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle, aSchool } from '#tests/support/builders.ts';
import { cycleChange, schoolChange } from '#tests/support/changes.ts';
import { aCrosswalkContent } from '#tests/support/crosswalks.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';

beforeEach(() => {
  localStorage.clear();
  useToasts.setState({ toasts: [] });
});

describe('the crosswalks of a school', () => {
  it('start by hand with a name, which is asked for', async () => {
    const storage = await aSchoolsStorage();
    const { addresses } = renderPage(<CrosswalksPage school="riverside" />, { storage });
    await userEvent.click(await screen.findByRole('button', { name: 'Start the crosswalk' }));
    expect(await screen.findByText('Please give the framework a name.')).toBeTruthy();
    const name = screen.getByLabelText('Name of the framework');
    expect(document.activeElement).toBe(name);
    await userEvent.type(name, '  Green   STEM {Enter}');
    await waitFor(async () => expect(await only(storage)).toMatchObject({ name: 'Green STEM' }));
    await waitFor(() =>
      expect(addresses.at(-1)).toMatch(/^\/schools\/riverside\/crosswalks\/\w+$/),
    );
  });

  it('come from a CSV file after a look at it, with a sentence for each row left out', async () => {
    const storage = await aSchoolsStorage();
    renderPage(<CrosswalksPage school="riverside" />, { storage });
    await chooseFile(
      'Green.csv',
      'Code;Title;Indicators\n1.1;Plan;G1.Leaders1\n;No code;\n1.2;Lead;X9',
    );
    expect(await screen.findByText('Row 3 has no code for its standard.')).toBeTruthy();
    expect(screen.getByText('Row 4: “X9” is no indicator of Garden School.')).toBeTruthy();
    expect(await crosswalksIn(storage)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Take in' }));
    await waitFor(async () =>
      expect(await only(storage)).toMatchObject({
        name: 'Green',
        standards: [
          { code: '1.1', title: 'Plan', group: '' },
          { code: '1.2', title: 'Lead', group: '' },
        ],
        links: [{ map: 'garden-school', indicator: 'G1.Leaders1', standard: '1.1' }],
      }),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await crosswalksIn(storage)).toEqual([]));
  });

  it('are left as they were where a file is not wanted, the focus back on the choice of one', async () => {
    const storage = await aSchoolsStorage();
    renderPage(<CrosswalksPage school="riverside" />, { storage });
    await chooseFile('Green.csv', 'Code\n1.1');
    await userEvent.click(await screen.findByRole('button', { name: 'Leave it' }));
    const field = screen.getByLabelText('Choose a CSV file, or drop it here');
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(screen.queryByText('What is in Green.csv')).toBeNull();
    expect(await crosswalksIn(storage)).toEqual([]);
  });

  it('say what to do with a file that is none', async () => {
    const storage = await aSchoolsStorage();
    renderPage(<CrosswalksPage school="riverside" />, { storage });
    await chooseFile('list.csv', 'Title,Notes\nPlan,x');
    expect(await screen.findByText(/Please head one of them “Standard code”/)).toBeTruthy();
    expect(screen.getByText(/The headings found are: Title, Notes\./)).toBeTruthy();
    await chooseFile('list.csv', 'x'.repeat(1_000_001));
    expect(await screen.findByText(/larger than 1 MB/)).toBeTruthy();
  });
});

describe('one crosswalk', () => {
  it('takes a standard with its indicators, and says how many have one', async () => {
    const storage = await aStorageWithCrosswalk();
    renderPage(<CrosswalkPage school="riverside" crosswalk="green" />, { storage });
    expect(await screen.findByText('3 standards; 2 with at least one indicator.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Add a standard' }));
    const form = screen.getByRole('form', { name: 'Add a standard' });
    await userEvent.type(within(form).getByLabelText('Code'), '1.1');
    await userEvent.click(within(form).getByRole('checkbox', { name: 'G2.Leaders1' }));
    await userEvent.click(within(form).getByRole('button', { name: 'Add the standard' }));
    expect(
      screen.getByText('There is a standard 1.1 already. Please choose another code.'),
    ).toBeTruthy();
    await userEvent.clear(within(form).getByLabelText('Code'));
    await userEvent.type(within(form).getByLabelText('Code'), '3.1{Enter}');
    expect(await screen.findByText('4 standards; 3 with at least one indicator.')).toBeTruthy();
    expect((await only(storage))?.links).toContainEqual({
      map: 'garden-school',
      indicator: 'G2.Leaders1',
      standard: '3.1',
    });
  });

  it('keeps the links of a standard whose code changes, and gives the focus back', async () => {
    const storage = await aStorageWithCrosswalk();
    renderPage(<CrosswalkPage school="riverside" crosswalk="green" />, { storage });
    await userEvent.click(await screen.findByRole('button', { name: 'Edit 1.2' }));
    const form = screen.getByRole('form', { name: 'Edit standard 1.2' });
    const code = within(form).getByLabelText('Code');
    expect(document.activeElement).toBe(code);
    await userEvent.clear(code);
    await userEvent.type(code, '1.2b{Enter}');
    const edit = await screen.findByRole('button', { name: 'Edit 1.2b' });
    await waitFor(() => expect(document.activeElement).toBe(edit));
    expect((await only(storage))?.links.filter(({ standard }) => standard === '1.2b')).toEqual([
      { map: 'garden-school', indicator: 'G1.Students 1', standard: '1.2b' },
    ]);
  });

  it('of many standards lists the beginning, more on request, and finds the rest', async () => {
    const storage = await aSchoolsStorage();
    const standards = Array.from({ length: 300 }, (_, n) => ({
      code: `S${n}`,
      title: n === 287 ? 'Rain gardens' : `Standard ${n}`,
      group: n < 150 ? 'Plan' : 'Do',
    }));
    const content = { name: 'Long', publisher: '', standards, links: [] };
    await given(storage, addCrosswalk('riverside', crosswalkId('long'), content));
    renderPage(<CrosswalkPage school="riverside" crosswalk="long" />, { storage });
    expect(await screen.findByText('60 of 300 are listed.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Edit S60' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Show 60 more' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit S60' }));
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Find a standard by its code or words' }),
      'do RAIN',
    );
    expect(await screen.findByText('1 standard found')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Edit S287' })).toBeTruthy();
  });

  it('brings back what was typed into a standard before a reload', async () => {
    const storage = await aStorageWithCrosswalk();
    const page = () =>
      renderPage(<CrosswalkPage school="riverside" crosswalk="green" />, { storage });
    const { unmount } = page();
    await userEvent.click(await screen.findByRole('button', { name: 'Edit 1.1' }));
    await userEvent.type(screen.getByLabelText(/^Title/), ', always');
    unmount();
    page();
    await userEvent.click(await screen.findByRole('button', { name: 'Edit 1.1' }));
    expect(screen.getByLabelText<HTMLInputElement>(/^Title/).value).toBe(
      'Leaders plan together, always',
    );
  });

  it('loses a standard, and has it back with its links', async () => {
    const storage = await aStorageWithCrosswalk();
    renderPage(<CrosswalkPage school="riverside" crosswalk="green" />, { storage });
    await userEvent.click(await screen.findByRole('button', { name: 'Remove 1.1' }));
    expect(await screen.findByText('2 standards; 1 with at least one indicator.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('3 standards; 2 with at least one indicator.')).toBeTruthy();
  });

  it('that is not here says so', async () => {
    const storage = await aSchoolsStorage();
    renderPage(<CrosswalkPage school="riverside" crosswalk="gone" />, { storage });
    expect(await screen.findByText('This crosswalk is not here')).toBeTruthy();
  });
});

async function aSchoolsStorage(): Promise<Storage> {
  const storage = await aStorage();
  await given(storage, [putIcMap(aMap()), schoolChange(aSchool()), cycleChange(aCycle())]);
  return storage;
}

async function aStorageWithCrosswalk(): Promise<Storage> {
  const storage = await aSchoolsStorage();
  await given(storage, addCrosswalk('riverside', crosswalkId('green'), aCrosswalkContent()));
  return storage;
}

async function chooseFile(name: string, text: string): Promise<void> {
  const input = await screen.findByLabelText('Choose a CSV file, or drop it here');
  await userEvent.upload(input, new File([text], name, { type: 'text/csv' }));
}

async function crosswalksIn(storage: Storage): Promise<readonly Crosswalk[]> {
  return crosswalksOf(await storage.database.records.toArray());
}

async function only(storage: Storage): Promise<Crosswalk | undefined> {
  return (await crosswalksIn(storage))[0];
}
