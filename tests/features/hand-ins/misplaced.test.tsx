// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { putSchool, startCycle } from '#domain/assessment/changes.ts';
import { writeHandInText } from '#exchange/hand-in-text.ts';
import { handInOf } from '#exchange/hand-in-packet.ts';
import { writeInvitationFile, type Invitation } from '#exchange/invitation.ts';
import { readScanned } from '#features/hand-ins/read-hand-in.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle, aMember, aSchool } from '#tests/support/builders.ts';
import { given } from '#tests/support/storage.ts';

import {
  adas,
  adasCode,
  adasFile,
  aTeamsStorage,
  cycle,
  fileField,
  openIntake,
  ratingsHere,
  type,
} from './an-intake.tsx';

function fileOf(of: typeof cycle, member = 'ada'): File {
  const place = { school: of.school, cycle: of.id, member };
  return adasFile(adas({ of, member }), place);
}

const invitation: Invitation = {
  issuedAt: 1_790_000_000_000,
  school: { id: 'riverside', name: 'Riverside Elementary' },
  cycle: { map: aMap().id, mapVersion: '1', schoolYear: 2026 },
  member: aMember(),
};

async function given2025() {
  const storage = await aTeamsStorage();
  const { id: _, school, ...body } = aCycle({ schoolYear: 2025 });
  await given(storage, [startCycle(school, body)]);
  return storage;
}

