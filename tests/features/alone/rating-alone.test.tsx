// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { askRoles } from '#domain/assessment/meeting.ts';
import { handIn, rateDesired, rateExisting } from '#domain/assessment/rate-alone.ts';
import { reveal } from '#domain/assessment/reveal.ts';
import { aCycle } from '#tests/support/builders.ts';

import { ownIndicatorAddress, ownRatingsAddress } from '#platform/addresses.ts';
import {
  aTeamYear,
  place,
  openOwn,
  openOwnIndicator,
  openRoster,
  ownRating,
} from './a-team-year.tsx';

const cycle = aCycle();
const own = { cycle, member: 'ada', indicator: 'G1.Leaders1' };
const seed = { is: 'at-level', level: 'seed' } as const;

function radio(group: RegExp, name: string) {
  return within(screen.getByRole('group', { name: group })).getByRole('radio', { name });
}

describe('a member who rates alone', () => {
  test('says where the school stands and should be, saved under their name', async () => {
    const storage = await aTeamYear();
    const { user } = await openOwnIndicator(storage);
    await user.click(radio(/Existing state/, '2, Sprout'));
    await user.click(radio(/Desired state/, '3, Tree'));
    expect(radio(/Existing state/, '2, Sprout')).toHaveProperty('checked', true);
    await waitFor(async () => {
      const rating = await ownRating(storage);
      expect(rating?.existing?.value).toEqual({ is: 'at-level', level: 'sprout' });
      expect(rating?.desired?.value).toBe('tree');
    });
    const rows = await storage.database.history.toArray();
    expect(rows.at(-1)).toMatchObject({ by: 'ada', label: { what: 'own-desired-rated' } });
  });

  test('may say that they can’t tell, how sure they are, and why', async () => {
    const storage = await aTeamYear();
    const { user } = await openOwnIndicator(storage);
    await user.click(radio(/Existing state/, 'I can’t tell'));
    await user.click(screen.getByRole('radio', { name: 'Unsure' }));
    await user.type(screen.getByRole('textbox', { name: /My note/ }), 'Never been there');
    await user.tab();
    await waitFor(async () => {
      const rating = await ownRating(storage);
      expect(rating?.existing?.value).toEqual({ is: 'cant-tell' });
      expect(rating?.confidence?.value).toBe('unsure');
      expect(rating?.note?.value).toBe('Never been there');
    });
  });

  test('goes from one to the next with J, and digits choose', async () => {
    const storage = await aTeamYear();
    const { user, addresses } = await openOwnIndicator(storage);
    radio(/Existing state/, '1, Seed').focus();
    await user.keyboard('3');
    expect(radio(/Existing state/, '3, Tree')).toHaveProperty('checked', true);
    await user.keyboard('j');
    expect(addresses.at(-1)).toMatch(/alone\/ada\/indicators\/G1\.Students%201$/);
  });

  test('is told what the underlines mean, and can do without them', async () => {
    const { user, container } = await openOwnIndicator(await aTeamYear());
    const choice = screen.getByRole('checkbox', { name: /differ from the level below/ });
    expect(container.querySelector('ins, mark')).not.toBeNull();
    await user.click(choice);
    expect(container.querySelector('ins, mark')).toBeNull();
    await user.click(choice);
    expect(container.querySelector('ins, mark')).not.toBeNull();
  });

  test('is asked only about the roles of their group', async () => {
    const storage = await aTeamYear([askRoles(cycle, 'students', ['students'])]);
    await openOwn(storage, 'ben');
    expect(screen.getByText('0 of 1 rated')).toBeTruthy();
    expect(screen.queryByText(/G1\.Leaders1/)).toBeNull();
    expect(screen.getByRole('link', { name: /^G1\.Students 1/ })).toBeTruthy();
  });

  test('can take all of a rating back, and undo that', async () => {
    const storage = await aTeamYear([rateExisting(own, seed), rateDesired(own, 'tree')]);
    const { user } = await openOwnIndicator(storage);
    await user.click(screen.getByRole('button', { name: 'Clear my rating' }));
    await waitFor(async () => expect(await ownRating(storage)).toBeUndefined());
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect((await ownRating(storage))?.desired?.value).toBe('tree'));
  });

  test('what can’t be saved stays on screen and says why', async () => {
    const storage = await aTeamYear();
    const { user } = await openOwnIndicator(storage);
    await storage.database.meta.put({ key: 'minReaderVersion', value: 99 });
    await user.click(radio(/Existing state/, '2, Sprout'));
    expect(await screen.findByText(/Not saved:/)).toBeTruthy();
    expect(radio(/Existing state/, '2, Sprout')).toHaveProperty('checked', true);
  });

  test('a note that can’t be saved can be tried again and not be given up', async () => {
    const storage = await aTeamYear();
    const { user } = await openOwnIndicator(storage);
    await storage.database.meta.put({ key: 'minReaderVersion', value: 99 });
    await user.click(radio(/Existing state/, '2, Sprout'));
    expect(await screen.findByRole('button', { name: 'Drop the change' })).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: /My note/ }), 'So small');
    await user.tab();
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Drop the change' })).toBeNull(),
    );
    await storage.database.meta.put({ key: 'minReaderVersion', value: 1 });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(async () => expect((await ownRating(storage))?.note?.value).toBe('So small'));
  });

  test('a rating whose clearing can’t be saved is cleared on screen and waits, without a word that it is done', async () => {
    const storage = await aTeamYear([rateExisting(own, seed), rateDesired(own, 'tree')]);
    const { user } = await openOwnIndicator(storage);
    await storage.database.meta.put({ key: 'minReaderVersion', value: 99 });
    await user.click(screen.getByRole('button', { name: 'Clear my rating' }));
    expect(await screen.findByText(/Not saved:/)).toBeTruthy();
    expect(radio(/Existing state/, '1, Seed')).toHaveProperty('checked', false);
    expect(screen.queryByText(/is cleared/)).toBeNull();
    expect((await ownRating(storage))?.existing?.value).toEqual(seed);
    await storage.database.meta.put({ key: 'minReaderVersion', value: 1 });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(async () => expect(await ownRating(storage)).toBeUndefined());
  });

  test('learns that the team has revealed an indicator before changing it', async () => {
    const storage = await aTeamYear([rateExisting(own, seed), reveal(cycle, 'G1.Leaders1')]);
    const { user } = await openOwnIndicator(storage);
    expect(screen.getByText(/What you change from now on is marked as later/)).toBeTruthy();
    await user.click(radio(/Existing state/, '3, Tree'));
    expect(await screen.findByText(/What you changed after the team revealed/)).toBeTruthy();
  });
});

