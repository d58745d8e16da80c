// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';

import { putIcMap, putMember, putSchool, startCycle } from '#domain/assessment/changes.ts';
import { askRoles } from '#domain/assessment/meeting.ts';
import { handInState, memberRatings } from '#domain/assessment/member-ratings.ts';
import { rateExisting, writeNote } from '#domain/assessment/rate-alone.ts';
import { reveal } from '#domain/assessment/reveal.ts';
import type { Change } from '#domain/records/record.ts';
import { EntryPage } from '#features/paper/EntryPage.tsx';
import { PaperPage } from '#features/paper/PaperPage.tsx';
import type { Storage } from '#storage/storage.ts';
import { useToasts } from '#ui/toasts.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle, aSchool, aTeam } from '#tests/support/builders.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';

const cycle = aCycle();
const place = { school: 'riverside', map: aMap().id, year: '2026-27' };
const adas = (indicator: string) => ({ cycle, member: 'ada', indicator });
const secret = 'A note from her own phone.';

beforeEach(() => {
  localStorage.clear();
  useToasts.setState({ toasts: [] });
});

async function aYear(changes: readonly Change[] = []): Promise<Storage> {
  const storage = await aStorage();
  const { id, ...school } = aSchool();
  const { id: _, school: of, ...body } = cycle;
  const team = aTeam().map(({ id: member, ...entry }) => putMember(id, member, entry));
  const start = [putIcMap(aMap()), putSchool(id, school), startCycle(of, body), ...team];
  await given(storage, [...start, ...changes]);
  return storage;
}

async function openSheet(storage: Storage, member = 'ada') {
  const page = renderPage(<EntryPage {...place} member={member} />, { storage });
  await screen.findByRole('heading', { level: 1, name: /^Sheet of/ });
  return { ...page, user: userEvent.setup() };
}

const row = (code: string) => screen.getByRole('group', { name: new RegExp(code) });
const cell = (code: string, name: string) => within(row(code)).getByLabelText(name);
const shown = (code: string, name: string) => {
  const field = cell(code, name);
  return field instanceof HTMLSelectElement ? field.selectedOptions[0]?.textContent : undefined;
};

async function recordsOf(storage: Storage) {
  return storage.database.records.where({ cycle: cycle.id }).toArray();
}

async function adasRatings(storage: Storage) {
  return memberRatings(await recordsOf(storage)).get('ada');
}

