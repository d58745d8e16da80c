// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { putIcMap, putMember, putSchool, startCycle } from '#domain/assessment/changes.ts';
import { meetingState } from '#domain/assessment/meeting-state.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { WhoRatesPage } from '#features/asking/WhoRatesPage.tsx';
import type { Storage } from '#storage/storage.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle, aSchool, aTeam } from '#tests/support/builders.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';

const cycle = aCycle();

async function openPage({ team = aTeam(), map = aMap() } = {}) {
  const storage = await aYear(team, map);
  renderPage(<WhoRatesPage school="riverside" map={map.id} year="2026-27" />, { storage });
  await screen.findByRole('heading', { level: 1, name: 'Who rates what' });
  return { storage, user: userEvent.setup() };
}

async function aYear(team: ReturnType<typeof aTeam>, map: IcMap): Promise<Storage> {
  const storage = await aStorage();
  const { id, ...school } = aSchool();
  const { id: _, school: of, ...body } = cycle;
  const members = team.map(({ id: member, ...entry }) => putMember(id, member, entry));
  await given(storage, [putIcMap(map), putSchool(id, school), startCycle(of, body), ...members]);
  return storage;
}

async function rolesOf(storage: Storage) {
  const records = await storage.database.records.where({ cycle: cycle.id }).toArray();
  return meetingState(records).askedRoles.get('students');
}

const students = () => screen.getByRole('group', { name: 'Students rate the indicators of' });
const leadersBox = () => within(students()).getByRole('checkbox', { name: /^Leaders/ });

test('a facilitator spares the students the indicators of leaders, and takes it back', async () => {
  const { storage, user } = await openPage();
  expect(leadersBox()).toHaveProperty('checked', true);
  await user.click(leadersBox());
  expect(await screen.findByText('Students now rate 1 of 3 indicators.')).toBeTruthy();
  expect(await rolesOf(storage)).toEqual(['students']);
  expect(screen.getByText('1 of 3 indicators')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await rolesOf(storage)).toBeUndefined());
});

test('ticking the last role again is the same as never having chosen', async () => {
  const { storage, user } = await openPage();
  await user.click(leadersBox());
  await waitFor(() => expect(leadersBox()).toHaveProperty('checked', false));
  await user.click(leadersBox());
  expect(await screen.findByText('Students now rate all indicators.')).toBeTruthy();
  expect(await rolesOf(storage)).toBeUndefined();
});

test('the last role stays, and it says what to do instead', async () => {
  const { storage, user } = await openPage();
  await user.click(leadersBox());
  await waitFor(() => expect(leadersBox()).toHaveProperty('checked', false));
  await user.click(within(students()).getByRole('checkbox', { name: /^Students/ }));
  expect(await screen.findByText(/^At least one role has to stay/)).toBeTruthy();
  expect(await rolesOf(storage)).toEqual(['students']);
});

test('before there is a team, it sends the facilitator to enter it', async () => {
  await openPage({ team: [] });
  expect(screen.getByRole('link', { name: 'Enter the team' })).toBeTruthy();
});

test('a map without roles needs no choice', async () => {
  const outcomes = aMap().outcomes.map((outcome) => ({
    ...outcome,
    indicators: outcome.indicators.map(({ code, statement, descriptors }) => ({
      code,
      statement,
      descriptors,
    })),
  }));
  await openPage({ map: aMap({ roles: [], outcomes }) });
  expect(screen.getByText(/no roles to choose from/)).toBeTruthy();
});
