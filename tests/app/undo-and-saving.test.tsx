// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';

import { SaveStatusLine } from '#app/SaveStatusLine.tsx';
import { UndoControl } from '#app/UndoControl.tsx';
import { agreeExisting, agreeRationale } from '#domain/assessment/changes.ts';
import type { Storage } from '#storage/storage.ts';
import { useSaveStatus } from '#storage/save-status.ts';
import { aCycle } from '#tests/support/builders.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage } from '#tests/support/storage.ts';
import { useToasts } from '#ui/toasts.ts';

const cycle = aCycle();
const code = 'G1.Leaders1';

beforeEach(() => {
  useSaveStatus.setState(useSaveStatus.getInitialState(), true);
  useToasts.setState({ toasts: [] });
});

describe('the undo button', () => {
  test('is off while there is nothing to take back', async () => {
    const storage = await aStorage();
    renderPage(<UndoControl school="riverside" />, { storage });
    const button = screen.getByRole('button', { name: /nothing to take back/ });
    expect(button).toHaveProperty('disabled', true);
  });

  test('names what it takes back, says that it did, and offers the way back', async () => {
    const storage = await aStorage();
    await rate(storage, 'seed');
    await rate(storage, 'tree');
    renderPage(<UndoControl school="riverside" />, { storage });
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
    renderPage(<UndoControl school="riverside" />, { storage });
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

  test('leaves the keys to a text field in which somebody writes', async () => {
    const storage = await aStorage();
    await rate(storage, 'seed');
    renderPage(
      <>
        <UndoControl school="riverside" />
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
    renderPage(<UndoControl school={undefined} />, { storage });
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
});

async function rate(storage: Storage, chosen: string): Promise<void> {
  const changes = [agreeExisting(cycle, code, { is: 'at-level', level: chosen })];
  await storage.commit({ label: { what: 'existing-agreed', subject: code }, changes });
}

async function level({ database }: Storage): Promise<unknown> {
  const [record] = await database.records.toArray();
  return (record?.body['state'] as { level?: string } | undefined)?.level;
}
