import { describe, expect, test } from 'vitest';

import { agreementToRecord, factsToKeep } from '#domain/analysis/agreement-to-record.ts';
import type { MemberState } from '#domain/assessment/member-rating.ts';
import { reveal } from '#domain/assessment/reveal.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle, aMember, aRecord } from '#tests/support/builders.ts';
import { ratingRecords, written } from '#tests/support/ratings.ts';

const cycle = aCycle();
const map = aMap();
const code = 'G1.Leaders1';
const [seed, sprout, tree] = ['seed', 'sprout', 'tree'].map((level): MemberState => ({
  is: 'at-level',
  level,
})) as [MemberState, MemberState, MemberState];
const team = ['ada', 'ben', 'cem', 'dee', 'eva', 'flo', 'gus'].map((id) => aMember({ id }));

describe('what stays of desired states when single ratings are dropped', () => {
  test.each([
    ['three people', ['tree', 'tree', 'sprout'], [0, 0, 1, 2]],
    ['two people: nothing', ['tree', 'sprout'], undefined],
  ])('%s', (_, levels, desired) => {
    expect(kept(wants(...levels))).toEqual(desired);
  });

  test('nothing before the reveal', () => {
    const records = wants('tree', 'tree', 'tree').filter(({ kind }) => kind !== 'reveal');
    expect(kept(records)).toBeUndefined();
  });

  test('what was kept before: who says something later takes nothing from it', () => {
    const before = droppedWith([0, 0, 1, 2]);
    expect(kept([revealed(), before])).toEqual([0, 0, 1, 2]);
    expect(kept([...wants('tree', 'tree', 'sprout', 'sprout'), before])).toEqual([0, 0, 1, 2]);
  });

  test('never goes into a record, which holds existing states only', () => {
    const records = [...wants('tree', 'tree', 'sprout'), droppedWith([0, 0, 1, 2])];
    expect(recorded(records)).not.toHaveProperty('desired');
    expect(recorded([revealed(), droppedWith([0, 0, 1, 2])])).not.toHaveProperty('desired');
  });

  function kept(records: readonly StoredRecord[]) {
    return factsToKeep(records, map, team, []).find(({ indicator }) => indicator === code)?.desired;
  }

  function wants(...levels: readonly string[]): readonly StoredRecord[] {
    const all = levels.flatMap((desired, index) =>
      ratingRecords(team[index]?.id ?? '', { [code]: { existing: seed, desired } }, { at: 1 }),
    );
    return [...all, revealed()];
  }

  function droppedWith(desired: readonly number[]): StoredRecord {
    return aRecord({
      id: 'dropped',
      kind: 'ratings-dropped',
      cycle: cycle.id,
      body: { on: '2027-06-09', indicators: [{ indicator: code, rated: 3, asked: 7, desired }] },
    });
  }
});

describe('a hand-in that comes after single ratings were dropped', () => {
  const all = factsOf(seed, sprout, tree, tree);
  const record = aRecord({
    id: 'dropped',
    kind: 'ratings-dropped',
    cycle: cycle.id,
    body: { on: '2027-06-09', indicators: [all] },
  });
  const keptAgain = (...states: readonly MemberState[]) =>
    factsToKeep([...said(...states), revealed(), record], map, team, []).find(
      ({ indicator }) => indicator === code,
    );

  test.each([1, 3, 4])('takes nothing from what was kept: %i late', (people) => {
    expect(keptAgain(...[seed, seed, seed, tree].slice(0, people))).toEqual(all);
  });

  test('takes its place when the whole team rates anew, far enough from it', () => {
    const anew = Array<MemberState>(7).fill(seed);
    expect(keptAgain(...anew)).toEqual(factsOf(...anew));
  });
});

function recorded(records: readonly StoredRecord[]) {
  const options = { earlier: [], withDistribution: true };
  return agreementToRecord(records, map, team, options).indicators.find(
    ({ indicator }) => indicator === code,
  );
}

/** The first members of the team say this, one each. */
function said(...states: readonly MemberState[]): readonly StoredRecord[] {
  return states.flatMap((existing, index) =>
    ratingRecords(team[index]?.id ?? '', { [code]: { existing } }, { at: 1 }),
  );
}

function revealed(): StoredRecord {
  return written(reveal(cycle, code), { at: 2 });
}

function factsOf(...states: readonly MemberState[]) {
  return factsToKeep([...said(...states), revealed()], map, team, [])[0];
}
