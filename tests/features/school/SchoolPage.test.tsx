// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { agreeExisting } from '#domain/assessment/changes.ts';
import { composeSnapshot, recordSnapshot } from '#domain/assessment/compose-snapshot.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import type { Change } from '#domain/records/record.ts';
import { SchoolPage } from '#features/school/SchoolPage.tsx';
import { readDraft, writeDraft } from '#platform/drafts.ts';
import { loadBuiltInMap } from '#storage/built-in-map.ts';
import type { Storage } from '#storage/storage.ts';
import { aCycle, aMember, aSchool, atLevel } from '#tests/support/builders.ts';
import { cycleChange, memberChange, schoolChange } from '#tests/support/changes.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';

const map: IcMap = await loadBuiltInMap();
const codes = indicatorsOf(map).map(({ indicator }) => indicator.code);
const cycle = aCycle({ map: map.id, mapVersion: map.version });
const address = `/schools/riverside/${map.id}/2026-27`;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 20) });
  return () => vi.useRealTimers();
});

describe('the school page', () => {
  it('offers to start a school year when there is none', async () => {
    await showing([]);
    const start = await screen.findByRole('link', { name: 'Start a school year' });
    expect(start.getAttribute('href')).toBe('/schools/riverside/years/new');
  });

  it('leads to the first indicator of a fresh year', async () => {
    await showing([cycleChange(cycle)]);
    const year = within(await screen.findByRole('region', { name: 'School year 2026–27' }));
    expect(await year.findByText('0 of 16 rated')).toBeTruthy();
    expect(year.getByRole('link', { name: 'Rate the first indicator' }).getAttribute('href')).toBe(
      `${address}/indicators/EC1.Leaders1`,
    );
    expect(year.queryByRole('link', { name: /Record/ })).toBeNull();
  });

  it('says how far a year is and leads on to the next unrated indicator', async () => {
    await showing([
      cycleChange(cycle),
      agreeExisting(cycle, 'EC1.Leaders1', atLevel('progressing')),
      agreeExisting(cycle, 'EC1.Leaders2', { is: 'not-yet' }),
      agreeExisting(cycle, 'EC1.Leaders3', { is: 'not-applicable', reason: 'No vision needed' }),
    ]);
    expect(await screen.findByText('2 of 15 rated, 1 doesn’t apply here')).toBeTruthy();
    const on = screen.getByRole('link', { name: 'Continue with EC1.Leaders4' });
    expect(on.getAttribute('href')).toBe(`${address}/indicators/EC1.Leaders4`);
  });

  it('leads to the record when all is rated, and lists it once it is there', async () => {
    const storage = await showing([
      cycleChange(cycle),
      ...codes.map((code) => agreeExisting(cycle, code, atLevel('sustaining'))),
    ]);
    const record = await screen.findByRole('link', { name: 'Record At-A-Glance 2026–27' });
    expect(record.getAttribute('href')).toBe(`${address}/record`);
    expect(screen.queryByRole('link', { name: /Continue with|Rate the first/ })).toBeNull();

    await given(storage, [aRecordedYear()]);
    const records = within(screen.getByRole('region', { name: 'At-A-Glances' }));
    expect(await records.findByRole('link', { name: 'At-A-Glance 2026–27' })).toBeTruthy();
    const year = within(screen.getByRole('region', { name: 'School year 2026–27' }));
    const see = year.getByRole('link', { name: 'See the record' });
    expect(year.getByRole('link', { name: /^Recorded on/ }).getAttribute('href')).toBe(
      see.getAttribute('href'),
    );
    expect(see.getAttribute('href')).toContain('/snapshots/');
    expect(year.getByRole('link', { name: 'Record At-A-Glance 2026–27' })).toBeTruthy();
  });

  it('says that devices have recorded beside each other, and leads to where that is settled', async () => {
    const storage = await showing([cycleChange(cycle), aRecordedYear()]);
    await screen.findByRole('link', { name: 'At-A-Glance 2026–27' });
    expect(screen.queryByText(/^Recorded on several devices/)).toBeNull();
    await given(storage, [aRecordedYear({ by: 'Marcus Bell' })]);
    expect(
      await screen.findByText('Recorded on several devices beside each other: 2026–27'),
    ).toBeTruthy();
    const settle = screen.getByRole('link', { name: 'Record 2026–27, following them all' });
    expect(settle.getAttribute('href')).toBe(`${address}/record`);
  });

  it('shows a record whose bytes were changed as damaged, never as true', async () => {
    const storage = await showing([cycleChange(cycle), aRecordedYear()]);
    await screen.findByRole('link', { name: 'At-A-Glance 2026–27' });
    const [record] = await storage.database.records.where({ kind: 'snapshot' }).toArray();
    const text = String(record?.body['text']).replace('Riverside', 'Otherside');
    await storage.database.records.update(record?.id ?? '', { 'body.text': text });
    await waitFor(() =>
      expect(screen.queryByRole('link', { name: 'At-A-Glance 2026–27' })).toBeNull(),
    );
    const records = within(screen.getByRole('region', { name: 'At-A-Glances' }));
    expect(records.getAllByRole('link')).toHaveLength(1);
  });

  it('offers to start this school year while the newest is an older one', async () => {
    await showing([cycleChange(aCycle({ ...cycle, schoolYear: 2025 }))]);
    expect(await screen.findByRole('region', { name: 'School year 2025–26' })).toBeTruthy();
    expect(screen.getByText('The school year 2026–27 has begun.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Start 2026–27' })).toBeTruthy();
  });

  it('lists the other years, newest first, each with its strip in words', async () => {
    const years = [2024, 2026, 2025].map((schoolYear) => aCycle({ ...cycle, schoolYear }));
    await showing(years.map(cycleChange));
    const others = within(await screen.findByRole('region', { name: 'Other years' }));
    const names = others.getAllByRole('heading', { level: 3 }).map((h) => h.textContent);
    expect(names).toEqual(['2025–26', '2024–25']);
    await waitFor(() => expect(others.getAllByText('Nothing rated yet')).toHaveLength(2));
  });

  it('keeps a year on screen whose map is not on this device', async () => {
    await showing([cycleChange(aCycle({ map: 'gone', mapVersion: '1' }))]);
    expect(await screen.findByText('The IC map of this year is not on this device')).toBeTruthy();
  });

  it('names the groups for whom nobody on the team speaks', async () => {
    await showing([memberChange('riverside', aMember())]);
    const team = within(await screen.findByRole('region', { name: 'STEM leadership team' }));
    expect(team.getByText('Ada Reyes')).toBeTruthy();
    expect(team.getByText('Nobody on the team speaks for students yet.')).toBeTruthy();
  });
});

