import { describe, expect, it } from 'vitest';

import { decideDesired, decideExisting } from '#domain/assessment/decision.ts';
import { decisionsByIndicator, headsOf } from '#domain/assessment/decisions.ts';
import { ratingsByIndicator } from '#domain/assessment/agreed-ratings.ts';
import { isIndividual, isIndividualRatingOf, isOfMember } from '#domain/assessment/leave-out.ts';
import {
  askedIndicators,
  askRoles,
  dropDissent,
  keepDissent,
  park,
  showNames,
  takeUp,
  writeMinutes,
} from '#domain/assessment/meeting.ts';
import { meetingState } from '#domain/assessment/meeting-state.ts';
import { parseBody } from '#domain/assessment/kinds.ts';
import { putMember } from '#domain/assessment/changes.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle } from '#tests/support/builders.ts';
import { merged, ratingRecords, written } from '#tests/support/ratings.ts';

const cycle = aCycle();
const code = 'G1.Leaders1';
const MEETING = Date.UTC(2027, 2, 9, 15);
const seed = { is: 'at-level', level: 'seed' } as const;
const sprout = { is: 'at-level', level: 'sprout' } as const;
const about = { indicator: code, reason: 'The market closed.', follows: [], raters: 5 };

function decided(
  id: string,
  state: typeof seed | typeof sprout,
  follows: readonly string[],
  at = 0,
) {
  const changes = decideExisting(cycle, { ...about, follows }, state, id);
  return changes.map((change) => written(change, { at: MEETING + at }));
}

const first = decided('one', seed, []);
const firstId = `decision/${cycle.id}/one`;

describe('what the team agrees', () => {
  it('is a decision, and the agreed rating with the reason as its rationale', () => {
    expect(decisionsByIndicator(first).get(code)).toEqual({
      existing: {
        is: 'decided',
        decision: { ...about, id: firstId, value: seed, decidedAt: MEETING, state: seed },
      },
      desired: { is: 'open' },
    });
    expect(ratingsByIndicator(first).get(code)).toMatchObject({
      existing: seed,
      rationale: 'The market closed.',
    });
    for (const { kind, body } of first) expect(parseBody(kind, body).ok).toBe(true);
  });

  it('keeps the rationale that is there when no reason is given', () => {
    const changes = decideExisting(cycle, { ...about, reason: ' ' }, seed, 'one');
    expect(changes).toHaveLength(2);
  });

  it('goes on from the decision before it', () => {
    const second = decided('two', sprout, [firstId], 1);
    const state = decisionsByIndicator([...second, ...first]).get(code)?.existing;
    expect(state).toMatchObject({ is: 'decided', decision: { value: sprout } });
  });

  it('shows two decisions that follow the same one, until a third follows both', () => {
    const beside = [...decided('two', sprout, [firstId], 1), ...decided('six', seed, [firstId], 2)];
    const conflict = decisionsByIndicator([...first, ...beside]).get(code)?.existing;
    expect(conflict).toMatchObject({ is: 'conflict', heads: [{ value: sprout }, { value: seed }] });
    const heads = conflict === undefined ? [] : headsOf(conflict);
    const settled = decided('ten', sprout, heads, 3);
    const all = decisionsByIndicator([...settled, ...beside, ...first]).get(code)?.existing;
    expect(all).toMatchObject({ is: 'decided', decision: { id: `decision/${cycle.id}/ten` } });
  });

  it('shows two first decisions of devices that never met as a conflict', () => {
    const state = decisionsByIndicator([...first, ...decided('two', sprout, [])]).get(code);
    expect(state?.existing.is).toBe('conflict');
  });

  it('is the earlier decision again when the later one is taken back', () => {
    const [decision] = decided('two', sprout, [firstId], 1);
    if (decision === undefined) throw new Error('a decision');
    const takenBack = { ...decision, deleted: true as const, body: {} };
    const state = decisionsByIndicator([...first, takenBack]).get(code)?.existing;
    expect(state).toMatchObject({ is: 'decided', decision: { id: firstId } });
    expect(state && headsOf(state)).toEqual([firstId]);
    expect(headsOf({ is: 'open' })).toEqual([]);
  });

  it('decides the desired state the same way, apart from the existing one', () => {
    const records = decideDesired(cycle, about, 'tree', 'd').map((c) =>
      written(c, { at: MEETING }),
    );
    expect(decisionsByIndicator(records).get(code)).toMatchObject({
      existing: { is: 'open' },
      desired: { is: 'decided', decision: { value: 'tree' } },
    });
    expect(ratingsByIndicator(records).get(code)?.desired).toBe('tree');
  });
});

