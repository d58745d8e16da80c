// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';

import { Layout } from '#app/Layout.tsx';
import { SaveStatusLine } from '#app/SaveStatusLine.tsx';
import { UndoControl } from '#features/history/UndoControl.tsx';
import { ratingsByIndicator } from '#domain/assessment/agreed-ratings.ts';
import {
  agreeExisting,
  agreeRationale,
  putSchool,
  startCycle,
} from '#domain/assessment/changes.ts';
import { unrated } from '#domain/assessment/rating.ts';
import { agreedEdits } from '#features/rating/agreed-edits.ts';
import { isEverythingStored } from '#saving/unsaved-edits.ts';
import type { Storage } from '#storage/storage.ts';
import { useSaveStatus } from '#storage/save-status.ts';
import { aCycle, aSchool, aSnapshotRecord } from '#tests/support/builders.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';
import { useToasts } from '#ui/toasts.ts';

const cycle = aCycle();
const code = 'G1.Leaders1';
const here = { school: 'riverside', map: cycle.map, year: '2026-27' };

beforeEach(() => {
  useSaveStatus.setState(useSaveStatus.getInitialState(), true);
  agreedEdits.use.setState({ edits: [] });
  useToasts.setState({ toasts: [] });
});

describe('the undo button', () => {
  test('is off while there is nothing to take back', async () => {
    const storage = await aStorage();
    renderPage(<UndoControl place={here} />, { storage });
    const button = screen.getByRole('button', { name: /nothing to take back/ });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(button);
    expect(useToasts.getState().toasts).toEqual([]);
  });

  test('says that nothing was changed since the record, by name and by its keys', async () => {
    const storage = await aStorage();
    await rate(storage, 'seed');
    const { id, kind, school, body } = aSnapshotRecord();
    const changes = [{ put: { id, kind, school, cycle: cycle.id, body } }];
    await storage.commit({ label: { what: 'snapshot-recorded', subject: '2026–27' }, changes });
    renderPage(<UndoControl place={here} />, { storage });
    const name = 'Undo (nothing was changed since the At-A-Glance was recorded)';
    expect((await screen.findByRole('button', { name })).getAttribute('aria-disabled')).toBe(
      'true',
    );
    await userEvent.keyboard('{Control>}z{/Control}');
    await screen.findByText(/what came before it can’t be taken back/);
    expect(await level(storage)).toBe('seed');
  });

  test('keeps the focus when the last step is taken back with the keyboard', async () => {
    const storage = await aStorage();
    await rate(storage, 'seed');
    renderPage(<UndoControl place={here} />, { storage });
    const button = await screen.findByRole('button', { name: /^Undo: existing/ });
    button.focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('button', { name: /nothing to take back/ });
    expect(document.activeElement).toBe(button);
  });

  test('names what it takes back, says that it did, and offers the way back', async () => {
    const storage = await aStorage();
    await rate(storage, 'seed');
    await rate(storage, 'tree');
    renderPage(<UndoControl place={here} />, { storage });
    const name = `Undo: existing state of ${code}`;
    await userEvent.click(await screen.findByRole('button', { name }));
    await screen.findByText(`Undone: existing state of ${code}`);
    expect(await level(storage)).toBe('seed');
    await userEvent.click(screen.getByRole('button', { name: 'Redo' }));
    await screen.findByText(`Done again: existing state of ${code}`);
    expect(await level(storage)).toBe('tree');
  });

  test('has keys: Ctrl+Z takes back, Ctrl+Shift+Z and Ctrl+Y do it again', async () => {
    const storage = await aStorage();
    await rate(storage, 'seed');
    await rate(storage, 'tree');
    renderPage(<UndoControl place={here} />, { storage });
    await userEvent.keyboard('{Control>}z{/Control}');
    await screen.findByText(/^Undone/);
    expect(await level(storage)).toBe('seed');
    await userEvent.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}');
    await screen.findByText(/^Done again/);
    expect(await level(storage)).toBe('tree');
    await userEvent.keyboard('{Meta>}z{/Meta}');
    await screen.findAllByText(/^Undone/);
    await userEvent.keyboard('{Control>}y{/Control}');
    await expect.poll(() => level(storage)).toBe('tree');
  });

  test('takes back the newest of several choices, also while they wait for their turn', async () => {
    const storage = await aStorage();
    renderPage(<UndoControl place={here} />, { storage });
    const saves = ['seed', 'tree'].map((chosen) => choose(storage, code, chosen));
    await userEvent.keyboard('{Control>}z{/Control}');
    await screen.findByText(/^Undone/);
    await Promise.all(saves);
    expect(await level(storage)).toBe('seed');
  });

  test('“Redo” and “Undo” in a message mean the step that it names, and no other', async () => {
    const storage = await aStorage();
    await rate(storage, 'seed');
    await rate(storage, 'tree', 'G1.Leaders2');
    renderPage(<UndoControl place={here} />, { storage });
    await userEvent.keyboard('{Control>}z{/Control}');
    await screen.findByText('Undone: existing state of G1.Leaders2');
    const [first] = useToasts.getState().toasts;
    await userEvent.keyboard('{Control>}z{/Control}');
    await screen.findByText(`Undone: existing state of ${code}`);
    // The message before it, whose step is no longer the newest, went.
    const [second, ...others] = useToasts.getState().toasts;
    expect(others).toEqual([]);
    // Whoever still pressed it, as it went:
    act(() => first?.action?.run());
    await screen.findByText(
      'Something else was changed or taken back since, so this stays as it is.',
    );
    expect(await level(storage)).toBeUndefined();
    act(() => second?.action?.run());
    await screen.findByText(`Done again: existing state of ${code}`);
    expect(await level(storage)).toBe('seed');
    act(() => useToasts.getState().toasts.at(-1)?.action?.run());
    await expect.poll(() => level(storage)).toBeUndefined();
  });

  test('has Redo beside it while something can be done again, and takes the focus back', async () => {
    const storage = await aStorage();
    await rate(storage, 'seed');
    await rate(storage, 'tree');
    renderPage(<UndoControl place={here} />, { storage });
    const name = `existing state of ${code}`;
    const undo = await screen.findByRole('button', { name: `Undo: ${name}` });
    expect(screen.queryByRole('button', { name: /^Redo/ })).toBeNull();
    await userEvent.click(undo);
    act(() => useToasts.setState({ toasts: [] }));
    const redo = await screen.findByRole('button', { name: `Redo: ${name}` });
    redo.focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByText(`Done again: ${name}`);
    await expect.poll(() => screen.queryByRole('button', { name: `Redo: ${name}` })).toBeNull();
    expect(await level(storage)).toBe('tree');
    expect(document.activeElement).toBe(undo);
  });

  test('says in which school and year, where the page does not show them', async () => {
    const storage = await aStorage();
    const { id, ...school } = aSchool({ name: 'Pine Hollow' });
    await given(storage, [putSchool(id, school), startCycle(id, cycle)]);
    await rate(storage, 'seed');
    const step = `existing state of ${code} (Pine Hollow, 2026–27)`;
    const { unmount } = renderPage(<UndoControl place={{}} />, { storage });
    await userEvent.click(await screen.findByRole('button', { name: `Undo: ${step}` }));
    await screen.findByText(`Undone: ${step}`);
    await screen.findByRole('button', { name: `Redo: ${step}` });
    unmount();

    const schoolPage = renderPage(<UndoControl place={{ school: 'riverside' }} />, { storage });
    await screen.findByRole('button', { name: `Redo: existing state of ${code} (2026–27)` });
    schoolPage.unmount();
    renderPage(<UndoControl place={here} />, { storage });
    await screen.findByRole('button', { name: `Redo: existing state of ${code}` });
  });

  test('leaves the keys to a text field in which somebody writes', async () => {
    const storage = await aStorage();
    await rate(storage, 'seed');
    renderPage(
      <>
        <UndoControl place={here} />
        <textarea aria-label="Rationale" />
      </>,
      { storage },
    );
    await userEvent.click(screen.getByLabelText('Rationale'));
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(useToasts.getState().toasts).toEqual([]);
    expect(await level(storage)).toBe('seed');
  });

  test('says so when there is nothing left for the keys', async () => {
    const storage = await aStorage();
    renderPage(<UndoControl place={{}} />, { storage });
    await userEvent.keyboard('{Control>}z{/Control}');
    await screen.findByText('There is nothing to take back here.');
    await userEvent.keyboard('{Control>}y{/Control}');
    await screen.findByText('There is nothing to do again here.');
  });
});

