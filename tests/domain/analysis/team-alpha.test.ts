import { describe, expect, it } from 'vitest';

import { desiredSays, existingSays } from '#domain/analysis/says.ts';
import { stateAt } from '#domain/analysis/scale.ts';
import { alphaByGroup, teamAlpha } from '#domain/analysis/team-alpha.ts';
import type { StakeholderGroup } from '#domain/assessment/member.ts';
import { memberRatings } from '#domain/assessment/member-ratings.ts';
import { ratingRecords } from '#tests/support/ratings.ts';

const scale = ['l1', 'l2', 'l3', 'l4', 'l5'];

function says(group: StakeholderGroup, ...places: readonly number[]) {
  return places.map((place, index) => ({
    member: `${group}${index}`,
    group,
    state: stateAt(scale, place),
  }));
}

const one = [...says('teachers', 1, 1, 1), ...says('leaders', 5, 5)];
const two = [...says('teachers', 4, 4, 4), ...says('leaders', 2, 0)];

describe('alpha of a team', () => {
  it('goes over all indicators, leaving out who can’t tell', () => {
    expect(teamAlpha(scale, [one, two])).toMatchObject({
      is: 'known',
      pairable: 10,
      indicators: 2,
    });
    const unsure = { member: 'x', state: { is: 'cant-tell' } as const };
    expect(teamAlpha(scale, [[...one, unsure], two])).toEqual(teamAlpha(scale, [one, two]));
  });

  it('is given by group only from what may be shown', () => {
    const many = [...one, ...says('parents', 1, 2, 3, 4)];
    const groups = alphaByGroup(scale, [many, two], { namesShown: false });
    // Leaders are too few everywhere; on the first indicator teachers are kept back to protect them.
    expect([...groups.keys()]).toEqual(['parents']);
    const named = alphaByGroup(scale, [one, two], { namesShown: true });
    expect(named.get('teachers')).toMatchObject({ alpha: 1 });
    expect(named.get('leaders')).toMatchObject({ is: 'known', pairable: 4 });
  });

  it('takes what members said of the existing and of the desired state', () => {
    const at = (level: string) => ({ is: 'at-level', level }) as const;
    const records = [
      ...ratingRecords('ada', { X: { existing: at('l1'), desired: 'l4' } }, { at: 1 }),
      ...ratingRecords('ben', { X: { existing: { is: 'not-yet' } } }, { at: 1 }),
    ];
    const ratings = [...memberRatings(records).values()].flatMap((of) => of.get('X') ?? []);
    expect(existingSays(ratings)).toEqual([
      { member: 'ada', state: at('l1') },
      { member: 'ben', state: { is: 'not-yet' } },
    ]);
    expect(desiredSays(ratings)).toEqual([{ member: 'ada', state: at('l4') }]);
  });
});
