import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { meetingView } from '#domain/assessment/meeting-view.ts';
import { handIn } from '#domain/assessment/rate-alone.ts';
import { reveal } from '#domain/assessment/reveal.ts';
import { formatStamp } from '#domain/records/stamp.ts';
import { handInOf } from '#exchange/hand-in-packet.ts';
import { previewHandIn } from '#exchange/hand-in-preview.ts';
import { agendaParts } from '#features/agreement/agenda-parts.ts';
import { minutesText } from '#features/agreement/minutes-text.ts';
import { unanimousOf } from '#features/agreement/unanimous.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle, aSchool, aTeam } from '#tests/support/builders.ts';
import { ratingRecords, written, type Saying } from '#tests/support/ratings.ts';

const cycle = aCycle();
const map = aMap();
const team = aTeam();
const codes = ['G1.Leaders1', 'G1.Students 1', 'G2.Leaders1'] as const;
const at = Date.UTC(2027, 2, 8, 15);
const device = 'membersphone';

const existing = fc.constantFrom(
  { is: 'at-level', level: 'seed' } as const,
  { is: 'at-level', level: 'tree' } as const,
  { is: 'not-yet' } as const,
  { is: 'cant-tell' } as const,
  { is: 'not-applicable' } as const,
);
const sayings = fc.record({
  existing,
  desired: fc.constantFrom('seed', 'sprout', 'tree'),
  note: fc.constantFrom('Quartz on every windowsill', 'A zebrafish', 'Kelp'),
  confidence: fc.constantFrom('unsure' as const, 'sure' as const),
});

/** Two things that a member could have said in the same breath, and which parts of them were said. */
const twoSayings = fc.record({
  one: sayings,
  other: sayings,
  parts: fc.subarray(['existing', 'desired', 'note', 'confidence'] as const),
});

/** Two teams of which the same members said something of the same indicators at the same moment. */
const twoTeams = fc.record({
  revealed: fc.subarray([...codes]),
  said: fc.array(twoSayings, {
    minLength: team.length * codes.length,
    maxLength: team.length * codes.length,
  }),
  handedIn: fc.subarray(team.map(({ id }) => id)),
});

type TwoTeams = typeof twoTeams extends fc.Arbitrary<infer T> ? T : never;

describe('what is sealed', () => {
  it('makes no difference to anything that a meeting, its agenda or its minutes can show', () => {
    fc.assert(
      fc.property(twoTeams, (teams) => {
        const [one, other] = [whatShows(teams, 'one'), whatShows(teams, 'other')];
        expect(other).toEqual(one);
      }),
      { numRuns: 200 },
    );
  });

  it('makes no difference to the preview of a hand-in', () => {
    fc.assert(
      fc.property(twoTeams, fc.constantFrom(...team), (teams, { id }) => {
        const previews = (['one', 'other'] as const).map((which) => {
          const records = recordsOf({ ...teams, revealed: [] }, which);
          const packet = handInOf({ school: 'riverside', cycle: cycle.id, member: id }, records);
          const members = team.map((member) => member.id);
          return previewHandIn(
            new Map(),
            packet,
            { school: 'riverside', cycle: cycle.id, members },
            at,
          );
        });
        expect(previews[1]).toEqual(previews[0]);
      }),
      { numRuns: 200 },
    );
  });
});

/** Everything that the meeting's screens and texts are made of; all revealed ratings are the same in both. */
function whatShows(teams: TwoTeams, which: 'one' | 'other') {
  const meeting = meetingView(recordsOf(teams, which), map, team);
  const year = { school: aSchool(), map, members: team, meeting, yearName: '2026–27' };
  const parked = new Set(meeting.state.parked.keys());
  return {
    meeting,
    agenda: agendaParts(map, meeting),
    unanimous: unanimousOf(meeting.indicators, parked),
    minutes: minutesText(
      year,
      { heldOn: '2027-03-09', present: [], remarks: '' },
      () => '2027-03-09',
    ),
  };
}

function recordsOf({ revealed, said, handedIn }: TwoTeams, which: 'one' | 'other') {
  const ratings = team.flatMap(({ id }, member) =>
    codes.flatMap((code, index) => {
      const saying = said[member * codes.length + index];
      if (saying === undefined) return [];
      const all: Saying = saying[revealed.includes(code) ? 'one' : which];
      const parts = saying.parts.map((part) => [part, all[part]] as const);
      return ratingRecords(id, { [code]: Object.fromEntries(parts) }, { at, device });
    }),
  );
  const upTo = formatStamp({ ms: at, counter: 0, device });
  return [
    ...ratings,
    ...handedIn.map((id) => written(handIn(cycle, id, upTo), { at, device, by: id })),
    ...revealed.map((code) => written(reveal(cycle, code), { at: at + 1 })),
  ];
}