describe('the line about saving', () => {
  test('says nothing before the first change, then when it was saved on this device', async () => {
    const storage = await aStorage(() => new Date(2026, 8, 1, 10, 42).getTime());
    const { container } = renderPage(<SaveStatusLine />, { storage });
    expect(container.querySelector('[data-save-state]')?.textContent).toBe('');
    const saving = rate(storage, 'seed');
    expect(await screen.findByText('Saving…')).toBeDefined();
    await saving;
    expect(await screen.findByText(/^Saved on this device 10:42\sAM$/)).toBeDefined();
  });

  test('says aloud why it was not saved, and what to do', async () => {
    const storage = await aStorage();
    await storage.database.meta.put({ key: 'minReaderVersion', value: 2 });
    renderPage(<SaveStatusLine />, { storage });
    await storage.commit({
      label: { what: 'rationale-written', subject: code },
      changes: [agreeRationale(cycle, code, 'Seen.')],
    });
    const alert = await screen.findByText(/^Not saved: a newer version/);
    expect(alert.closest('[role=alert]')).not.toBeNull();
    expect(alert.textContent).toContain('reload the page');
  });

  test('does not forget what failed on one indicator when another is saved', async () => {
    const storage = await aStorage();
    renderPage(<SaveStatusLine />, { storage });
    await deviceIsFull(() => choose(storage, code, 'seed'));
    await choose(storage, 'G1.Leaders2', 'tree');
    expect(await screen.findByText(/^Not saved: this device has no room left/)).toBeDefined();
    expect(screen.queryByText(/^Saved/)).toBeNull();
    const link = screen.getByRole('link', { name: `Go to ${code}` });
    const place = '/schools/riverside/garden-school/2026-27/indicators/';
    expect(link.getAttribute('href')).toBe(place + code);
    await act(() => agreedEdits.retry(storage));
    expect(await screen.findByText(/^Saved on this device/)).toBeDefined();
    expect(screen.queryByRole('link')).toBeNull();
  });
});

