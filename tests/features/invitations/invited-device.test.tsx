// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';

import { putMember, putSchool, startCycle } from '#domain/assessment/changes.ts';
import { handIn, rateExisting } from '#domain/assessment/rate-alone.ts';
import {
  recordsOfInvitation,
  writeInvitationFile,
  writeInvitationLink,
  type Invitation,
} from '#exchange/invitation.ts';
import { InvitationPage } from '#features/invitations/InvitationPage.tsx';
import { InvitedPage } from '#features/invitations/InvitedPage.tsx';
import { OwnRatingsPage } from '#features/alone/OwnRatingsPage.tsx';
import { OpenInvitationPage } from '#features/invitations/OpenInvitationPage.tsx';
import { HomePage } from '#features/school/HomePage.tsx';
import { SchoolPlace } from '#app/SchoolPlace.tsx';
import type { Storage } from '#storage/storage.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle, aMember, aSchool, aTeam } from '#tests/support/builders.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';

const cycle = aCycle();
const invitation: Invitation = {
  issuedAt: Date.UTC(2026, 7, 1),
  school: { id: 'riverside', name: 'Riverside Elementary' },
  cycle: { map: aMap().id, mapVersion: '1', schoolYear: 2026 },
  member: aMember(),
  map: aMap(),
};

/** Ada's own phone, once she has opened her invitation. */
async function adasPhone(over: Partial<Invitation> = {}): Promise<Storage> {
  const storage = await aStorage();
  const label = { what: 'year-started', subject: '2026–27' } as const;
  const records = recordsOfInvitation({ ...invitation, ...over });
  const result = await storage.adopt({ label, records });
  if (!result.ok) throw new Error(result.error.tag);
  return storage;
}

/** The school itself comes, as by a colleague's file. */
async function schoolComes(storage: Storage): Promise<void> {
  const { id, ...school } = aSchool();
  const { id: _, school: of, ...body } = cycle;
  const team = aTeam().map(({ id: member, ...entry }) => putMember(id, member, entry));
  await given(storage, [putSchool(id, school), startCycle(of, body), ...team]);
}

