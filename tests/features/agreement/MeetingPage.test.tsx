// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';

import { agreeExisting } from '#domain/assessment/changes.ts';
import { decideExisting } from '#domain/assessment/decision.ts';
import { reveal } from '#domain/assessment/reveal.ts';
import { showNames } from '#domain/assessment/meeting.ts';
import { aCycle } from '#tests/support/builders.ts';

import { agreedOf, aMeeting, decisionsOf, handsIn, openMeeting, says } from './a-meeting.tsx';

const cycle = aCycle();
const apart = [
  ...says('ada', 'G1.Leaders1', 'seed', { desired: 'tree', note: 'We saw one bed.' }),
  ...says('ben', 'G1.Leaders1', 'tree', { desired: 'tree' }),
  ...says('lee', 'G1.Leaders1', 'tree'),
];
const alike = [
  ...says('ada', 'G2.Leaders1', 'sprout', { desired: 'tree' }),
  ...says('ben', 'G2.Leaders1', 'sprout', { desired: 'tree' }),
];

describe('an agreement meeting', () => {
  test('says who is in and how many rated, before it reveals anything', async () => {
    const { user } = await openMeeting(await aMeeting([...apart, handsIn('ada'), handsIn('ben')]));
    await user.click(screen.getByText('2 of 5 are in'));
    expect(screen.getByText('3 of 5 have rated this indicator.')).toBeTruthy();
    expect(screen.getByText('Missing: Joan Łaski, María Núñez')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Agree on the existing state' })).toBeNull();
  });

  test('reveals an indicator with members missing, and seals it again when that is undone', async () => {
    const { user } = await openMeeting(await aMeeting(apart));
    await user.click(screen.getByRole('button', { name: 'Reveal' }));
    expect(
      await screen.findByText(/3 people placed it, from 1, Seed to 3, Tree: 2 levels apart\./),
    ).toBeTruthy();
    expect(screen.getByText('We saw one bed.')).toBeTruthy();
    expect(screen.queryByText('Ada Reyes', { selector: 'span' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('button', { name: 'Reveal' })).toBeTruthy();
    expect(screen.queryByText('We saw one bed.')).toBeNull();
  });

  test('says which end to hear first, by name only where the team shows names', async () => {
    const storage = await aMeeting([...apart, reveal(cycle, 'G1.Leaders1')]);
    const { user } = await openMeeting(storage);
    expect(screen.getByText('The one at 1, Seed')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'Show names' }));
    expect(await screen.findByText('Ada Reyes, at 1, Seed')).toBeTruthy();
  });

  test('agrees on what people pick, with a reason, as one step that can be undone', async () => {
    const storage = await aMeeting([...apart, reveal(cycle, 'G1.Leaders1')]);
    const { user } = await openMeeting(storage);
    const existing = screen.getByRole('group', { name: /Which existing state/ });
    await user.click(within(existing).getByRole('button', { name: 'Agree on the existing state' }));
    expect(screen.getByText('Please choose what the team agrees on.')).toBeTruthy();
    await user.click(within(existing).getByRole('radio', { name: '2, Sprout' }));
    await user.type(within(existing).getByLabelText(/^Reason/), 'One bed, all year.');
    await user.click(within(existing).getByRole('button', { name: 'Agree on the existing state' }));
    expect(await screen.findByText('Agreed: 2, Sprout')).toBeTruthy();
    const state = (await decisionsOf(storage))?.existing;
    expect(state).toMatchObject({
      is: 'decided',
      decision: { value: { is: 'at-level', level: 'sprout' }, raters: 3, follows: [] },
    });
    expect(await agreedOf(storage)).toMatchObject({
      existing: { is: 'at-level', level: 'sprout' },
      rationale: 'One bed, all year.',
    });
    await storage.undo('riverside');
    expect(await decisionsOf(storage)).toBeUndefined();
    expect(await agreedOf(storage)).toBeUndefined();
  });

  test('goes on being quiet through a reload, and not the next day', async () => {
    const storage = await aMeeting(apart);
    const { user, unmount } = await openMeeting(storage);
    await user.click(screen.getByRole('button', { name: '3 min' }));
    unmount();
    const again = await openMeeting(storage);
    expect(screen.getByRole('timer').textContent).toMatch(/^[23]:/);
    again.unmount();
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 86_400_000);
    await openMeeting(storage);
    expect(screen.queryByRole('timer')).toBeNull();
    expect(screen.getByRole('button', { name: '3 min' })).toBeTruthy();
    vi.restoreAllMocks();
  });

  test('keeps a reason that was typed and not agreed yet', async () => {
    const storage = await aMeeting([...apart, reveal(cycle, 'G1.Leaders1')]);
    const { user, unmount } = await openMeeting(storage);
    await user.type(screen.getByLabelText(/^Reason for the existing/), 'Half a sent');
    unmount();
    await openMeeting(storage);
    expect(screen.getByDisplayValue('Half a sent')).toBeTruthy();
  });

  test('“doesn’t apply” needs a reason and no desired state', async () => {
    const storage = await aMeeting([...apart, reveal(cycle, 'G1.Leaders1')]);
    const { user } = await openMeeting(storage);
    const existing = screen.getByRole('group', { name: /Which existing state/ });
    await user.click(within(existing).getByRole('radio', { name: 'Doesn’t apply here' }));
    await user.click(within(existing).getByRole('button', { name: 'Agree on the existing state' }));
    expect(screen.getByText('Please write down why it doesn’t apply here.')).toBeTruthy();
    await user.type(within(existing).getByLabelText(/^Reason/), 'No garden.');
    await user.click(within(existing).getByRole('button', { name: 'Agree on the existing state' }));
    await screen.findByText('Agreed: Doesn’t apply here');
    expect(screen.queryByRole('group', { name: /Which desired state/ })).toBeNull();
    expect((await agreedOf(storage))?.existing).toEqual({
      is: 'not-applicable',
      reason: 'No garden.',
    });
  });

  test('the agenda puts what is farthest apart first, and what is sealed in the map’s order', async () => {
    const storage = await aMeeting([
      ...says('ada', 'G1.Leaders1', 'sprout'),
      ...says('ben', 'G1.Leaders1', 'sprout'),
      ...says('ada', 'G1.Students 1', 'seed'),
      ...says('ben', 'G1.Students 1', 'sprout'),
      ...says('ada', 'G2.Leaders1', 'seed'),
      ...says('ben', 'G2.Leaders1', 'tree'),
    ]);
    const { user } = await openMeeting(storage);
    expect(agendaCodes()).toEqual(['G1.Leaders1', 'G1.Students 1', 'G2.Leaders1']);
    await user.click(screen.getByRole('button', { name: 'Reveal all 3' }));
    await user.click(await screen.findByRole('button', { name: 'Reveal all' }));
    await screen.findByText('To agree (3)');
    expect(agendaCodes()).toEqual(['G2.Leaders1', 'G1.Students 1', 'G1.Leaders1']);
    expect(screen.getByText('2 levels apart')).toBeTruthy();
    expect(screen.getByText('1 level apart')).toBeTruthy();
    expect(screen.getByText('All 2 say the same')).toBeTruthy();
  });

  test('agrees in one step on what everyone said alike, each listed', async () => {
    const storage = await aMeeting([
      ...apart,
      ...alike,
      reveal(cycle, 'G1.Leaders1'),
      reveal(cycle, 'G2.Leaders1'),
    ]);
    const { user } = await openMeeting(storage);
    const card = screen.getByRole('region', { name: 'Everyone said the same of 1 indicator' });
    expect(card.textContent).toContain(
      'G2.Leaders1 2, Sprout, 2 people; desired 3, Tree, 2 people',
    );
    await user.click(within(card).getByRole('button', { name: 'Agree what everyone agreed' }));
    await screen.findByText('Agreed (1)');
    expect(screen.queryByRole('link', { name: 'Record the At-A-Glance' })).toBeNull();
    expect(await agreedOf(storage, 'G2.Leaders1')).toMatchObject({
      existing: { is: 'at-level', level: 'sprout' },
      desired: 'tree',
    });
    await storage.undo('riverside');
    expect(await agreedOf(storage, 'G2.Leaders1')).toBeUndefined();
  });

  test('when everything is agreed says so, and leads to the record', async () => {
    const codes = ['G1.Leaders1', 'G1.Students 1', 'G2.Leaders1'];
    const storage = await aMeeting(
      codes.flatMap((code) => [
        ...says('ada', code, 'sprout', { desired: 'tree' }),
        ...says('ben', code, 'sprout', { desired: 'tree' }),
        reveal(cycle, code),
      ]),
    );
    const { user } = await openMeeting(storage);
    await user.click(screen.getByRole('button', { name: 'Agree what everyone agreed' }));
    expect(await screen.findByText('All 3 are agreed')).toBeTruthy();
    const next = screen.getByRole('link', { name: 'Record the At-A-Glance' });
    expect(next.getAttribute('href')).toBe('/schools/riverside/garden-school/2026-27/record');
  });

  test('shows two agreements that were made side by side, and settles them with one that follows both', async () => {
    const deciding = { indicator: 'G1.Leaders1', follows: [], raters: 3 };
    const storage = await aMeeting([
      ...apart,
      reveal(cycle, 'G1.Leaders1'),
      ...decideExisting(cycle, { ...deciding, reason: 'On one laptop.' }, level('seed'), 'one'),
      ...decideExisting(cycle, { ...deciding, reason: 'On another.' }, level('tree'), 'two'),
    ]);
    const { user } = await openMeeting(storage);
    expect(screen.getByText('This was agreed on twice')).toBeTruthy();
    expect(screen.getByText('On one laptop.')).toBeTruthy();
    expect(screen.getByText('On another.')).toBeTruthy();
    const existing = screen.getByRole('group', { name: /Which existing state/ });
    await user.click(within(existing).getByRole('radio', { name: '2, Sprout' }));
    await user.click(within(existing).getByRole('button', { name: 'Agree on the existing state' }));
    await screen.findByText('Agreed: 2, Sprout');
    const state = (await decisionsOf(storage))?.existing;
    expect(state?.is === 'decided' && state.decision.follows).toHaveLength(2);
  });

  test('says when the year’s rating was changed after the meeting agreed', async () => {
    const storage = await aMeeting([...apart, reveal(cycle, 'G1.Leaders1')]);
    const deciding = { indicator: 'G1.Leaders1', follows: [], raters: 3, reason: '' };
    await storage.commit({
      label: { what: 'existing-decided', subject: 'G1.Leaders1' },
      changes: decideExisting(cycle, deciding, level('seed'), 'one'),
    });
    await storage.commit({
      label: { what: 'existing-agreed', subject: 'G1.Leaders1' },
      changes: [agreeExisting(cycle, 'G1.Leaders1', level('tree'))],
    });
    await openMeeting(storage);
    expect(screen.getByText('The year’s ratings were changed since, to 3, Tree.')).toBeTruthy();
  });

  test('keeps dissent only with consent, unnamed unless the member wants their name', async () => {
    const storage = await aMeeting([reveal(cycle, 'G1.Leaders1'), showNames(cycle, true)]);
    const { user } = await openMeeting(storage);
    await user.click(screen.getByText('Keep somebody’s own view beside the agreement'));
    await user.selectOptions(screen.getByLabelText('Whose view'), 'Ada Reyes');
    await user.type(screen.getByLabelText('In their words'), 'I still see one bed.');
    await user.click(screen.getByRole('button', { name: 'Keep this view' }));
    expect(screen.getByText('Without their consent it can’t be kept.')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'They agree that this is kept' }));
    await user.click(screen.getByRole('button', { name: 'Keep this view' }));
    expect(await screen.findByText('A member, without a name')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Remove this view' }));
    await waitFor(() => expect(screen.queryByText('A member, without a name')).toBeNull());
  });

  test('parks an indicator with what it waits for, and takes it up again', async () => {
    const { user } = await openMeeting(await aMeeting(apart));
    await user.click(screen.getByText('Park for later'));
    await user.type(screen.getByLabelText(/What are you waiting for/), 'The survey of parents');
    await user.click(screen.getByRole('button', { name: 'Park it' }));
    expect(await screen.findByText('Parked (1)')).toBeTruthy();
    // On the table and on the agenda, so that one knows what it waits for.
    expect(screen.getAllByText('The survey of parents')).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Take it up again' }));
    await waitFor(() => expect(screen.queryByText('Parked (1)')).toBeNull());
  });
});

function level(id: string) {
  return { is: 'at-level', level: id } as const;
}

function agendaCodes(): readonly string[] {
  const agenda = screen.getByRole('navigation', { name: 'Agenda' });
  return within(agenda)
    .getAllByRole('link')
    .map((link) => /^(G\d\.(?:Leaders1|Students 1))/.exec(link.textContent)?.[0] ?? '');
}
