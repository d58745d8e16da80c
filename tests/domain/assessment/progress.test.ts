import { describe, expect, test } from 'vitest';

import { groupsWithNobody } from '#domain/assessment/member.ts';
import { progressOf } from '#domain/assessment/progress.ts';
import { aMember, aTeam, atLevel, ratingsOf } from '#tests/support/builders.ts';

const codes = ['G1.Leaders1', 'G1.Students 1', 'G2.Leaders1', 'G2.Leaders2', 'G2.Leaders3'];

describe('progress of a year', () => {
  test('before anything is said', () => {
    expect(progressOf(codes, new Map())).toEqual({
      indicators: 5,
      applicable: 5,
      rated: 0,
      notApplicable: 0,
      desired: 0,
      unrated: codes,
      withoutRationale: [],
    });
  });

  test('counts an indicator that does not apply out of the denominator, and "not yet" as rated', () => {
    const ratings = ratingsOf({
      'G2.Leaders2': { existing: { is: 'not-applicable', reason: 'No garden.' } },
      'G1.Students 1': { existing: { is: 'not-yet' }, desired: 'seed', rationale: ' \n' },
      'G1.Leaders1': { existing: atLevel('seed'), rationale: 'Seen.' },
      // A desired state alone says nothing of where the school stands.
      'G2.Leaders1': { desired: 'tree', rationale: 'We hope so.' },
      // From another map: not an indicator of this one.
      'Z9.Leaders1': { existing: atLevel('seed') },
    });
    expect(progressOf(codes, ratings)).toEqual({
      indicators: 5,
      applicable: 4,
      rated: 2,
      notApplicable: 1,
      desired: 1,
      unrated: ['G2.Leaders1', 'G2.Leaders3'],
      withoutRationale: ['G1.Students 1'],
    });
  });
});

describe('a team', () => {
  test('with somebody of every stakeholder group lacks nobody', () => {
    expect(groupsWithNobody(aTeam())).toEqual([]);
  });

  test('of teachers only lacks the other groups, named in one order', () => {
    const team = [aMember(), aMember({ id: 'x', group: 'other' })];
    expect(groupsWithNobody(team)).toEqual([
      'leaders',
      'students',
      'parents',
      'strategic-alliances',
    ]);
  });
});