describe('removing a school', () => {
  it('happens only when its name was typed, and can be undone', async () => {
    const storage = await showing([cycleChange(cycle)]);
    const drafts = ['school/riverside', 'member/riverside/new', `record/${cycle.id}`];
    for (const key of [...drafts, 'school/new']) writeDraft(key, { name: 'Tom' });
    await userEvent.click(await screen.findByRole('button', { name: 'Remove this school' }));
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.type(dialog.getByLabelText('Type its name to go on'), 'Riverside');
    await userEvent.click(dialog.getByRole('button', { name: 'Remove this school' }));
    expect(dialog.getByText('This is not the name above. Nothing was removed.')).toBeTruthy();
    expect(await present(storage)).toBe(2);

    await userEvent.type(dialog.getByLabelText('Type its name to go on'), '  elementary ');
    await userEvent.click(dialog.getByRole('button', { name: 'Remove this school' }));
    expect(await screen.findByText(/Riverside Elementary is removed/)).toBeTruthy();
    expect(await present(storage)).toBe(0);
    for (const key of drafts) expect(readDraft(key)).toEqual({});
    expect(readDraft('school/new')).toEqual({ name: 'Tom' });

    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await present(storage)).toBe(2));
  });
});

async function showing(changes: readonly Change[]): Promise<Storage> {
  const storage = await aStorage();
  await given(storage, [schoolChange(aSchool()), ...changes]);
  renderPage(<SchoolPage school="riverside" />, { storage });
  return storage;
}

function aRecordedYear({ by = 'Ada Reyes' } = {}): Change {
  const snapshot = composeSnapshot(
    {
      status: 'yearly',
      school: aSchool(),
      members: [],
      cycle,
      map,
      ratings: new Map(),
      follows: [],
      recordedBy: by,
      recordedAt: '2026-11-20T15:00:00.000Z',
      recordedOn: '2026-11-20',
    },
    () => 'a-salt-for-the-test',
  );
  return recordSnapshot(snapshot, cycle);
}

async function present(storage: Storage): Promise<number> {
  return (await storage.database.records.toArray()).filter((record) => record.deleted !== true)
    .length;
}
