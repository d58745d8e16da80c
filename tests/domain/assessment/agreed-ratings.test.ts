import { describe, expect, test } from 'vitest';

import { ratingsByIndicator } from '#domain/assessment/agreed-ratings.ts';
import {
  agreeDesired,
  agreeExisting,
  agreeRationale,
  tickStatement,
} from '#domain/assessment/changes.ts';
import type { Change, StoredRecord } from '#domain/records/record.ts';
import { aCycle, aRecord } from '#tests/support/builders.ts';

const cycle = aCycle();

describe('what a team has agreed', () => {
  test('is gathered from its records, by indicator', () => {
    const ratings = ratingsByIndicator(
      [
        agreeExisting(cycle, 'G1.Leaders1', { is: 'at-level', level: 'seed' }),
        agreeDesired(cycle, 'G1.Leaders1', 'tree'),
        agreeRationale(cycle, 'G1.Leaders1', 'We saw it in May.'),
        tickStatement(cycle, 'G1.Leaders1', { level: 'seed', statement: 's1', ticked: true }),
        tickStatement(cycle, 'G1.Leaders1', { level: 'tree', statement: 's2', ticked: true }),
        agreeExisting(cycle, 'G2.Leaders1', { is: 'not-applicable', reason: 'No garden.' }),
      ].map(recordOf),
    );
    expect(ratings).toEqual(
      new Map([
        [
          'G1.Leaders1',
          {
            indicator: 'G1.Leaders1',
            existing: { is: 'at-level', level: 'seed' },
            desired: 'tree',
            rationale: 'We saw it in May.',
            ticked: new Set(['s1', 's2']),
          },
        ],
        [
          'G2.Leaders1',
          {
            indicator: 'G2.Leaders1',
            existing: { is: 'not-applicable', reason: 'No garden.' },
            desired: undefined,
            rationale: '',
            ticked: new Set(),
          },
        ],
      ]),
    );
  });

  test('leaves out what was cleared, what is damaged and what it does not know', () => {
    const ratings = ratingsByIndicator([
      aRecord({ kind: 'agreed-existing', deleted: true, body: {} }),
      aRecord({ kind: 'agreed-existing', body: { indicator: 'G1.Leaders1', state: 'seed' } }),
      aRecord({ kind: 'agreed-desired', body: { indicator: 7, level: 'seed' } }),
      aRecord({ kind: 'cycle', body: {} }),
      aRecord({ kind: 'plan', body: { indicator: 'G1.Leaders1' } }),
    ]);
    expect(ratings).toEqual(new Map());
  });
});

describe('a change to what was agreed', () => {
  test('meets the same record on every device, and clearing removes that record', () => {
    const said = agreeExisting(cycle, 'G1.Students 1', { is: 'not-yet' });
    const cleared = agreeExisting(cycle, 'G1.Students 1', undefined);
    const id = 'agreed/cycle/riverside/garden-school/2026/G1.Students 1/existing';
    expect(said).toMatchObject({ put: { id, school: 'riverside', cycle: cycle.id } });
    expect(cleared).toEqual({ remove: id });
    expect(agreeDesired(cycle, 'G1.Students 1', undefined)).toEqual({
      remove: 'agreed/cycle/riverside/garden-school/2026/G1.Students 1/desired',
    });
  });

  test('of a rationale to nothing but spaces removes it', () => {
    expect(agreeRationale(cycle, 'G1.Leaders1', '  \n ')).toEqual({
      remove: 'agreed/cycle/riverside/garden-school/2026/G1.Leaders1/rationale',
    });
  });

  test('of a tick goes to the record of its statement', () => {
    const tick = { level: 'seed', statement: 'abc' };
    expect(tickStatement(cycle, 'G1.Leaders1', { ...tick, ticked: false })).toEqual({
      remove: 'tick/cycle/riverside/garden-school/2026/G1.Leaders1/abc',
    });
  });
});

function recordOf(change: Change): StoredRecord {
  if (!('put' in change)) throw new Error('a removal is no record');
  return aRecord(change.put);
}
