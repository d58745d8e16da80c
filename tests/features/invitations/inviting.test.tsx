// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';

import {
  agreeExisting,
  putIcMap,
  putMember,
  putSchool,
  startCycle,
} from '#domain/assessment/changes.ts';
import { askRoles } from '#domain/assessment/meeting.ts';
import { readInvitationFile } from '#exchange/invitation.ts';
import { InvitationPage } from '#features/invitations/InvitationPage.tsx';
import { InvitePage } from '#features/invitations/InvitePage.tsx';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle, aSchool, aTeam, atLevel } from '#tests/support/builders.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';

const cycle = aCycle();

/** The facilitator's device, where roles and agreed ratings are, with the page that invites. */
async function openInviting() {
  const storage = await aStorage();
  const { id, ...school } = aSchool();
  const { id: _, school: of, ...body } = cycle;
  const team = aTeam().map(({ id: member, ...entry }) => putMember(id, member, entry));
  await given(storage, [putIcMap(aMap()), putSchool(id, school), startCycle(of, body), ...team]);
  await given(storage, [
    askRoles(cycle, 'teachers', ['students']),
    agreeExisting(cycle, 'G1.Leaders1', atLevel('seed')),
  ]);
  const place = { school: 'riverside', map: aMap().id, year: '2026-27' };
  const page = renderPage(<InvitePage {...place} />, { storage });
  return { ...page, storage, user: userEvent.setup() };
}

/** Ada's link, copied on the facilitator's device. */
async function adasInvitation(): Promise<string> {
  const { user, unmount } = await openInviting();
  await user.click(await screen.findByRole('button', { name: 'Copy the link for Ada Reyes' }));
  expect(await screen.findByText('The link for Ada Reyes is copied.')).toBeTruthy();
  const link = await navigator.clipboard.readText();
  unmount();
  return link.slice(link.indexOf('#/invitation/') + '#/invitation/'.length);
}

describe('an invitation by file', () => {
  test('is a file whose name says whom it invites', async () => {
    const shared: File[] = [];
    const share = ({ files }: { files: File[] }) => Promise.resolve(shared.push(...files));
    vi.stubGlobal('navigator', { canShare: () => true, share });
    const { user } = await openInviting();
    await user.click(await screen.findByLabelText('Other ways for Ada Reyes'));
    await user.click(screen.getByRole('button', { name: 'Share the file for Ada Reyes' }));
    await waitFor(() => expect(shared).toHaveLength(1));
    const [file] = shared;
    expect(file?.name).toBe('Invitation for Ada Reyes, Riverside Elementary, 2026-27.icmap.txt');
    const read = readInvitationFile((await file?.text()) ?? '');
    expect(read).toMatchObject({ ok: true, value: { member: { id: 'ada' }, roles: ['students'] } });
  });
});

describe('an invitation by QR code', () => {
  test('is not offered where the whole IC map would have to be in it, and the page says why', async () => {
    await openInviting();
    expect(await screen.findByText(/too much for a QR code/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^QR code for/ })).toBeNull();
  });
});

describe('an invitation by link', () => {
  test('brings the year and the member’s own entry, and leads to the first indicator asked', async () => {
    const invitation = await adasInvitation();
    const storage = await aStorage();
    const user = userEvent.setup();
    const page = renderPage(<InvitationPage invitation={invitation} />, { storage });
    await screen.findByRole('heading', { name: 'Ada Reyes, you are invited to rate' });
    expect(await storage.database.records.count()).toBe(0);
    await user.click(screen.getByRole('button', { name: 'Start' }));
    await waitFor(() =>
      expect(page.addresses.at(-1)).toMatch(/alone\/ada\/indicators\/G1\.Students%201$/),
    );
    const records = await storage.database.records.toArray();
    expect(records.map(({ kind }) => kind).toSorted()).toEqual([
      'asked',
      'cycle',
      'ic-map',
      'member',
      'school',
    ]);
    expect(JSON.stringify(records)).not.toContain('Ben Okafor');
  });

  test('can be opened again: nothing changes, and it leads to what was rated', async () => {
    const invitation = await adasInvitation();
    const storage = await aStorage();
    const user = userEvent.setup();
    const first = renderPage(<InvitationPage invitation={invitation} />, { storage });
    await user.click(await screen.findByRole('button', { name: 'Start' }));
    await waitFor(async () => expect(await storage.database.history.count()).toBe(1));
    first.unmount();
    const before = await storage.database.records.toArray();
    const again = renderPage(<InvitationPage invitation={invitation} />, { storage });
    expect(await screen.findByText(/What you said here is kept/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    await waitFor(() => expect(again.addresses.at(-1)).toMatch(/alone\/ada$/));
    expect(await storage.database.records.toArray()).toEqual(before);
  });

  test('that was cut on its way is refused in a sentence', async () => {
    const invitation = await adasInvitation();
    renderPage(<InvitationPage invitation={invitation.slice(0, 60)} />, {
      storage: await aStorage(),
    });
    expect(await screen.findByText(/The link is not whole/)).toBeTruthy();
  });
});
