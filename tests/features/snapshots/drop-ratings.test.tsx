// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import { recordSnapshot } from '#domain/assessment/compose-snapshot.ts';
import { putMember } from '#domain/assessment/changes.ts';
import { handIn, rateExisting, writeNote } from '#domain/assessment/rate-alone.ts';
import { reveal } from '#domain/assessment/reveal.ts';
import type { SnapshotBody } from '#domain/assessment/snapshot.ts';
import type { SnapshotStatus } from '#domain/assessment/snapshot-content.ts';
import { SnapshotPage } from '#features/snapshots/SnapshotPage.tsx';
import type { Storage } from '#storage/storage.ts';
import {
  aCycle,
  aSchool,
  aSnapshotRecord,
  aTeam,
  atLevel,
  ratingsOf,
} from '#tests/support/builders.ts';
import { cycleChange, schoolChange } from '#tests/support/changes.ts';
import { dumpDatabase } from '#tests/support/database-dump.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';
import { useToasts } from '#ui/toasts.ts';

const cycle = aCycle();
const code = 'G1.Leaders1';
const levels = ['seed', 'seed', 'tree', 'tree', 'tree'];

/** A year on which five members rated alone, with notes, revealed, and recorded. */
async function aRecordedYear(status: SnapshotStatus = 'yearly'): Promise<Storage> {
  const storage = await aStorage();
  const team = aTeam();
  await given(storage, [
    schoolChange(aSchool()),
    cycleChange(cycle),
    ...team.map(({ id, ...body }) => putMember('riverside', id, body)),
    ...team.flatMap(({ id: member }, index) => {
      const own = { cycle, member, indicator: code };
      return [
        rateExisting(own, { is: 'at-level', level: levels[index] ?? '' }),
        writeNote(own, `What ${member} thought.`),
      ];
    }),
    reveal(cycle, code),
  ]);
  const stamp = (await storage.database.records.toArray()).find(
    ({ kind }) => kind === 'rating-note',
  )?.stamp;
  await given(storage, [handIn(cycle, 'ada', stamp ?? '')]);
  const { id, body } = aSnapshotRecord({
    cycle,
    ratings: ratingsOf({ [code]: { existing: atLevel('tree') } }),
    status,
  });
  await storage.commit({
    label: { what: 'snapshot-recorded', subject: '2026–27' },
    changes: [recordSnapshot({ id, body: body as SnapshotBody }, cycle)],
  });
  renderPage(<SnapshotPage school="riverside" snapshot={id} />, { storage });
  await screen.findByRole('heading', { level: 1 });
  return storage;
}

async function drop(): Promise<void> {
  await userEvent.click(
    await screen.findByRole('button', { name: 'Drop the individual ratings…' }),
  );
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'Drop for good' }));
  await screen.findByText(
    'The individual ratings were dropped for good on',
    { exact: false },
    { timeout: 5000 },
  );
}

describe('after the record', () => {
  it('says how much would go, and what is out of reach, before anything is dropped', async () => {
    const storage = await aRecordedYear();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Drop the individual ratings…' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Drop the individual ratings of 2026–27?',
    });
    expect(dialog.textContent).toContain('5 ratings by 5 members, with 5 notes');
    expect(dialog.textContent).toContain('members’ own devices');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(JSON.stringify(await dumpDatabase(storage.database.name))).toContain('ada thought');
  });

  it('drops what members said from records, history and undo; the numbers stay', async () => {
    const storage = await aRecordedYear();
    const typed = `continuum-typed/own/${cycle.id}/ada/${code}/note`;
    sessionStorage.setItem(typed, '{"text":"More thoughts","over":""}');
    await drop();
    expect(sessionStorage.getItem(typed)).toBeNull();
    const dump = JSON.stringify(await dumpDatabase(storage.database.name));
    expect(dump).not.toMatch(/thought/);
    expect(dump).not.toMatch(/"member":"ada"/);
    expect(useToasts.getState().toasts.at(-1)?.text).toBe(
      'The individual ratings of 2026–27 are gone for good.',
    );
    expect(document.activeElement?.id).toBe('after-record');
    await userEvent.click(screen.getByText('The numbers that stayed, for 1 indicator'));
    expect(screen.getByText(/^Rated alone by all 5 members/).textContent).toContain(
      '2 at 1, Seed; 3 at 3, Tree',
    );
    expect(screen.queryByRole('button', { name: 'Drop the individual ratings…' })).toBeNull();
    expect(await storage.undo('riverside')).toMatchObject({ tag: 'recorded' });
  });

  it('takes the very same hand-in in again without anything coming back', async () => {
    const storage = await aRecordedYear();
    const handedIn = (await storage.database.records.toArray()).filter(
      ({ body }) => body['member'] === 'ada',
    );
    expect(handedIn.length).toBeGreaterThan(1);
    await drop();
    const label = { what: 'hand-in-received', subject: 'Ada' } as const;
    expect(await storage.adopt({ label, records: handedIn })).toMatchObject({
      ok: true,
      value: { step: undefined },
    });
    expect(JSON.stringify(await dumpDatabase(storage.database.name))).not.toContain('ada thought');
  });

  it('is not offered by an interim record: the year is still open', async () => {
    await aRecordedYear('interim');
    expect(screen.queryByRole('heading', { name: 'What members said alone' })).toBeNull();
  });
});
