// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';

import { putIcMap, putMember, putSchool, startCycle } from '#domain/assessment/changes.ts';
import { handIn } from '#domain/assessment/rate-alone.ts';
import { memberRatings } from '#domain/assessment/member-ratings.ts';
import type { Cycle } from '#domain/assessment/cycle.ts';
import { formatStamp } from '#domain/records/stamp.ts';
import { handInOf, writeHandInFile } from '#exchange/hand-in-packet.ts';
import { writeRatingCode } from '#exchange/rating-code.ts';
import { HandInsPage } from '#features/hand-ins/HandInsPage.tsx';
import type { Storage } from '#storage/storage.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle, aSchool, aTeam } from '#tests/support/builders.ts';
import { ratingRecords, written, type Saying } from '#tests/support/ratings.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';

const cycle = aCycle();
const MONDAY = Date.UTC(2026, 7, 17, 12);
const said = {
  'G1.Leaders1': {
    existing: { is: 'at-level', level: 'seed' },
    desired: 'tree',
    note: 'So small.',
  },
  'G2.Leaders1': { existing: { is: 'cant-tell' } },
} satisfies Record<string, Saying>;

async function aTeamsStorage(): Promise<Storage> {
  const storage = await aStorage();
  const { id, ...school } = aSchool();
  const { id: _, school: of, ...body } = cycle;
  const team = aTeam().map(({ id: member, ...entry }) => putMember(id, member, entry));
  await given(storage, [putIcMap(aMap()), putSchool(id, school), startCycle(of, body), ...team]);
  return storage;
}

async function openIntake(storage: Storage) {
  const place = { school: 'riverside', map: aMap().id, year: '2026-27' };
  const page = renderPage(<HandInsPage {...place} />, { storage });
  await screen.findByRole('heading', { level: 1, name: 'Take in ratings' });
  return { ...page, user: userEvent.setup() };
}

/** What Ada hands in, made on her own phone. */
function adas(over: { at?: number; of?: Cycle; member?: string } = {}) {
  const { at = MONDAY, of = cycle, member = 'ada' } = over;
  const device = 'adasphone000';
  const ratings = ratingRecords(member, said, { at, device, cycle: of });
  const upTo = formatStamp({ ms: at, counter: 0, device });
  return [...ratings, written(handIn(of, member, upTo), { at, device, by: member })];
}

function adasCode(): string {
  const ratings = memberRatings(adas()).get('ada') ?? new Map();
  const code = writeRatingCode({ map: aMap(), cycle }, 'ada', ratings, MONDAY);
  return code.ok ? code.value.join(' ') : '';
}

function adasFile(
  records = adas(),
  place = { school: 'riverside', cycle: cycle.id, member: 'ada' },
) {
  return new File([writeHandInFile(handInOf(place, records))], 'Ratings of Ada.icmap');
}

async function type(code: string, user: ReturnType<typeof userEvent.setup>) {
  await user.clear(screen.getByLabelText('Rating code'));
  await user.type(screen.getByLabelText('Rating code'), code);
  await user.click(screen.getByRole('button', { name: 'Read the code' }));
}

async function ratingsHere(storage: Storage, member = 'ada') {
  return memberRatings(await storage.database.records.where({ cycle: cycle.id }).toArray()).get(
    member,
  );
}