describe('ratings of another year or school', () => {
  test.each([
    [2025, /belong to 2025–26, an earlier school year\. Here you take in 2026–27/],
    [2027, /belong to 2027–28, a later school year\. Here you take in 2026–27/],
  ])('of %i say which year they belong to, and nothing is taken in', async (schoolYear, words) => {
    const storage = await aTeamsStorage();
    const { user } = await openIntake(storage);
    await user.upload(fileField(), fileOf(aCycle({ schoolYear })));
    const dialog = await screen.findByRole('dialog', { name: 'These ratings belong elsewhere' });
    expect(dialog.textContent).toMatch(words);
    expect(dialog.textContent).toContain('That school year is not on this device');
    await user.click(within(dialog).getByRole('button', { name: 'Leave it' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await ratingsHere(storage)).toBeUndefined();
  });

  test('lead to the year that they belong to where it is on this device', async () => {
    const page = await openIntake(await given2025());
    await page.user.upload(fileField(), fileOf(aCycle({ schoolYear: 2025 })));
    const there = await screen.findByRole('link', { name: 'Go to Riverside Elementary, 2025–26' });
    await page.user.click(there);
    expect(page.addresses.at(-1)).toMatch(/2025-26\/hand-ins$/);
  });

  test('of another school lead there too', async () => {
    const storage = await aTeamsStorage();
    const { id, ...school } = aSchool({ id: 'hillside', name: 'Hillside Middle' });
    const theirs = aCycle({ school: id });
    const { id: _, school: of, ...body } = theirs;
    await given(storage, [putSchool(id, school), startCycle(of, body)]);
    const { user } = await openIntake(storage);
    await user.upload(fileField(), fileOf(theirs));
    expect(await screen.findByText('These ratings belong to another school.')).toBeTruthy();
    expect(await screen.findByRole('link', { name: /^Go to Hillside Middle/ })).toBeTruthy();
  });

  test('of another IC map say so', async () => {
    const { user } = await openIntake(await aTeamsStorage());
    await user.upload(fileField(), fileOf(aCycle({ map: 'another-map' })));
    expect(await screen.findByText('These ratings belong to another IC map.')).toBeTruthy();
  });
});

describe('ratings of somebody who is not on the team', () => {
  test('can be said to be somebody’s, the same however often they come', async () => {
    const storage = await aTeamsStorage();
    const { user } = await openIntake(storage);
    for (const already of [false, true]) {
      await user.upload(fileField(), fileOf(cycle, 'zoe'));
      const asks = await screen.findByRole('dialog', { name: 'Somebody who is not on the team' });
      await user.click(within(asks).getByRole('button', { name: 'They are theirs' }));
      expect(within(asks).getByText('Please choose a member first.')).toBeTruthy();
      await user.selectOptions(within(asks).getByLabelText('Whose ratings are these?'), 'Lee Park');
      await user.click(within(asks).getByRole('button', { name: 'They are theirs' }));
      const preview = await screen.findByRole('dialog', { name: 'Ratings of Lee Park' });
      expect(preview.textContent).toContain(
        already ? 'All of it is here already' : 'New: 2 existing states',
      );
      await user.click(within(preview).getByRole('button', { name: 'Take in' }));
      await waitFor(async () => expect(await ratingsHere(storage, 'lee')).toBeDefined());
    }
    expect(await ratingsHere(storage, 'zoe')).toBeUndefined();
  });

  test('can be added to the team, and the preview follows', async () => {
    const storage = await aTeamsStorage();
    const { user } = await openIntake(storage);
    await user.upload(fileField(), fileOf(cycle, 'zoe'));
    const asks = await screen.findByRole('dialog', { name: 'Somebody who is not on the team' });
    await user.click(within(asks).getByRole('button', { name: 'Add to the team' }));
    expect(within(asks).getByText('Please enter a name.')).toBeTruthy();
    await user.type(within(asks).getByLabelText('Add somebody new: name'), 'Zoë Brandt');
    await user.selectOptions(within(asks).getByLabelText('Speaks for'), 'Parents');
    await user.click(within(asks).getByRole('button', { name: 'Add to the team' }));
    const preview = await screen.findByRole('dialog', { name: 'Ratings of Zoë Brandt' });
    await user.click(within(preview).getByRole('button', { name: 'Take in' }));
    await waitFor(async () => expect(await ratingsHere(storage, 'zoe')).toBeDefined());
    expect(await storage.database.records.get('zoe')).toMatchObject({ body: { group: 'parents' } });
  });

  test('by code are asked about, and a chosen member gets them', async () => {
    const storage = await aTeamsStorage();
    const { user } = await openIntake(storage);
    await type(adasCode('zoe'), user);
    const asks = await screen.findByRole('dialog', { name: 'Whose ratings are these?' });
    expect(asks.textContent).toContain('This code belongs to nobody on this school’s team.');
    await user.selectOptions(within(asks).getByLabelText('Whose ratings are these?'), 'Joan Łaski');
    await user.click(within(asks).getByRole('button', { name: 'They are theirs' }));
    await user.click(await screen.findByRole('button', { name: 'Take in' }));
    await waitFor(async () => expect(await ratingsHere(storage, 'joan')).toBeDefined());
  });
});

describe('several files at once', () => {
  test('are asked about one after the other, and those that fail are named', async () => {
    const storage = await aTeamsStorage();
    const { user } = await openIntake(storage);
    await user.upload(fileField(), [
      adasFile(),
      new File(['{'], 'Ratings of Ben.icmap'),
      fileOf(cycle, 'lee'),
    ]);
    expect(await screen.findByText(/^Ratings of Ben\.icmap: This is not a file/)).toBeTruthy();
    for (const name of ['Ratings of Ada Reyes', 'Ratings of Lee Park']) {
      const dialog = await screen.findByRole('dialog', { name });
      await user.click(within(dialog).getByRole('button', { name: 'Take in' }));
    }
    await waitFor(async () => expect(await ratingsHere(storage, 'lee')).toBeDefined());
    expect(await ratingsHere(storage, 'ada')).toBeDefined();
  });
});

describe('what is no hand-in', () => {
  test('an invitation is known as one and can be opened', async () => {
    const page = await openIntake(await aTeamsStorage());
    await page.user.upload(fileField(), new File([writeInvitationFile(invitation)], 'x.icmap'));
    expect(await screen.findByText(/^This is an invitation to rate, not ratings/)).toBeTruthy();
    await page.user.click(screen.getByRole('link', { name: 'Look at the invitation' }));
    expect(page.addresses.at(-1)).toMatch(/^\/invitation\/[\w-]+$/);
  });

  const place = { school: 'riverside', cycle: cycle.id, member: 'ada' };
  const good = writeHandInText(handInOf(place, adas()));

  test.each([
    ['a web address', 'https://example.org/menu', 'This QR code was not made by Continuum.'],
    ['a text', 'Lunch: pizza', 'This QR code was not made by Continuum.'],
    ['one cut short', good.slice(0, -9), 'This QR code is damaged'],
    ['one with a wrong letter', `${good.slice(0, 30)}Q${good.slice(31)}`, 'is damaged'],
  ])('a QR code with %s is refused in a sentence', (_, text, words) => {
    const read = readScanned(text);
    expect(read).toMatchObject({ is: 'refused', why: expect.stringContaining(words) as string });
  });

  test('a QR code with an invitation says so', () => {
    expect(readScanned('https://a.example/app/#/invitation/AbC-_9')).toMatchObject({
      is: 'refused',
      invitation: 'AbC-_9',
    });
  });
});
