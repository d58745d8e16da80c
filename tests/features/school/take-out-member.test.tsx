// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';

import { agreeRationale } from '#domain/assessment/changes.ts';
import { recordSnapshot } from '#domain/assessment/compose-snapshot.ts';
import { keepDissent, writeMinutes } from '#domain/assessment/meeting.ts';
import { rateExisting, writeNote } from '#domain/assessment/rate-alone.ts';
import type { SnapshotBody } from '#domain/assessment/snapshot.ts';
import type { StepLabel } from '#domain/records/step.ts';
import type { Change } from '#domain/records/record.ts';
import { TeamPage } from '#features/school/TeamPage.tsx';
import { readSnapshotsOf } from '#storage/school-snapshots.ts';
import type { Storage } from '#storage/storage.ts';
import { aCycle, aMember, aSchool, aSnapshotRecord, aTeam } from '#tests/support/builders.ts';
import { cycleChange, memberChange, schoolChange } from '#tests/support/changes.ts';
import { dumpDatabase } from '#tests/support/database-dump.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage } from '#tests/support/storage.ts';

const cycle = aCycle();
const code = 'G1.Leaders1';
const ben = aMember({ id: 'ben', name: 'Ben Okafor', group: 'students', position: 'Grade 5' });

beforeEach(() => localStorage.clear());

/** A year in which Ben, a student, took part in everything: renamed once, rated, dissented, and recorded. */
async function aYearWithBen(): Promise<Storage> {
  const storage = await aStorage();
  await does(storage, 'school-started', 'Riverside', [
    schoolChange(aSchool()),
    cycleChange(cycle),
    ...aTeam().map((member) => memberChange('riverside', member)),
  ]);
  await does(storage, 'member-edited', 'Benny Okafor', [
    memberChange('riverside', { ...ben, name: 'Benny Okafor' }),
  ]);
  await does(storage, 'member-edited', 'Ben Okafor', [memberChange('riverside', ben)]);
  await does(storage, 'hand-in-received', 'Ben Okafor', [
    rateExisting({ cycle, member: 'ben', indicator: code }, { is: 'not-yet' }),
    writeNote({ cycle, member: 'ben', indicator: code }, 'The pond dried up.'),
    rateExisting({ cycle, member: 'ada', indicator: code }, { is: 'not-yet' }),
  ]);
  await does(storage, 'dissent-kept', code, [
    keepDissent(cycle, { member: 'ben', indicator: code, text: 'Frogs left.', named: false }),
  ]);
  await does(storage, 'minutes-written', '2026–27', [
    writeMinutes(cycle, 'm1', { heldOn: '2027-03-09', present: ['ben'], text: 'Here: Ben Okafor' }),
    agreeRationale(cycle, code, 'As BEN OKAFOR said. Bengal is far.'),
  ]);
  const { id, body } = aSnapshotRecord({
    agreement: {
      indicators: [
        {
          indicator: code,
          rated: 2,
          asked: 5,
          dissent: [{ text: 'Frogs left.' }, { text: 'I agree with Ada.', name: 'Ben Okafor' }],
        },
      ],
      minutes: [{ heldOn: '2027-03-09', text: 'Here: Ben Okafor' }],
    },
  });
  await does(storage, 'snapshot-recorded', '2026–27', [
    recordSnapshot({ id, body: body as SnapshotBody }, cycle),
  ]);
  renderPage(<TeamPage school="riverside" />, { storage });
  return storage;
}

async function ask(): Promise<ReturnType<typeof within>> {
  await userEvent.click(await screen.findByRole('button', { name: 'Edit Ben Okafor' }));
  await userEvent.click(screen.getByRole('button', { name: 'Take out for good…' }));
  const dialog = within(await screen.findByRole('dialog'));
  await dialog.findByText(/^Gone for good/);
  return dialog;
}

async function confirm(dialog: ReturnType<typeof within>): Promise<void> {
  await userEvent.click(dialog.getByRole('button', { name: 'Take out for good' }));
  await expect
    .poll(() => screen.queryByRole('button', { name: 'Edit Ben Okafor' }), { timeout: 5000 })
    .toBeNull();
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
}