describe('a device that was invited', () => {
  test('opens with the member’s own work and the way to go on', async () => {
    const storage = await adasPhone();
    const page = renderPage(<HomePage />, { storage });
    await screen.findByRole('heading', { level: 1, name: 'Your ratings' });
    expect(screen.getByText('Ada Reyes, 2026–27')).toBeTruthy();
    expect(screen.getByText('0 of 3 rated')).toBeTruthy();
    expect(screen.queryByText(/At-A-Glance/)).toBeNull();
    const user = userEvent.setup();
    await user.click(screen.getByRole('link', { name: 'Start rating' }));
    expect(page.addresses.at(-1)).toMatch(/alone\/ada\/indicators\/G1\.Leaders1$/);
  });

  test('says how far they are, that they handed in, and what they changed since', async () => {
    const storage = await adasPhone();
    const own = { cycle, member: 'ada', indicator: 'G1.Leaders1' };
    await given(storage, [rateExisting(own, { is: 'cant-tell' })]);
    renderPage(<InvitedPage school="riverside" />, { storage });
    expect(await screen.findByText('1 of 3 rated')).toBeTruthy();
    expect(screen.getByRole('link', { name: /^Go on with G1\.Students/ })).toBeTruthy();
    await given(storage, [handIn(cycle, 'ada', 'zzzzzzzzz-0000-000000000000')]);
    expect(await screen.findByText(/Send it to your facilitator if/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Send my ratings' })).toBeTruthy();
    await given(storage, [handIn(cycle, 'ada', '000000000-0000-000000000000')]);
    expect(await screen.findByText(/You changed something since you handed in/)).toBeTruthy();
  });

  test('never says that ratings have reached the team: they still have to be sent', async () => {
    const storage = await adasPhone();
    const own = { cycle, member: 'ada', indicator: 'G1.Leaders1' };
    await given(storage, [rateExisting(own, { is: 'cant-tell' })]);
    const place = { school: 'riverside', map: aMap().id, year: '2026-27', member: 'ada' };
    renderPage(<OwnRatingsPage {...place} />, { storage });
    await userEvent.click(await screen.findByRole('button', { name: 'I’m done: hand in' }));
    expect(await screen.findByText('One step left: send it')).toBeTruthy();
    expect(
      await screen.findByText('Ada Reyes, you are done. Now send it to your facilitator.'),
    ).toBeTruthy();
    expect(screen.queryByText(/handed in/)).toBeNull();
    expect(screen.getByRole('button', { name: 'Show as QR code' }).closest('details')?.open).toBe(
      true,
    );
    // The button is gone; whoever goes by keyboard is where the ways to send begin.
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Hand in'));
  });

  test('shows the member’s work in place of the school’s pages, until the school itself comes', async () => {
    const storage = await adasPhone();
    renderPage(
      <SchoolPlace school="riverside">
        <p>The team, the record, the meeting</p>
      </SchoolPlace>,
      { storage },
    );
    await screen.findByRole('heading', { level: 1, name: 'Your ratings' });
    expect(screen.queryByText('The team, the record, the meeting')).toBeNull();
    await schoolComes(storage);
    expect(await screen.findByText('The team, the record, the meeting')).toBeTruthy();
  });

  test('lists its own schools beside what somebody was invited to', async () => {
    const storage = await adasPhone();
    await given(storage, [putSchool('hillside', { ...aSchool(), name: 'Hillside Middle' })]);
    renderPage(<HomePage />, { storage });
    expect(await screen.findByRole('link', { name: 'Hillside Middle' })).toBeTruthy();
    expect(await screen.findByRole('link', { name: 'Start rating' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Riverside Elementary' })).toBeNull();
  });
});

describe('an invitation by file', () => {
  test('opens on the page that the link leads to', async () => {
    const page = renderPage(<OpenInvitationPage />, { storage: await aStorage() });
    const user = userEvent.setup();
    const file = new File([writeInvitationFile(invitation)], 'Invitation for Ada.icmap.txt');
    await user.upload(screen.getByLabelText(/Choose the file/), file);
    await waitFor(() => expect(page.addresses.at(-1)).toMatch(/^\/invitation\/./));
    const [, text = ''] = /^\/invitation\/(.+)$/.exec(page.addresses.at(-1) ?? '') ?? [];
    page.unmount();
    renderPage(<InvitationPage invitation={decodeURIComponent(text)} />, {
      storage: await aStorage(),
    });
    expect(await screen.findByText('Ada Reyes, you are invited to rate')).toBeTruthy();
  });

  test.each([
    ['no file of ours', 'Dear Ada', /not a file of Continuum/],
    ['ratings', '{"format":"continuum-hand-in","version":1}', /something else, not an invitation/],
    ['one of a newer app', '{"format":"continuum-invitation","version":9}', /a newer version/],
    ['one with a part missing', '{"format":"continuum-invitation","version":1}', /doesn’t fit/],
  ])('that is %s is refused in a sentence', async (_, content, words) => {
    renderPage(<OpenInvitationPage />, { storage: await aStorage() });
    await userEvent.upload(screen.getByLabelText(/Choose the file/), new File([content], 'x.txt'));
    expect(await screen.findByText(words)).toBeTruthy();
  });

  test('comes as a pasted link too, and half a link is refused', async () => {
    const page = renderPage(<OpenInvitationPage />, { storage: await aStorage() });
    const user = userEvent.setup();
    await user.type(screen.getByLabelText('Link'), 'https://a.example/app/');
    await user.click(screen.getByRole('button', { name: 'Open' }));
    expect(screen.getByText(/This is no link of an invitation, or not all of it/)).toBeTruthy();
    await user.type(screen.getByLabelText('Link'), '#/invitation/AbC-_9 ');
    await user.click(screen.getByRole('button', { name: 'Open' }));
    expect(page.addresses.at(-1)).toBe('/invitation/AbC-_9');
  });
});

describe('an invitation on a device that has the school itself', () => {
  test('brings nothing, and leads to the member’s ratings there', async () => {
    const storage = await aStorage();
    await schoolComes(storage);
    const before = await storage.database.records.toArray();
    renderPage(<InvitationPage invitation={writeInvitationLink(invitation)} />, { storage });
    expect(await screen.findByText(/Riverside Elementary is on this device already/)).toBeTruthy();
    const there = screen.getByRole('link', { name: 'Rate here as Ada Reyes' });
    expect(there.getAttribute('href')).toMatch(/alone\/ada$/);
    expect(screen.queryByRole('button', { name: 'Start' })).toBeNull();
    expect(await storage.database.records.toArray()).toEqual(before);
  });

  test('whose team the member is not on says so', async () => {
    const storage = await aStorage();
    await schoolComes(storage);
    const stranger = { ...invitation, member: aMember({ id: 'zoe', name: 'Zoë Brandt' }) };
    renderPage(<InvitationPage invitation={writeInvitationLink(stranger)} />, { storage });
    expect(await screen.findByText(/Zoë Brandt is not on its team here/)).toBeTruthy();
  });
});
