import { describe, expect, test } from 'vitest';

import { hasSameRatings, saysTheSame } from '#domain/assessment/says-the-same.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aMember, aSchool, aSnapshot, aTeam, atLevel, ratingsOf } from '#tests/support/builders.ts';

const ratings = ratingsOf({
  'G1.Leaders1': {
    existing: atLevel('seed'),
    rationale: 'Seen.',
    ticked: new Set(['s2', 's1']),
  },
});
const recorded = aSnapshot({ ratings });
const present = {
  status: 'yearly' as const,
  school: aSchool(),
  members: aTeam(),
  map: aMap(),
  ratings,
  recordedBy: 'María Núñez',
};

describe('a year, held against its record', () => {
  test('has the same ratings until one level, rationale or tick differs', () => {
    expect(hasSameRatings(recorded, ratings)).toBe(true);
    const one = ratings.get('G1.Leaders1');
    for (const over of [
      { existing: atLevel('tree') },
      { rationale: '' },
      { ticked: new Set('x') },
    ]) {
      expect(hasSameRatings(recorded, ratingsOf({ 'G1.Leaders1': { ...one, ...over } }))).toBe(
        false,
      );
    }
    expect(hasSameRatings(recorded, new Map())).toBe(false);
  });

  test('says the same whenever it is recorded, in whatever order the team is listed', () => {
    expect(saysTheSame(recorded, present)).toBe(true);
    expect(saysTheSame(recorded, { ...present, members: aTeam().toReversed() })).toBe(true);
  });

  test('says something else with another kind, name of who records it, word of the school, member, map or rating', () => {
    for (const over of [
      { status: 'interim' as const },
      { school: aSchool({ mission: 'New.' }) },
      { members: [...aTeam(), aMember({ id: 'new', name: 'Noa' })] },
      { members: [] },
      { map: { ...aMap(), title: 'Another' } },
      { ratings: new Map() },
      { recordedBy: 'Ada Reyes' },
    ]) {
      expect(saysTheSame(recorded, { ...present, ...over })).toBe(false);
    }
  });
});
