import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { putIcMap } from '#domain/assessment/changes.ts';
import { decisionsByIndicator } from '#domain/assessment/decisions.ts';
import type { MemberState } from '#domain/assessment/member-rating.ts';
import { handIn, rateDesired, rateExisting, writeNote } from '#domain/assessment/rate-alone.ts';
import { ratingsByIndicator } from '#domain/assessment/agreed-ratings.ts';
import { MeetingPage } from '#features/agreement/MeetingPage.tsx';
import { ProjectorPage } from '#features/agreement/ProjectorPage.tsx';
import type { Change } from '#domain/records/record.ts';
import type { Storage } from '#storage/storage.ts';
import { useToasts } from '#ui/toasts.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle, aSchool, aTeam } from '#tests/support/builders.ts';
import { cycleChange, memberChange, schoolChange } from '#tests/support/changes.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';

const cycle = aCycle();
const params = { school: 'riverside', map: aMap().id, year: '2026-27' };
const address = '/schools/riverside/garden-school/2026-27/meeting';

/** A year of the small map with a team of five, and whatever else the test begins with. */
export async function aMeeting(changes: readonly Change[] = []): Promise<Storage> {
  localStorage.clear();
  useToasts.setState({ toasts: [] });
  const storage = await aStorage();
  await given(storage, [
    putIcMap(aMap()),
    schoolChange(aSchool()),
    cycleChange(cycle),
    ...aTeam().map((member) => memberChange('riverside', member)),
    ...changes,
  ]);
  return storage;
}

/** What a member says of an indicator; at a level by its id. */
export function says(
  member: string,
  indicator: string,
  existing: string | MemberState,
  more: { readonly desired?: string; readonly note?: string } = {},
): readonly Change[] {
  const own = { cycle, member, indicator };
  const state: MemberState =
    typeof existing === 'string' ? { is: 'at-level', level: existing } : existing;
  return [
    rateExisting(own, state),
    ...(more.desired === undefined ? [] : [rateDesired(own, more.desired)]),
    ...(more.note === undefined ? [] : [writeNote(own, more.note)]),
  ];
}

/** That a member has handed in. */
export function handsIn(member: string): Change {
  return handIn(cycle, member, 'zzzzzzzzz-0000-device000000');
}

export async function openMeeting(storage: Storage, code = 'G1.Leaders1') {
  const user = userEvent.setup();
  const page = renderPage(<MeetingPage {...params} />, {
    storage,
    address: `${address}?at=${encodeURIComponent(code)}`,
  });
  await screen.findByRole('heading', { level: 2, name: new RegExp(code) });
  return { ...page, user };
}

export async function openProjector(storage: Storage, code = 'G1.Leaders1') {
  const page = renderPage(<ProjectorPage {...params} />, {
    storage,
    address: `${address}/projector?at=${encodeURIComponent(code)}`,
  });
  await screen.findByRole('heading', { level: 1, name: new RegExp(code) });
  return page;
}

export async function cycleRecords(storage: Storage) {
  return storage.database.records.where({ cycle: cycle.id }).toArray();
}

export async function decisionsOf(storage: Storage, code = 'G1.Leaders1') {
  return decisionsByIndicator(await cycleRecords(storage)).get(code);
}

export async function agreedOf(storage: Storage, code = 'G1.Leaders1') {
  return ratingsByIndicator(await cycleRecords(storage)).get(code);
}