describe('what is not stored, on whatever page it was said', () => {
  test('makes the browser ask before the tab is left, until it is stored', async () => {
    const storage = await aStorage();
    renderPage(<Layout>A page that shows no rating</Layout>, { storage });
    expect(leave().defaultPrevented).toBe(false);
    await act(() => deviceIsFull(() => choose(storage, code, 'seed')));
    await act(() => choose(storage, 'G1.Leaders2', 'tree'));
    expect(leave().defaultPrevented).toBe(true);
    await act(() => agreedEdits.retry(storage));
    expect(leave().defaultPrevented).toBe(false);
  });

  test('keeps a newer version from starting', async () => {
    const storage = await aStorage();
    await deviceIsFull(() => choose(storage, code, 'seed'));
    await choose(storage, 'G1.Leaders2', 'tree');
    expect(await isEverythingStored()).toBe(false);
    const waiting = [agreedEdits.retry(storage), choose(storage, 'G1.Leaders2', 'seed')];
    expect(await isEverythingStored()).toBe(true);
    await Promise.all(waiting);
  });
});

function leave(): Event {
  const event = new Event('beforeunload', { cancelable: true });
  dispatchEvent(event);
  return event;
}

async function deviceIsFull(meanwhile: () => Promise<void>): Promise<void> {
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  await meanwhile();
  full.mockRestore();
}

/** Says and saves a level as the indicator screen does. */
async function choose(storage: Storage, indicator: string, chosen: string): Promise<void> {
  const edit = { part: 'existing', state: { is: 'at-level', level: chosen } } as const;
  await agreedEdits.save(storage, {
    place: { cycle, indicator: indicator },
    before: unrated(indicator),
    edits: [edit],
  });
}

async function rate(storage: Storage, chosen: string, indicator = code): Promise<void> {
  const changes = [agreeExisting(cycle, indicator, { is: 'at-level', level: chosen })];
  await storage.commit({ label: { what: 'existing-agreed', subject: indicator }, changes });
}

async function level({ database }: Storage): Promise<unknown> {
  const records = await database.records.where({ cycle: cycle.id }).toArray();
  const existing = ratingsByIndicator(records).get(code)?.existing;
  return existing?.is === 'at-level' ? existing.level : undefined;
}
