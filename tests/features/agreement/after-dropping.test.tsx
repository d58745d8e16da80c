// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { decideExisting } from '#domain/assessment/decision.ts';
import { noteRatingsDropped } from '#domain/assessment/leave-out.ts';
import { park } from '#domain/assessment/meeting.ts';
import { reveal } from '#domain/assessment/reveal.ts';
import { aCycle } from '#tests/support/builders.ts';

import { aMeeting, openMeeting, openProjector, says } from './a-meeting.tsx';

const cycle = aCycle();
const asked = 5;

/** A year whose single ratings were dropped: what stayed of three indicators. */
const dropped = [
  reveal(cycle, 'G1.Leaders1'),
  reveal(cycle, 'G2.Leaders1'),
  noteRatingsDropped(cycle, {
    on: '2027-06-09',
    indicators: [
      {
        indicator: 'G1.Leaders1',
        rated: 4,
        asked,
        spread: { placed: 4, range: 2, withinOne: 3 },
        distribution: { atPlace: [0, 1, 0, 3], cantTell: 0, notApplicable: 0 },
        desired: [0, 0, 0, 4],
      },
      { indicator: 'G2.Leaders1', rated: 2, asked },
      { indicator: 'G1.Students 1', rated: 5, asked },
    ],
  }),
];

function agendaLine(code: string): string {
  const agenda = screen.getByRole('navigation', { name: 'Agenda' });
  const line = within(agenda).getByText(code).closest('a');
  return line?.textContent ?? '';
}

describe('a meeting of a year whose individual ratings were dropped', () => {
  test('says so, shows the numbers that stayed, and calls nobody missing', async () => {
    await openMeeting(await aMeeting(dropped));
    expect(
      screen.getByText('The individual ratings of this year were dropped on June 9, 2027'),
    ).toBeTruthy();
    expect(screen.getByText(/^4 people placed it, from 1, Seed to 3, Tree/)).toBeTruthy();
    expect(screen.getByText('The single ratings were dropped; these numbers stayed.')).toBeTruthy();
    expect(screen.getByText('4 people')).toBeTruthy();
    expect(screen.queryByText(/^Missing:/)).toBeNull();
    expect(screen.queryByText(/are in$|is in$/)).toBeNull();
    expect(agendaLine('G1.Leaders1')).toContain('2 levels apart');
    expect(screen.getByRole('region', { name: 'How far the team agrees' })).toBeTruthy();
    expect(screen.queryByText(/^Krippendorff/)).toBeNull();
  });

  test('says of what left no numbers that it was dropped, never that nobody rated it', async () => {
    await openMeeting(await aMeeting(dropped), 'G2.Leaders1');
    expect(screen.getByText('What members rated alone was dropped.')).toBeTruthy();
    expect(screen.queryByText(/^Nobody/)).toBeNull();
    expect(agendaLine('G2.Leaders1')).toContain('Its ratings were dropped');
    expect(agendaLine('G1.Students 1')).toContain('Its ratings were dropped');
  });

  test('says it of what was never revealed too', async () => {
    await openMeeting(await aMeeting(dropped), 'G1.Students 1');
    expect(screen.getByText(/was dropped before it was revealed/)).toBeTruthy();
    expect(screen.queryByText(/^Missing:/)).toBeNull();
  });

  test('shows the same on the wall', async () => {
    await openProjector(await aMeeting(dropped));
    expect(screen.getByText(/^4 people placed it/)).toBeTruthy();
    expect(screen.getAllByText('4 people')).toHaveLength(1);
    expect(screen.getByText('3 people')).toBeTruthy();
  });

  test('goes by what members say anew, once somebody does', async () => {
    await openMeeting(await aMeeting([...dropped, ...says('ada', 'G1.Leaders1', 'seed')]));
    expect(screen.getByText('One person placed it, at 1, Seed.')).toBeTruthy();
  });
});

describe('the agenda', () => {
  test('says what waits for what, what two devices agreed, and who all say the same', async () => {
    const about = { indicator: 'G2.Leaders1', reason: '', follows: [], raters: 2 };
    await openMeeting(
      await aMeeting([
        ...['ada', 'ben'].flatMap((member) => says(member, 'G1.Leaders1', 'tree')),
        ...says('joan', 'G1.Leaders1', { is: 'cant-tell' }),
        reveal(cycle, 'G1.Leaders1'),
        ...decideExisting(cycle, about, { is: 'at-level', level: 'seed' }, 'one'),
        ...decideExisting(cycle, about, { is: 'at-level', level: 'tree' }, 'two'),
        park(cycle, 'G1.Students 1', 'What students say'),
        reveal(cycle, 'G1.Students 1'),
      ]),
    );
    expect(agendaLine('G1.Leaders1')).toContain('All 2 who placed it say the same');
    expect(agendaLine('G2.Leaders1')).toContain('2 agreements, to be settled');
    expect(agendaLine('G1.Students 1')).toContain('What students say');
  });
});
