import { describe, expect, it } from 'vitest';

import { askedOfMembers, indicatorsByRole, rolesAfter } from '#domain/assessment/asked.ts';
import { askRoles } from '#domain/assessment/meeting.ts';
import { meetingView } from '#domain/assessment/meeting-view.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle, aTeam } from '#tests/support/builders.ts';
import { ratingRecords, written } from '#tests/support/ratings.ts';

const cycle = aCycle();
const at = Date.UTC(2027, 2, 8, 15);
const seed = { is: 'at-level', level: 'seed' } as const;
const asked = written(askRoles(cycle, 'students', ['students']), { at });

describe('which indicators a member is asked about', () => {
  it('is all of them, unless the member’s group was given some roles only', () => {
    const codes = askedOfMembers([asked], aMap(), aTeam());
    expect(codes.get('ben')).toEqual(['G1.Students 1']);
    expect(codes.get('ada')).toEqual(['G1.Leaders1', 'G1.Students 1', 'G2.Leaders1']);
  });

  it('is chosen by role, and all roles together are no choice at all', () => {
    expect([...indicatorsByRole(aMap())]).toEqual([
      ['leaders', 2],
      ['students', 1],
    ]);
    expect(rolesAfter(aMap(), undefined, 'leaders', false)).toEqual(['students']);
    expect(rolesAfter(aMap(), ['students'], 'leaders', true)).toBeUndefined();
    expect(rolesAfter(aMap(), ['students'], 'students', false)).toBe('none');
  });

  it('leaves out roles that have no indicator', () => {
    const roles = [...aMap().roles, { id: 'parents', name: 'Parents' }];
    expect(indicatorsByRole(aMap({ roles })).has('parents')).toBe(false);
    expect(rolesAfter(aMap({ roles }), ['students'], 'leaders', true)).toBeUndefined();
  });
});

describe('a meeting of a team whose students rate their own indicators only', () => {
  const said = { 'G1.Students 1': { existing: seed }, 'G1.Leaders1': { existing: seed } };

  it('misses nobody where nobody was asked, and counts out of what was asked', () => {
    const bens = ratingRecords('ben', { 'G1.Students 1': { existing: seed } }, { at });
    const { indicators, handIns, asked: of } = meetingView([asked, ...bens], aMap(), aTeam());
    expect(indicators.map(({ view }) => view.missing.includes('ben'))).toEqual([
      false,
      false,
      false,
    ]);
    expect(indicators[0]?.view.missing).toContain('ada');
    expect(handIns.get('ben')).toEqual({ is: 'under-way', rated: 1 });
    expect(of.get('ben')).toHaveLength(1);
  });

  it('keeps and shows what was rated before they were asked for less', () => {
    const bens = ratingRecords('ben', said, { at });
    const { indicators, handIns } = meetingView([asked, ...bens], aMap(), aTeam());
    const first = indicators[0]?.view;
    expect(first?.is === 'sealed' && first.done).toEqual(['ben']);
    expect(handIns.get('ben')).toEqual({ is: 'under-way', rated: 1 });
    expect(meetingView(bens, aMap(), aTeam()).handIns.get('ben')).toEqual({
      is: 'under-way',
      rated: 2,
    });
  });
});