describe('a sheet is typed in', () => {
  test('by single keys: each goes on by itself, and its words stand beside it', async () => {
    const storage = await aYear();
    const { user, addresses } = await openSheet(storage);
    await user.click(cell('G1.Leaders1', 'Existing state'));
    await user.keyboard('23');
    expect(shown('G1.Leaders1', 'Existing state')).toBe('2 · Sprout');
    expect(shown('G1.Leaders1', 'Desired state')).toBe('3 · Tree');
    expect(document.activeElement).toBe(cell('G1.Students 1', 'Existing state'));
    await user.keyboard('?{Enter}0');
    expect(shown('G1.Students 1', 'Existing state')).toBe('? · I can’t tell');
    expect(shown('G2.Leaders1', 'Existing state')).toBe('0 · Not yet at Seed');
    await user.keyboard('1');
    const handIn = screen.getByRole('button', { name: 'Hand in as Ada Reyes' });
    expect(document.activeElement).toBe(handIn);
    expect(
      screen.getByText(/existing state is typed for 3 and the desired state for 2\./),
    ).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Sheet of Ada Reyes handed in.')).toBeTruthy();
    expect(addresses.at(-1)).toMatch(/\/paper$/);
    const ratings = await adasRatings(storage);
    expect(ratings?.get('G1.Leaders1')).toMatchObject({
      existing: { value: { is: 'at-level', level: 'sprout' } },
      desired: { value: 'tree' },
    });
    expect(ratings?.get('G1.Students 1')?.desired).toBeUndefined();
    expect(handInState(await recordsOf(storage), 'ada')).toMatchObject({
      is: 'handed-in',
      changedSince: false,
    });
  });

  test('as one step that Undo takes back', async () => {
    const storage = await aYear();
    const { user } = await openSheet(storage);
    await user.click(cell('G1.Leaders1', 'Existing state'));
    await user.keyboard('11-');
    await user.click(screen.getByRole('button', { name: 'Hand in as Ada Reyes' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await adasRatings(storage)).toBeUndefined());
    expect(await storage.database.history.count()).toBe(3);
  });

  test('with arrows, Backspace and a dash for nothing; an unknown key changes nothing', async () => {
    const { user } = await openSheet(await aYear());
    await user.click(cell('G1.Leaders1', 'Existing state'));
    await user.keyboard('3{ArrowLeft}{Backspace}');
    expect(shown('G1.Leaders1', 'Existing state')).toBe('Not ticked');
    await user.keyboard('7');
    expect(screen.getByText('“7” is no key of this column. Nothing was changed.')).toBeTruthy();
    expect(document.activeElement).toBe(cell('G1.Leaders1', 'Existing state'));
    await user.keyboard('{ArrowRight}-');
    expect(document.activeElement).toBe(cell('G1.Students 1', 'Existing state'));
    await user.keyboard('-');
    expect(document.activeElement).toBe(cell('G2.Leaders1', 'Existing state'));
    await user.keyboard('{ArrowUp}{ArrowRight}{ArrowRight}2');
    expect(shown('G1.Students 1', 'How sure')).toBe('2 · Fairly sure');
    await user.keyboard('Seen in May.');
    expect(cell('G1.Students 1', 'Note')).toHaveProperty('value', 'Seen in May.');
  });

  test('with plain menus where single keys are switched off', async () => {
    const { user } = await openSheet(await aYear());
    await user.click(screen.getByRole('checkbox', { name: /^Go on by itself/ }));
    await user.selectOptions(cell('G1.Leaders1', 'Existing state'), '2 · Sprout');
    await user.tab();
    expect(document.activeElement).toBe(cell('G1.Leaders1', 'Desired state'));
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(cell('G1.Leaders1', 'Desired state'));
  });

  test('and is still there after a reload, but not once it is handed in or thrown away', async () => {
    const storage = await aYear();
    const first = await openSheet(storage);
    await first.user.click(cell('G1.Leaders1', 'Existing state'));
    await first.user.keyboard('2');
    first.unmount();
    const list = renderPage(<PaperPage {...place} />, { storage });
    expect(
      await screen.findByRole('link', { name: 'Go on with the sheet of Ada Reyes' }),
    ).toBeTruthy();
    list.unmount();
    const second = await openSheet(storage);
    expect(shown('G1.Leaders1', 'Existing state')).toBe('2 · Sprout');
    await second.user.click(screen.getByRole('button', { name: 'Hand in as Ada Reyes' }));
    await screen.findByText('Sheet of Ada Reyes handed in.');
    second.unmount();
    const third = await openSheet(storage);
    expect(shown('G1.Leaders1', 'Existing state')).toBe('Not ticked');
    await third.user.click(cell('G1.Leaders1', 'Existing state'));
    await third.user.keyboard('3');
    await third.user.click(screen.getByRole('button', { name: 'Throw away what is typed' }));
    await third.user.click(screen.getByRole('button', { name: 'Throw away' }));
    expect(shown('G1.Leaders1', 'Existing state')).toBe('Not ticked');
    third.unmount();
    await openSheet(storage);
    expect(shown('G1.Leaders1', 'Existing state')).toBe('Not ticked');
  });

  test('asks for a tick before an empty sheet is handed in', async () => {
    const storage = await aYear();
    const { user } = await openSheet(storage);
    await user.click(screen.getByRole('button', { name: 'Hand in as Ada Reyes' }));
    expect(screen.getByRole('alert').textContent).toContain('Nothing is typed yet.');
    expect(handInState(await recordsOf(storage), 'ada').is).toBe('nothing-here');
  });

  test('has the rows that the member’s group is asked about, by their numbers on the sheet', async () => {
    await openSheet(await aYear([askRoles(cycle, 'students', ['students'])]), 'ben');
    const rows = screen.getAllByRole('group').map((one) => one.textContent ?? '');
    expect(rows.filter((text) => /^\d+ G\d/.test(text))).toHaveLength(1);
    expect(row('G1.Students 1').textContent).toMatch(/^2 G1\.Students 1/);
  });
});

describe('a member who has rated here before', () => {
  const before = [
    rateExisting(adas('G1.Leaders1'), { is: 'at-level', level: 'seed' }),
    writeNote(adas('G1.Leaders1'), secret),
  ];

  async function typed() {
    const storage = await aYear(before);
    const { user } = await openSheet(storage);
    expect(document.body.textContent).not.toContain(secret);
    expect(shown('G1.Leaders1', 'Existing state')).toBe('Not ticked');
    await user.click(cell('G1.Leaders1', 'Existing state'));
    await user.keyboard('33');
    await user.click(screen.getByRole('button', { name: 'Hand in as Ada Reyes' }));
    expect(screen.getByText('Choose one of the two first.')).toBeTruthy();
    return { storage, user };
  }

  test('is not overwritten before somebody chooses; what is here can stay', async () => {
    const { storage, user } = await typed();
    expect((await adasRatings(storage))?.get('G1.Leaders1')?.desired).toBeUndefined();
    await user.click(screen.getByRole('radio', { name: /what is here stays/ }));
    await user.click(screen.getByRole('button', { name: 'Hand in as Ada Reyes' }));
    await screen.findByText('Sheet of Ada Reyes handed in.');
    expect((await adasRatings(storage))?.get('G1.Leaders1')).toMatchObject({
      existing: { value: { level: 'seed' } },
      desired: { value: 'tree' },
      note: { value: secret },
    });
  });

  test('or make way, and come back with Undo', async () => {
    const { storage, user } = await typed();
    await user.click(screen.getByRole('radio', { name: /^Replace what is here/ }));
    await user.click(screen.getByRole('button', { name: 'Hand in as Ada Reyes' }));
    await screen.findByText('Sheet of Ada Reyes handed in.');
    const existing = async () => (await adasRatings(storage))?.get('G1.Leaders1')?.existing?.value;
    expect(await existing()).toEqual({ is: 'at-level', level: 'tree' });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await existing()).toEqual({ is: 'at-level', level: 'seed' }));
  });

  test('is told that the team has revealed an indicator', async () => {
    await openSheet(await aYear([...before, reveal(cycle, 'G1.Leaders1')]));
    expect(screen.getByText(/has revealed 1 of these indicators/)).toBeTruthy();
    expect(document.body.textContent).not.toContain(secret);
  });
});
