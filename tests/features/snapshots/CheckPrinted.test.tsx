// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import type { StoredRecord } from '#domain/records/record.ts';
import { sha256Of } from '#domain/records/sha-256.ts';
import { SnapshotPage } from '#features/snapshots/SnapshotPage.tsx';
import { groupedHash } from '#report/hash-words.ts';
import { aSnapshotRecord } from '#tests/support/builders.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage } from '#tests/support/storage.ts';

describe('a record that was changed and hashed anew', () => {
  const printed = aSnapshotRecord();
  const text = String(printed.body['text']).replace('Every child', 'Every chief');
  const forged = { ...printed, id: sha256Of(text), body: { ...printed.body, text } };

  async function showing(...records: readonly StoredRecord[]): Promise<void> {
    const storage = await aStorage();
    await storage.database.records.bulkPut([...records]);
    renderPage(<SnapshotPage school="riverside" snapshot={forged.id} />, { storage });
  }

  async function compare(typed: string): Promise<void> {
    const field = await screen.findByLabelText(/^First four groups/);
    await userEvent.clear(field);
    await userEvent.type(field, `${typed}{Enter}`);
  }

  it('proves itself, and differs from the paper', async () => {
    await showing(forged);
    expect(await screen.findByText('Whole: its text matches its hash.')).toBeTruthy();
    await compare(groupedHash(printed.id));
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Different: this is not the record that was printed.',
    );
    await compare(groupedHash(forged.id).slice(0, 19));
    expect((await screen.findByRole('status')).textContent).toContain('The same');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('leads to the record that the paper is of, where that is here too', async () => {
    await showing(forged, printed);
    await compare(groupedHash(printed.id));
    const link = within(await screen.findByRole('alert')).getByRole('link');
    expect(link.getAttribute('href')).toBe(`/schools/riverside/snapshots/${printed.id}`);
  });

  it('asks for enough of the hash, at the field', async () => {
    await showing(forged);
    await compare(printed.id.slice(0, 15));
    const field = screen.getByLabelText(/^First four groups/);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field);
    expect(screen.getByText(/^One more character, please/)).toBeTruthy();
  });
});
