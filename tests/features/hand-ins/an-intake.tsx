import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

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

export const cycle = aCycle();
export const MONDAY = Date.UTC(2026, 7, 17, 12);
export const said = {
  'G1.Leaders1': {
    existing: { is: 'at-level', level: 'seed' },
    desired: 'tree',
    note: 'So small.',
  },
  'G2.Leaders1': { existing: { is: 'cant-tell' } },
} satisfies Record<string, Saying>;

export async function aTeamsStorage(): Promise<Storage> {
  const storage = await aStorage();
  const { id, ...school } = aSchool();
  const { id: _, school: of, ...body } = cycle;
  const team = aTeam().map(({ id: member, ...entry }) => putMember(id, member, entry));
  await given(storage, [putIcMap(aMap()), putSchool(id, school), startCycle(of, body), ...team]);
  return storage;
}

export async function openIntake(storage: Storage) {
  const place = { school: 'riverside', map: aMap().id, year: '2026-27' };
  const page = renderPage(<HandInsPage {...place} />, { storage });
  await screen.findByRole('heading', { level: 1, name: 'Take in ratings' });
  return { ...page, user: userEvent.setup() };
}

/** What Ada hands in, made on her own phone. */
export function adas(over: { at?: number; of?: Cycle; member?: string } = {}) {
  const { at = MONDAY, of = cycle, member = 'ada' } = over;
  const device = 'adasphone000';
  const ratings = ratingRecords(member, said, { at, device, cycle: of });
  const upTo = formatStamp({ ms: at, counter: 0, device });
  return [...ratings, written(handIn(of, member, upTo), { at, device, by: member })];
}

export function adasCode(member = 'ada'): string {
  const ratings = memberRatings(adas()).get('ada') ?? new Map();
  const code = writeRatingCode({ map: aMap(), cycle }, member, ratings, MONDAY);
  return code.ok ? code.value.join(' ') : '';
}

export function adasFile(
  records = adas(),
  place = { school: 'riverside', cycle: cycle.id, member: 'ada' },
) {
  return new File([writeHandInFile(handInOf(place, records))], 'Ratings of Ada.icmap');
}

export function fileField(): HTMLElement {
  return screen.getByLabelText(/Choose files or pictures/);
}

export async function type(code: string, user: ReturnType<typeof userEvent.setup>) {
  await user.clear(screen.getByLabelText('Rating code'));
  await user.type(screen.getByLabelText('Rating code'), code);
  await user.click(screen.getByRole('button', { name: 'Read the code' }));
}

export async function ratingsHere(storage: Storage, member = 'ada') {
  return memberRatings(await storage.database.records.where({ cycle: cycle.id }).toArray()).get(
    member,
  );
}