describe('a member who leaves', () => {
  it('is told in numbers what would go, and what stays or is out of reach', async () => {
    await aYearWithBen();
    const dialog = await ask();
    const words = screen.getByRole('dialog').textContent;
    expect(words).toContain(
      'the name and position on the team, 1 rating made alone, 1 note, and 1 dissenting view',
    );
    expect(words).toContain('The name also stands in 1 text that others wrote');
    expect(words).toContain('PDFs and files that were handed on');
    expect(
      dialog.getByRole('checkbox', { name: 'Also take the name out of 1 recorded At-A-Glance' }),
    ).toHaveProperty('checked', false);
    expect(
      dialog.getByRole('checkbox', { name: /^Also remove the minutes of 1 meeting/ }),
    ).toHaveProperty('checked', false);
  });

  it('is gone from the roster, the ratings and the history; others and recorded names stay', async () => {
    const storage = await aYearWithBen();
    localStorage.setItem('continuum-draft/member/riverside/ben', '{"name":"Ben Okafor"}');
    localStorage.setItem('continuum.pins', '{"riverside/ben":{},"riverside/ada":{}}');
    await confirm(await ask());
    const dump = await dumpDatabase(storage.database.name);
    const { history, records } = dump.tables;
    expect(JSON.stringify(history)).not.toMatch(/Benny|pond|"member":"ben"/);
    expect(JSON.stringify(records)).not.toMatch(/Benny|pond|"member":"ben"/);
    const stored = await storage.database.records.toArray();
    expect(stored.find(({ id }) => id === 'ada')?.body).toMatchObject({ name: 'Ada Reyes' });
    expect(stored.some(({ id, body }) => id.includes('/ada/') && 'state' in body)).toBe(true);
    // The record keeps the name until people ask for that too.
    const { chain } = await readSnapshotsOf(storage.database, 'riverside');
    expect([...(chain.inOrder[0]?.words.values() ?? [])]).toContain('Ben Okafor');
    expect(JSON.stringify(Object.entries(localStorage))).not.toMatch(/ben/i);
    await expect.poll(() => document.activeElement?.getAttribute('name')).toBe('name');
  });

  it('is gone by name from records and minutes on request; the records still prove themselves', async () => {
    const storage = await aYearWithBen();
    const dialog = await ask();
    await userEvent.click(dialog.getByRole('checkbox', { name: /recorded At-A-Glance/ }));
    await userEvent.click(dialog.getByRole('checkbox', { name: /the minutes/ }));
    await confirm(dialog);
    const { tables } = await dumpDatabase(storage.database.name);
    const left = JSON.stringify(tables).replaceAll('As BEN OKAFOR said', '');
    expect(left).not.toMatch(/Okafor|Frogs|I agree with Ada|Grade 5/i);
    const { chain, damaged } = await readSnapshotsOf(storage.database, 'riverside');
    expect(damaged).toEqual([]);
    expect([...(chain.inOrder[0]?.words.values() ?? [])]).toContain('Ada Reyes');
  });

  it('is found among those who left, comes back from there, and can still be taken out for good', async () => {
    const storage = await aYearWithBen();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Remove Ben Okafor from the team' }),
    );
    const left = () => screen.findByRole('region', { name: 'Left the team' });
    await userEvent.click(
      within(await left()).getByRole('button', { name: 'Bring back Ben Okafor' }),
    );
    await screen.findByRole('button', { name: 'Edit Ben Okafor' });
    expect((await storage.database.records.get('ben'))?.body).toMatchObject({
      name: 'Ben Okafor',
      group: 'students',
      position: 'Grade 5',
    });
    await expect.poll(() => screen.queryByRole('region', { name: 'Left the team' })).toBeNull();

    await userEvent.click(screen.getByRole('button', { name: 'Remove Ben Okafor from the team' }));
    await userEvent.click(
      within(await left()).getByRole('button', { name: 'Take out for good: Ben Okafor' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await dialog.findByText(/^Gone for good/);
    expect(dialog.queryByText(/use Remove/)).toBeNull();
    await userEvent.click(dialog.getByRole('button', { name: 'Take out for good' }));
    await expect.poll(() => screen.queryByRole('region', { name: 'Left the team' })).toBeNull();
    const { history, records } = (await dumpDatabase(storage.database.name)).tables;
    expect(JSON.stringify([history, records])).not.toMatch(/Benny|pond|"member":"ben"/);
  });

  it('stays when the question is answered with Cancel', async () => {
    const storage = await aYearWithBen();
    const before = await dumpDatabase(storage.database.name);
    const dialog = await ask();
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(await dumpDatabase(storage.database.name)).toEqual(before);
    expect(screen.getByRole('button', { name: 'Take out for good…' })).toBeTruthy();
  });
});

async function does(
  storage: Storage,
  what: StepLabel['what'],
  subject: string,
  changes: readonly Change[],
): Promise<void> {
  const result = await storage.commit({ label: { what, subject }, changes });
  if (!result.ok) throw new Error(`not stored: ${JSON.stringify(result.error)}`);
}