describe('a meeting', () => {
  it('keeps what is parked, dissent with consent, minutes, who rates what, and names', () => {
    const changes = [
      park(cycle, code, 'Ask the council first.'),
      keepDissent(cycle, { member: 'ben', indicator: code, text: 'Too high.', named: false }),
      writeMinutes(cycle, 'm2', { heldOn: '2027-03-16', present: ['ada'], text: 'Went on.' }),
      writeMinutes(cycle, 'm1', { heldOn: '2027-03-09', present: ['ada', 'ben'], text: 'Began.' }),
      askRoles(cycle, 'students', ['students']),
      showNames(cycle, true),
    ];
    for (const change of changes) {
      if ('put' in change) expect(parseBody(change.put.kind, change.put.body).ok).toBe(true);
    }
    const state = meetingState(changes.map((change) => written(change, { at: MEETING })));
    expect(state.parked).toEqual(new Map([[code, 'Ask the council first.']]));
    expect(state.dissent.get(code)).toMatchObject([
      { member: 'ben', text: 'Too high.', named: false },
    ]);
    expect(state.askedRoles).toEqual(new Map([['students', ['students']]]));
    expect(state.namesShown).toBe(true);
    expect(state.minutes.map((minutes) => minutes.text)).toEqual(['Began.', 'Went on.']);
  });

  it('has names off, nothing parked and nobody left out unless the team says so', () => {
    expect(meetingState([])).toEqual({
      parked: new Map(),
      dissent: new Map(),
      askedRoles: new Map(),
      namesShown: false,
      minutes: [],
    });
  });

  it('takes parked indicators up again and drops dissent when asked', () => {
    const kept = keepDissent(cycle, { member: 'ben', indicator: code, text: 'No.', named: true });
    expect('put' in kept && kept.put.id).toBe(
      (dropDissent(cycle, code, 'ben') as { remove: string }).remove,
    );
    const parked = park(cycle, code, '');
    expect('put' in parked && parked.put.id).toBe(
      (takeUp(cycle, code) as { remove: string }).remove,
    );
  });

  it('refuses dissent without the member’s consent', () => {
    const body = { member: 'ben', indicator: code, text: 'Too high.', named: false };
    expect(parseBody('dissent', { ...body, consent: false }).ok).toBe(false);
    expect(parseBody('dissent', body).ok).toBe(false);
  });

  it('lets a group rate the indicators of some roles only', () => {
    expect(askedIndicators(aMap(), ['students'])).toEqual(['G1.Students 1']);
    expect(askedIndicators(aMap(), undefined)).toHaveLength(3);
    expect(askedIndicators(aMap(), ['parents'])).toEqual([]);
    expect(askRoles(cycle, 'students', undefined)).toEqual({
      remove: `asked/${cycle.id}/students`,
    });
  });
});

describe('leaving out', () => {
  const ben = ratingRecords('ben', { [code]: { existing: seed, note: 'x' } }, { at: MEETING });
  const ada = ratingRecords('ada', { [code]: { existing: sprout } }, { at: MEETING });
  const dissent = written(
    keepDissent(cycle, { member: 'ben', indicator: code, text: 'No.', named: true }),
    { at: MEETING },
  );
  const roster = written(
    putMember('riverside', 'ben', { name: 'Ben', group: 'students', position: '' }),
    { at: MEETING },
  );
  const all = merged(ben, ada, [dissent, roster], first);

  it('takes a member out with all that they have said, and nobody else', () => {
    const removed = all.filter((record) => isOfMember('ben', record)).map(({ id }) => id);
    expect(new Set(removed)).toEqual(
      new Set([...ben.map((record) => record.id), dissent.id, roster.id]),
    );
  });

  it('drops the individual ratings of a closed cycle and keeps decisions and dissent', () => {
    expect(all.filter((record) => isIndividualRatingOf(cycle.id, record))).toHaveLength(3);
    expect(all.filter((record) => isIndividualRatingOf('another', record))).toEqual([]);
    expect(all.filter(isIndividual)).toHaveLength(4);
  });
});
