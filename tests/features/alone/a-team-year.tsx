import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { putIcMap, putMember, putSchool, startCycle } from '#domain/assessment/changes.ts';
import type { MemberRating } from '#domain/assessment/member-rating.ts';
import { memberRatings } from '#domain/assessment/member-ratings.ts';
import type { Change } from '#domain/records/record.ts';
import { AlonePage } from '#features/alone/AlonePage.tsx';
import { ownEdits } from '#features/alone/own-edits.ts';
import { OwnIndicatorPage } from '#features/alone/OwnIndicatorPage.tsx';
import { OwnRatingsPage } from '#features/alone/OwnRatingsPage.tsx';
import { closeAll } from '#features/alone/pins.ts';
import type { Storage } from '#storage/storage.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle, aSchool, aTeam } from '#tests/support/builders.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';

export const place = { school: 'riverside', map: aMap().id, year: '2026-27' };

/** A school with its team that has started 2026–27 on the small map, with whatever else a test begins with. */
export async function aTeamYear(changes: readonly Change[] = []): Promise<Storage> {
  ownEdits.use.setState({ edits: [] });
  sessionStorage.clear();
  localStorage.clear();
  closeAll();
  const storage = await aStorage();
  const { id, ...school } = aSchool();
  const { id: _, school: of, ...body } = aCycle();
  const team = aTeam().map(({ id: member, ...entry }) => putMember(id, member, entry));
  const start = [putIcMap(aMap()), putSchool(id, school), startCycle(of, body), ...team];
  await given(storage, [...start, ...changes]);
  return storage;
}

/** Opens the page where members pick themselves. */
export async function openRoster(storage: Storage) {
  const page = renderPage(<AlonePage {...place} />, { storage });
  await screen.findByRole('heading', { level: 1, name: 'Rate alone' });
  return { ...page, user: userEvent.setup() };
}

/** Opens a member's own ratings. */
export async function openOwn(storage: Storage, member = 'ada') {
  const page = renderPage(<OwnRatingsPage {...place} member={member} />, { storage });
  await screen.findByRole('heading', { level: 1 });
  return { ...page, user: userEvent.setup() };
}

/** Opens a member's own rating of an indicator. */
export async function openOwnIndicator(storage: Storage, code = 'G1.Leaders1', member = 'ada') {
  const page = renderPage(<OwnIndicatorPage {...place} member={member} code={code} />, { storage });
  await screen.findByRole('heading', { level: 1 });
  return { ...page, user: userEvent.setup() };
}

/** What the database holds of a member's rating. */
export async function ownRating(
  storage: Storage,
  code = 'G1.Leaders1',
  member = 'ada',
): Promise<MemberRating | undefined> {
  const records = await storage.database.records.where({ cycle: aCycle().id }).toArray();
  return memberRatings(records).get(member)?.get(code);
}
