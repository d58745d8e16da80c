import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { byGroup, SMALLEST_GROUP, type GroupSays } from '#domain/analysis/by-group.ts';
import { stateAt } from '#domain/analysis/scale.ts';
import { STAKEHOLDER_GROUPS, type StakeholderGroup } from '#domain/assessment/member.ts';

const scale = ['l1', 'l2', 'l3', 'l4', 'l5'];

function people(counts: Partial<Record<StakeholderGroup, number>>): readonly GroupSays[] {
  return Object.entries(counts).flatMap(([group, count]) =>
    Array.from({ length: count }, (_, index) => ({
      member: `${group}${index}`,
      group: group as StakeholderGroup,
      state: stateAt(scale, index % 6),
    })),
  );
}

function shown(counts: Partial<Record<StakeholderGroup, number>>, namesShown = false) {
  return byGroup(scale, people(counts), { namesShown }).map((view) =>
    view.is === 'shown' ? `${view.group} shown` : `${view.group} ${view.because}`,
  );
}

describe('agreement by stakeholder group', () => {
  it('shows groups of three and more', () => {
    expect(shown({ leaders: 3, teachers: 5 })).toEqual(['leaders shown', 'teachers shown']);
  });

  it('keeps back a group of one, and another so that it cannot be worked out', () => {
    expect(shown({ leaders: 1, teachers: 5, parents: 3 })).toEqual([
      'leaders too-few',
      'teachers shown',
      'parents protects-others',
    ]);
  });

  it('keeps back small groups that are three people together, and no more', () => {
    expect(shown({ leaders: 1, students: 2, teachers: 5, parents: 3 })).toEqual([
      'leaders too-few',
      'students too-few',
      'teachers shown',
      'parents shown',
    ]);
  });

  it('shows nothing by group for a team of two', () => {
    expect(shown({ leaders: 1, teachers: 1 })).toEqual(['leaders too-few', 'teachers too-few']);
  });

  it('shows every group when the team turns names on', () => {
    expect(shown({ leaders: 1, teachers: 5 }, true)).toEqual(['leaders shown', 'teachers shown']);
  });

  it('says how a shown group stands', () => {
    const [view] = byGroup(scale, people({ teachers: 3 }), { namesShown: false });
    expect(view).toMatchObject({
      is: 'shown',
      agreement: { reading: 'apart', distribution: { atPlace: [1, 1, 1, 0, 0, 0], people: 3 } },
    });
  });

  it('never shows or lets anyone work out the view of one or two people', () => {
    const member = fc.record({
      group: fc.constantFrom(...STAKEHOLDER_GROUPS, 'other' as const),
      place: fc.integer({ min: 0, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(member, { maxLength: 25 }), (team) => {
        const says = team.map(({ group, place }, index) => ({
          member: `m${index}`,
          group,
          state: stateAt(scale, place),
        }));
        const views = byGroup(scale, says, { namesShown: false });
        const sizeOf = (group: StakeholderGroup) =>
          says.filter((one) => one.group === group).length;
        const shownSizes = views.filter((v) => v.is === 'shown').map((v) => sizeOf(v.group));
        expect(Math.min(SMALLEST_GROUP, ...shownSizes)).toBe(SMALLEST_GROUP);
        // The groups are disjoint: all that can be worked out is the team without some shown groups.
        const keptBack = says.length - shownSizes.reduce((sum, size) => sum + size, 0);
        if (shownSizes.length > 0) expect([1, 2]).not.toContain(keptBack);
        expect(views.map((v) => v.group)).toEqual([...new Set(says.map((one) => one.group))]);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps back no more groups than it must', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(sizes, ([leaders = 0, teachers = 0, students = 0, parents = 0, other = 0]) => {
        const views = byGroup(scale, people({ leaders, teachers, students, parents, other }), {
          namesShown: false,
        });
        const extra = views.filter((v) => v.is === 'kept-back' && v.because === 'protects-others');
        expect(extra.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
