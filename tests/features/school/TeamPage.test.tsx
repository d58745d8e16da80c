// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';

import type { Member } from '#domain/assessment/member.ts';
import { TeamPage } from '#features/school/TeamPage.tsx';
import type { Storage } from '#storage/storage.ts';
import { aCycle, aMember, aSchool, aTeam } from '#tests/support/builders.ts';
import { cycleChange, memberChange, schoolChange } from '#tests/support/changes.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';

beforeEach(() => localStorage.clear());

describe('the team page', () => {
  it('adds members one after another with Enter, the group kept, the focus back on the name', async () => {
    const storage = await aSchoolWith([]);
    renderPage(<TeamPage school="riverside" />, { storage });
    await userEvent.type(await screen.findByLabelText('Name'), 'Ada Reyes');
    await userEvent.selectOptions(screen.getByLabelText('Speaks for'), 'Teachers');
    await userEvent.type(screen.getByLabelText(/Position/), 'Grade 4{Enter}');
    const name = screen.getByLabelText<HTMLInputElement>('Name');
    await waitFor(() => expect(name.value).toBe(''));
    expect(document.activeElement).toBe(name);
    await userEvent.type(name, 'Tom Whitfield{Enter}');

    const teachers = screen.getByRole('region', { name: 'Teachers' });
    await waitFor(() => expect(within(teachers).getAllByRole('listitem')).toHaveLength(2));
    expect(await membersOf(storage)).toEqual([
      { name: 'Ada Reyes', group: 'teachers', position: 'Grade 4' },
      { name: 'Tom Whitfield', group: 'teachers', position: '' },
    ]);
  });

  it('says in words which stakeholder groups have nobody', async () => {
    const storage = await aSchoolWith([aMember(), aMember({ id: 'lee', group: 'leaders' })]);
    renderPage(<TeamPage school="riverside" />, { storage });
    expect(await screen.findByText('Nobody on the team speaks for students yet.')).toBeTruthy();
    expect(screen.getByText('Nobody on the team speaks for parents yet.')).toBeTruthy();
    expect(screen.getByText('Nobody on the team speaks for strategic alliances yet.')).toBeTruthy();
    expect(screen.queryByText('Nobody on the team speaks for teachers yet.')).toBeNull();
    expect(
      screen.getByText('2 people are on the team; 3 stakeholder groups have nobody.'),
    ).toBeTruthy();
  });

  it('says that every group has somebody when that is so', async () => {
    const storage = await aSchoolWith(aTeam());
    renderPage(<TeamPage school="riverside" />, { storage });
    expect(
      await screen.findByText(
        '5 people are on the team, and every stakeholder group has somebody.',
      ),
    ).toBeTruthy();
    expect(screen.queryByText(/Nobody on the team/)).toBeNull();
  });

  it('asks for the name and the group, each in a sentence of its own', async () => {
    const storage = await aSchoolWith([]);
    renderPage(<TeamPage school="riverside" />, { storage });
    await userEvent.click(await screen.findByRole('button', { name: 'Add' }));
    expect(screen.getByText('Please enter a name.')).toBeTruthy();
    expect(screen.getByText('Please choose whom this member speaks for.')).toBeTruthy();
    expect(await membersOf(storage)).toEqual([]);
  });

  it('begins to add somebody to a group that has nobody', async () => {
    const storage = await aSchoolWith([aMember()]);
    renderPage(<TeamPage school="riverside" />, { storage });
    await userEvent.click(await screen.findByRole('button', { name: 'Add a student' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Name'));
    await userEvent.keyboard('Ben Okafor{Enter}');
    const students = within(screen.getByRole('region', { name: 'Students' }));
    expect(await students.findByText('Ben Okafor')).toBeTruthy();
    expect(students.queryByText(/Nobody/)).toBeNull();
  });

  it('keeps what was typed when a member can’t be stored, and says why', async () => {
    const storage = await aSchoolWith([]);
    const refusing: Storage = {
      ...storage,
      commit: () => Promise.resolve({ ok: false, error: { tag: 'full' } }),
    };
    renderPage(<TeamPage school="riverside" />, { storage: refusing });
    await userEvent.click(await screen.findByRole('button', { name: 'Add a teacher' }));
    await userEvent.keyboard('Ada Reyes{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('no room left');
    expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Ada Reyes');
  });

  it('leaves the next name alone when the member before it can’t be stored', async () => {
    const storage = await aSchoolWith([]);
    let refuse: (value: Awaited<ReturnType<Storage['commit']>>) => void = () => {};
    const slow: Storage = {
      ...storage,
      commit: () => new Promise((resolve) => void (refuse = resolve)),
    };
    renderPage(<TeamPage school="riverside" />, { storage: slow });
    await userEvent.click(await screen.findByRole('button', { name: 'Add a teacher' }));
    await userEvent.keyboard('Ada Reyes{Enter}Tom');
    refuse({ ok: false, error: { tag: 'full' } });
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Ada Reyes is not on the team yet. Not saved: this device has no room left',
    );
    expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Tom');
  });

  it('edits a member in place and gives the focus back to the row', async () => {
    const storage = await aSchoolWith([aMember()]);
    renderPage(<TeamPage school="riverside" />, { storage });
    await userEvent.click(await screen.findByRole('button', { name: 'Edit Ada Reyes' }));
    const form = within(screen.getByRole('form', { name: 'Edit Ada Reyes' }));
    expect(document.activeElement).toBe(form.getByLabelText('Name'));
    await userEvent.clear(form.getByLabelText('Name'));
    await userEvent.type(form.getByLabelText('Name'), 'Ada Reyes-Lund');
    await userEvent.selectOptions(form.getByLabelText('Speaks for'), 'Leaders');
    await userEvent.click(form.getByRole('button', { name: 'Save' }));

    const edit = await screen.findByRole('button', { name: 'Edit Ada Reyes-Lund' });
    await waitFor(() => expect(document.activeElement).toBe(edit));
    expect(await membersOf(storage)).toEqual([
      { name: 'Ada Reyes-Lund', group: 'leaders', position: 'Grade 4 teacher' },
    ]);
  });

  it('leaves a member as they were when Escape ends the editing', async () => {
    const storage = await aSchoolWith([aMember()]);
    renderPage(<TeamPage school="riverside" />, { storage });
    await userEvent.click(await screen.findByRole('button', { name: 'Edit Ada Reyes' }));
    const form = within(screen.getByRole('form', { name: 'Edit Ada Reyes' }));
    await userEvent.type(form.getByLabelText('Name'), ' the Great{Escape}');
    expect(await screen.findByRole('button', { name: 'Edit Ada Reyes' })).toBeTruthy();
    expect((await membersOf(storage)).map((member) => member['name'])).toEqual(['Ada Reyes']);
  });

  it('removes a member at once and brings them back with Undo', async () => {
    const storage = await aSchoolWith([aMember()]);
    renderPage(<TeamPage school="riverside" />, { storage });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Remove Ada Reyes from the team' }),
    );
    expect(await screen.findByText('Ada Reyes is no longer on the team.')).toBeTruthy();
    await waitFor(() => expect(screen.queryByText('Ada Reyes')).toBeNull());
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    // Who has left stands on the page too, so the name alone would say nothing.
    await waitFor(async () => expect(await membersOf(storage)).toHaveLength(1));
    expect(
      await screen.findByRole('button', { name: 'Remove Ada Reyes from the team' }),
    ).toBeTruthy();
  });

  it('does not undo a newer change by mistake', async () => {
    const storage = await aSchoolWith([aMember(), aMember({ id: 'tom', name: 'Tom Whitfield' })]);
    renderPage(<TeamPage school="riverside" />, { storage });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Remove Ada Reyes from the team' }),
    );
    const undo = await screen.findByRole('button', { name: 'Undo' });
    await given(storage, [memberChange('riverside', aMember({ id: 'new', name: 'Newer' }))]);
    await userEvent.click(undo);
    expect(await screen.findByText(/Something else was changed since/)).toBeTruthy();
    expect((await membersOf(storage)).map((member) => member['name'])).toEqual([
      'Newer',
      'Tom Whitfield',
    ]);
  });

  it('leads on to the school year while there is none yet', async () => {
    const storage = await aSchoolWith([aMember()]);
    renderPage(<TeamPage school="riverside" />, { storage });
    const next = await screen.findByRole('link', { name: 'Next: the school year' });
    expect(next.getAttribute('href')).toBe('/schools/riverside/years/new');
    await given(storage, [cycleChange(aCycle())]);
    expect(await screen.findByRole('link', { name: 'Back to the school' })).toBeTruthy();
  });
});

async function aSchoolWith(members: readonly Member[]): Promise<Storage> {
  const storage = await aStorage();
  const school = aSchool();
  const team = members.map((member) => memberChange(school.id, member));
  await given(storage, [schoolChange(school), ...team]);
  return storage;
}

async function membersOf(storage: Storage): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const records = await storage.database.records.where({ kind: 'member' }).toArray();
  return records
    .filter((record) => record.deleted !== true)
    .map((record) => record.body)
    .toSorted((a, b) => String(a['name']).localeCompare(String(b['name'])));
}
