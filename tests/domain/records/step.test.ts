import { describe, expect, test } from 'vitest';

import { canBeUndone, joinChanges, saySame } from '#domain/records/step.ts';
import { aRecord } from '#tests/support/builders.ts';

const stampAt = (moment: number) => `00000000${moment}-0000-device000000`;
const saying = (text: string, moment: number) =>
  aRecord({ stamp: stampAt(moment), body: { text } });
const removed = aRecord({ stamp: stampAt(9), deleted: true, body: {} });

describe('two versions of a record', () => {
  test('say the same when their bodies do, whenever they were written', () => {
    expect(saySame(saying('calm', 1), saying('calm', 2))).toBe(true);
    expect(saySame(saying('calm', 1), saying('busy', 1))).toBe(false);
  });

  test('say the same when neither is there: never made, or removed', () => {
    expect(saySame(undefined, removed)).toBe(true);
    expect(saySame(removed, saying('calm', 1))).toBe(false);
    expect(saySame(saying('calm', 1), undefined)).toBe(false);
  });
});

describe('a run of commits', () => {
  test('joins into what was there first and what is there last', () => {
    const first = { before: saying('one', 1), after: saying('two', 2) };
    const second = { before: saying('two', 2), after: saying('three', 3) };
    const other = { after: { ...saying('new', 4), id: 'other' } };
    expect(joinChanges([first], [second, other])).toEqual([
      { before: saying('one', 1), after: saying('three', 3) },
      other,
    ]);
  });
});

test('everything can be taken back but a recorded At-A-Glance', () => {
  expect(canBeUndone({ label: { what: 'school-removed', subject: 'Riverside' } })).toBe(true);
  expect(canBeUndone({ label: { what: 'snapshot-recorded', subject: '2026–27' } })).toBe(false);
});