describe('handing in', () => {
  test('is one press, and the team sees that it is done', async () => {
    const storage = await aTeamYear([rateExisting(own, seed)]);
    const page = await openOwn(storage);
    await page.user.click(screen.getByRole('button', { name: 'I’m done: hand in' }));
    expect(await screen.findByText('You have handed in')).toBeTruthy();
    page.unmount();
    await openRoster(storage);
    expect(screen.getByText('1 of 5 have handed in')).toBeTruthy();
  });

  test('a change afterwards asks to hand in again', async () => {
    const storage = await aTeamYear([
      rateExisting(own, seed),
      handIn(cycle, 'ada', '000000000-0000-000000000000'),
    ]);
    const { user } = await openOwn(storage);
    await user.click(screen.getByRole('button', { name: 'Hand in again' }));
    expect(await screen.findByText('You have handed in')).toBeTruthy();
  });
});

describe('what others see', () => {
  test('the roster says who is done and how far they are, and no level', async () => {
    const storage = await aTeamYear([rateExisting(own, seed), rateDesired(own, 'tree')]);
    await openRoster(storage);
    expect(screen.getByText('1 indicator rated, not handed in')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/Seed|Tree|Sprout/);
  });

  test('a member’s screens hold nothing of anybody else', async () => {
    const bens = { cycle, member: 'ben', indicator: 'G1.Leaders1' };
    const storage = await aTeamYear([rateExisting(bens, { is: 'at-level', level: 'tree' })]);
    const page = await openOwn(storage);
    expect(page.container.textContent).not.toContain('Tree');
  });

  test('a PIN asks whoever picks the member next, and a wrong one opens nothing', async () => {
    const storage = await aTeamYear([rateExisting(own, seed)]);
    const first = await openOwn(storage);
    await first.user.type(screen.getByLabelText(/Your PIN/), '4711');
    await first.user.click(screen.getByRole('button', { name: 'Set a PIN' }));
    expect(await screen.findByText(/^A PIN is set on this device/)).toBeTruthy();
    // To the roster, home, or wherever somebody else takes the device over.
    first.unmount();
    const { user } = await openOwn(storage);
    expect(screen.getByRole('link', { name: 'Pick somebody else' })).toBeTruthy();
    expect(document.body.textContent).not.toContain('Seed');
    await user.type(screen.getByLabelText(/Your PIN/), '1234');
    await user.click(screen.getByRole('button', { name: 'Open my ratings' }));
    expect(screen.getByText('That is not the PIN.')).toBeTruthy();
    await user.clear(screen.getByLabelText(/Your PIN/));
    await user.type(screen.getByLabelText(/Your PIN/), '4711');
    await user.click(screen.getByRole('button', { name: 'Open my ratings' }));
    expect(await screen.findByText(/1, Seed/)).toBeTruthy();
  });

  test('a PIN is asked for once while its owner goes from indicator to indicator', async () => {
    const storage = await aTeamYear([rateExisting(own, seed)]);
    const first = await openOwn(storage);
    await first.user.type(screen.getByLabelText(/Your PIN/), '4711');
    await first.user.click(screen.getByRole('button', { name: 'Set a PIN' }));
    location.hash = ownIndicatorAddress(place, 'ada', 'G1.Leaders1');
    first.unmount();
    const next = await openOwnIndicator(storage);
    expect(screen.getByRole('group', { name: /Existing state/ })).toBeTruthy();
    location.hash = ownRatingsAddress(place, 'ben');
    next.unmount();
    await openOwnIndicator(storage);
    expect(screen.queryByRole('group', { name: /Existing state/ })).toBeNull();
    location.hash = '';
  });

  test('a PIN that somebody removed is told to its owner', async () => {
    const storage = await aTeamYear();
    const first = await openOwn(storage);
    await first.user.type(screen.getByLabelText(/Your PIN/), '4711');
    await first.user.click(screen.getByRole('button', { name: 'Set a PIN' }));
    await first.user.click(await screen.findByRole('button', { name: 'Remove the PIN' }));
    const dialog = screen.getByRole('dialog');
    await first.user.click(within(dialog).getByRole('button', { name: 'Remove the PIN' }));
    expect(await screen.findByText(/The PIN was removed on this device on/)).toBeTruthy();
  });
});