describe('a rating code', () => {
  test('is typed in any case, previewed in numbers, and taken in as one step', async () => {
    const storage = await aTeamsStorage();
    const { user } = await openIntake(storage);
    await type(adasCode().toLowerCase(), user);
    const preview = await screen.findByRole('region', { name: 'Ratings of Ada Reyes' });
    expect(preview.textContent).toContain('New: 2 existing states and 1 desired state.');
    expect(preview.textContent).toContain('don’t travel in a code');
    expect(document.body.textContent).not.toMatch(/Seed|Tree|can’t tell/);
    await user.click(within(preview).getByRole('button', { name: 'Take in' }));
    expect(await screen.findByText('Ratings of Ada Reyes taken in.')).toBeTruthy();
    expect((await ratingsHere(storage))?.get('G1.Leaders1')?.desired?.value).toBe('tree');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await ratingsHere(storage)).toBeUndefined());
  });

  test('a typo names its group, and nothing is taken in', async () => {
    const { user } = await openIntake(await aTeamsStorage());
    const code = adasCode();
    await type(`${code.slice(0, 5)}${code[5] === '7' ? '8' : '7'}${code.slice(6)}`, user);
    expect(screen.getByText('There is a typo in group 2. Please compare it.')).toBeTruthy();
    await type(code.slice(0, -1), user);
    expect(screen.getByText(/1 letter is missing\. Look at group/)).toBeTruthy();
    await type(' ', user);
    expect(screen.getByText('Type the code first.')).toBeTruthy();
  });

  test('after a file says that all is here already', async () => {
    const storage = await aTeamsStorage();
    await storage.adopt({
      label: { what: 'hand-in-received', subject: 'Ada' },
      records: adas(),
    });
    const { user } = await openIntake(storage);
    await type(adasCode(), user);
    expect(await screen.findByText(/All of it is here already/)).toBeTruthy();
  });
});

describe('a member’s file', () => {
  test('is chosen, previewed with its notes, and taken in once however often it comes', async () => {
    const storage = await aTeamsStorage();
    const { user } = await openIntake(storage);
    const field = screen.getByLabelText(/Choose a member’s file/);
    await user.upload(field, adasFile());
    expect(await screen.findByText(/2 existing states, 1 desired state, and 1 note/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Take in' }));
    await waitFor(async () => expect(await ratingsHere(storage)).toBeDefined());
    await user.upload(field, adasFile());
    await user.click(await screen.findByRole('button', { name: 'Take in' }));
    expect(await screen.findByText(/were here already\. Nothing was changed/)).toBeTruthy();
    expect(await storage.database.history.count()).toBe(2);
  });

  test('can be dropped', async () => {
    await openIntake(await aTeamsStorage());
    const drop = screen.getByRole('region', { name: 'By file' });
    fireEvent.drop(drop, { dataTransfer: { files: [adasFile()] } });
    expect(await screen.findByRole('region', { name: 'Ratings of Ada Reyes' })).toBeTruthy();
  });

  test('of another year, of a stranger, or of something else is refused in a sentence', async () => {
    const { user } = await openIntake(await aTeamsStorage());
    const field = screen.getByLabelText(/Choose a member’s file/);
    const lastYear = aCycle({ schoolYear: 2025 });
    const place = { school: 'riverside', cycle: lastYear.id, member: 'ada' };
    await user.upload(field, adasFile(adas({ of: lastYear }), place));
    expect(await screen.findByText(/another school year or another IC map/)).toBeTruthy();
    const stranger = { school: 'riverside', cycle: cycle.id, member: 'zoe' };
    await user.upload(field, adasFile(adas({ member: 'zoe' }), stranger));
    expect(await screen.findByText(/somebody who is not on this school’s team/)).toBeTruthy();
    await user.upload(field, new File(['not JSON'], 'photo.icmap'));
    expect(await screen.findByText(/not a file of Continuum, or it was cut off/)).toBeTruthy();
  });

  test('from another device than before warns of two people in one name', async () => {
    const storage = await aTeamsStorage();
    const records = ratingRecords('ada', said, { at: MONDAY - 1, device: 'somebodyelse' });
    await storage.adopt({ label: { what: 'hand-in-received', subject: 'Ada' }, records });
    const { user } = await openIntake(storage);
    await user.upload(screen.getByLabelText(/Choose a member’s file/), adasFile());
    expect(await screen.findByText(/comes from another device/)).toBeTruthy();
  });

  test('from a clock that is ahead is taken in only after a person says so', async () => {
    const storage = await aTeamsStorage();
    const { user } = await openIntake(storage);
    const ahead = adas({ at: Date.UTC(2026, 7, 20) });
    await user.upload(screen.getByLabelText(/Choose a member’s file/), adasFile(ahead));
    await user.click(await screen.findByRole('button', { name: 'Take in' }));
    expect(await screen.findByText(/come from a clock that is ahead/)).toBeTruthy();
    expect(await ratingsHere(storage)).toBeUndefined();
    await user.click(screen.getByRole('button', { name: 'Take in all the same' }));
    await waitFor(async () => expect(await ratingsHere(storage)).toBeDefined());
  });
});
