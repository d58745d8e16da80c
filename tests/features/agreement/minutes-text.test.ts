import { describe, expect, test } from 'vitest';

import { decideDesired, decideExisting } from '#domain/assessment/decision.ts';
import { keepDissent, park } from '#domain/assessment/meeting.ts';
import { meetingView } from '#domain/assessment/meeting-view.ts';
import { rateExisting } from '#domain/assessment/rate-alone.ts';
import { reveal } from '#domain/assessment/reveal.ts';
import { minutesText } from '#features/agreement/minutes-text.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle, aSchool, aTeam } from '#tests/support/builders.ts';
import { written } from '#tests/support/ratings.ts';

const cycle = aCycle();
const at = Date.UTC(2027, 2, 9, 15);
const lastWeek = Date.UTC(2027, 2, 2, 15);
const utcDate = (ms: number) => new Date(ms).toISOString().slice(0, 10);

const changes = [
  ...decideExisting(
    cycle,
    { indicator: 'G1.Leaders1', reason: 'One bed, all year.', follows: [], raters: 4 },
    { is: 'at-level', level: 'sprout' },
    'a',
  ),
  ...decideDesired(
    cycle,
    { indicator: 'G1.Leaders1', reason: '', follows: [], raters: 1 },
    'tree',
    'b',
  ),
  keepDissent(cycle, {
    member: 'ada',
    indicator: 'G1.Leaders1',
    text: 'I see a plan and no bed.',
    named: false,
  }),
  keepDissent(cycle, {
    member: 'ben',
    indicator: 'G1.Leaders1',
    text: 'I like it.',
    named: true,
  }),
  park(cycle, 'G1.Students 1', 'What students say'),
  keepDissent(cycle, {
    member: 'lee',
    indicator: 'G2.Leaders1',
    text: 'Let us wait for the parents.',
    named: false,
  }),
];

describe('the minutes of a meeting', () => {
  const ada = { cycle, member: 'ada', indicator: 'G2.Leaders1' };
  const records = [
    ...changes.map((change) => written(change, { at })),
    written(reveal(cycle, 'G2.Leaders1'), { at }),
    written(rateExisting(ada, { is: 'cant-tell' }), { at: lastWeek, by: 'ada' }),
  ];
  const year = {
    school: aSchool(),
    map: aMap(),
    members: aTeam(),
    meeting: meetingView(records, aMap(), aTeam()),
    yearName: '2026–27',
  };

  test('say what was agreed, by how many and why, what waits, and what is open', () => {
    const draft = { heldOn: '2027-03-09', present: ['maria', 'ben'], remarks: ' Next: Tuesday. ' };
    expect(minutesText(year, draft, utcDate)).toBe(
      [
        'Agreement meeting of Riverside Elementary, 2026–27',
        'Garden School',
        'Held on March 9, 2027',
        'Present: María Núñez, Ben Okafor',
        '',
        'Agreed at this meeting',
        'G1.Leaders1: Care for the garden (G1.Leaders1)',
        '  Existing state: 2, Sprout (4 had rated it alone)',
        '  Reason: One bed, all year.',
        '  Desired state: 3, Tree (1 had rated it alone)',
        '  Dissent of a member: I see a plan and no bed.',
        '  Dissent of Ben Okafor: I like it.',
        '',
        'Parked for later',
        'G1.Students 1: Care for the garden (G1.Students 1)',
        '  Parked: What students say',
        '',
        'Not agreed yet',
        'G2.Leaders1: Care for the garden (G2.Leaders1)',
        '  Dissent of a member: Let us wait for the parents.',
        '',
        'Remarks',
        'Next: Tuesday.',
        '',
      ].join('\n'),
    );
  });

  test('name what another day agreed as such, and nobody’s single rating', () => {
    const draft = { heldOn: '2027-03-16', present: [], remarks: '' };
    const text = minutesText(year, draft, utcDate);
    expect(text).toContain('Agreed on other days\nG1.Leaders1');
    expect(text).toContain(
      '  Existing state: 2, Sprout (4 had rated it alone)\n  Agreed on March 9, 2027',
    );
    expect(text).not.toContain('Agreed at this meeting');
    expect(text).not.toContain('Ada Reyes');
    expect(text).not.toMatch(/can’t tell/i);
  });

  test.each([
    { raters: ['ada', 'ben'], spread: undefined },
    {
      raters: ['ada', 'ben', 'joan'],
      spread: '  Rated alone: All 3 who placed it say the same: 3, Tree.',
    },
  ])('say how ratings lie once three rated, so that none is anybody’s: $raters', (given) => {
    const { raters, spread } = given;
    const rated = raters.map((member) => {
      const own = { cycle, member, indicator: 'G1.Students 1' };
      return written(rateExisting(own, { is: 'at-level', level: 'tree' }), { at, by: member });
    });
    const revealed = written(reveal(cycle, 'G1.Students 1'), { at });
    const meeting = meetingView([...records, ...rated, revealed], aMap(), aTeam());
    const draft = { heldOn: '2027-03-09', present: [], remarks: '' };
    const lines = minutesText({ ...year, meeting }, draft, utcDate).split('\n');
    expect(lines.find((line) => line.includes('Rated alone'))).toBe(spread);
  });

  test('name nobody whose name is no longer on the roster', () => {
    const members = aTeam().filter(({ id }) => id !== 'ben');
    const draft = { heldOn: '2027-03-09', present: [], remarks: '' };
    expect(minutesText({ ...year, members }, draft, utcDate)).toContain(
      '  Dissent of a member: I like it.',
    );
  });

  test('say nothing of what is still sealed', () => {
    const rated = aTeam().map(({ id }) => {
      const own = { cycle, member: id, indicator: 'G1.Students 1' };
      return written(rateExisting(own, { is: 'at-level', level: 'tree' }), { at, by: id });
    });
    const meeting = meetingView([...records, ...rated], aMap(), aTeam());
    const draft = { heldOn: '2027-03-09', present: [], remarks: '' };
    const before = minutesText(year, draft, utcDate);
    expect(minutesText({ ...year, meeting }, draft, utcDate)).toBe(before);
  });
});
