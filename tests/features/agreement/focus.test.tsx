// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { keepDissent } from '#domain/assessment/meeting.ts';
import { reveal } from '#domain/assessment/reveal.ts';
import { aCycle } from '#tests/support/builders.ts';

import { aMeeting, openMeeting, says } from './a-meeting.tsx';

const cycle = aCycle();
const apart = [
  ...says('ada', 'G1.Leaders1', 'seed', { desired: 'tree' }),
  ...says('ben', 'G1.Leaders1', 'tree', { desired: 'tree' }),
];
const alike = [
  ...says('ada', 'G2.Leaders1', 'sprout', { desired: 'tree' }),
  ...says('ben', 'G2.Leaders1', 'sprout', { desired: 'tree' }),
];

async function focusIsOn(words: string | RegExp) {
  await waitFor(() => {
    const focused = document.activeElement?.textContent ?? '';
    if (typeof words === 'string') expect(focused).toBe(words);
    else expect(focused).toMatch(words);
  });
}

describe('whoever leads the meeting by keyboard goes on from where they were', () => {
  test('after the reveal at how the ratings lie', async () => {
    const { user } = await openMeeting(await aMeeting(apart));
    await user.click(screen.getByRole('button', { name: 'Reveal' }));
    await focusIsOn(/^2 people placed it, from 1, Seed/);
  });

  test('after agreeing at what was agreed, and so when it is agreed anew or left as it is', async () => {
    const { user } = await openMeeting(await aMeeting([...apart, reveal(cycle, 'G1.Leaders1')]));
    const existing = screen.getByRole('group', { name: /Which existing state/ });
    await user.click(within(existing).getByRole('radio', { name: '2, Sprout' }));
    await user.click(within(existing).getByRole('button', { name: 'Agree on the existing state' }));
    await focusIsOn('Existing state');
    expect(screen.getByText('Agreed on G1.Leaders1: 2, Sprout')).toBeTruthy();
    await user.keyboard('{Tab}{Enter}');
    await focusIsOn('Which existing state does the team agree on?');
    await user.click(screen.getByRole('button', { name: 'Leave it as it is' }));
    await focusIsOn('Existing state');
  });

  test('after “Agree what everyone agreed” and “Reveal all” at the agenda', async () => {
    const { user } = await openMeeting(await aMeeting([...apart, ...alike]));
    await user.click(await screen.findByRole('button', { name: 'Reveal all 3' }));
    await user.click(await screen.findByRole('button', { name: 'Reveal all' }));
    await focusIsOn('Agenda');
    await user.click(screen.getByRole('button', { name: 'Agree what everyone agreed' }));
    await screen.findByText('Agreed (1)');
    await focusIsOn('Agenda');
  });

  test('after parking at the way to take it up again, and after that where it is parked', async () => {
    const { user } = await openMeeting(await aMeeting(apart));
    await user.click(screen.getByText('Park for later'));
    await user.click(screen.getByRole('button', { name: 'Park it' }));
    await focusIsOn('Take it up again');
    await user.keyboard('{Enter}');
    await focusIsOn('Park for later');
  });

  test('when the quiet time begins at its end, and when it ends at its beginning', async () => {
    const { user } = await openMeeting(await aMeeting(apart));
    await user.click(screen.getByRole('button', { name: '2 min' }));
    await focusIsOn('End the quiet time');
    await user.keyboard('{Enter}');
    await focusIsOn('1 min');
  });

  test('after a view was removed at the views that are kept', async () => {
    const dissent = { member: 'ada', indicator: 'G1.Leaders1', text: 'One bed.', named: false };
    const { user } = await openMeeting(await aMeeting([...apart, keepDissent(cycle, dissent)]));
    await user.click(screen.getByRole('button', { name: 'Remove this view' }));
    await focusIsOn('Dissent');
  });

  test('but whoever went elsewhere meanwhile is left there', async () => {
    const { user } = await openMeeting(await aMeeting(apart));
    const names = screen.getByRole('checkbox', { name: 'Show names' });
    await user.click(screen.getByRole('button', { name: 'Reveal' }));
    names.focus();
    await screen.findByText(/^2 people placed it, from 1, Seed/);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(document.activeElement).toBe(names);
  });
});
