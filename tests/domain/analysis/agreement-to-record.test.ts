import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { safeBeside } from '#domain/analysis/agreement-facts.ts';
import { agreementToRecord, factsToKeep } from '#domain/analysis/agreement-to-record.ts';
import { isAgreementLow } from '#domain/analysis/low-agreement.ts';
import { agreeDesired, agreeExisting } from '#domain/assessment/changes.ts';
import { decideDesired, decideExisting } from '#domain/assessment/decision.ts';
import { keepDissent, writeMinutes } from '#domain/assessment/meeting.ts';
import type { MemberState } from '#domain/assessment/member-rating.ts';
import type { AgreementFacts } from '#domain/assessment/recorded-agreement.ts';
import { reveal } from '#domain/assessment/reveal.ts';
import type { Change, StoredRecord } from '#domain/records/record.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle, aMember, aRecord } from '#tests/support/builders.ts';
import { merged, ratingRecords, written } from '#tests/support/ratings.ts';

const cycle = aCycle();
const map = aMap();
const code = 'G1.Leaders1';
const at = (level: string): MemberState => ({ is: 'at-level', level });
const [seed, sprout, tree] = [at('seed'), at('sprout'), at('tree')];
const team = ['ada', 'ben', 'cem', 'dee', 'eva', 'flo', 'gus'].map((id) =>
  aMember({ id, name: id.toUpperCase() }),
);

describe('what a record says of the agreement', () => {
  test('is how many of those asked have rated, also while nothing is revealed, and no more then', () => {
    expect(indicatorOf(said(seed, sprout, tree))).toEqual({
      indicator: code,
      rated: 3,
      asked: 7,
      dissent: [],
    });
  });

  test('is, once revealed, how far apart the ratings lay, and their distribution where the team wants it', () => {
    const records = [...said(seed, sprout, sprout, tree, { is: 'cant-tell' }), revealed()];
    const spread = { placed: 4, range: 2, withinOne: 4 };
    expect(indicatorOf(records)).toMatchObject({ rated: 5, asked: 7, spread });
    expect(indicatorOf(records)).not.toHaveProperty('distribution');
    expect(indicatorOf(records, { withDistribution: true })).toMatchObject({
      distribution: { atPlace: [0, 1, 2, 1], cantTell: 1, notApplicable: 0 },
    });
  });

  test.each([1, 2])('holds no number but the count where only %i rated', (people) => {
    const records = [...said(...[seed, tree].slice(0, people)), revealed()];
    expect(indicatorOf(records, { withDistribution: true })).toEqual({
      indicator: code,
      rated: people,
      asked: 7,
      dissent: [],
    });
  });

  test('says nothing of the ends where fewer than three placed it, though more spoke', () => {
    const records = [...said(seed, tree, { is: 'cant-tell' }), revealed()];
    expect(indicatorOf(records)).not.toHaveProperty('spread');
  });

  test('has the reasons for what still holds, and not twice what the rationale says', () => {
    const deciding = { indicator: code, reason: 'Seen in May.', follows: [], raters: 3 };
    const records = [
      ...said(seed, seed, seed),
      ...write(decideExisting(cycle, deciding, { is: 'at-level', level: 'seed' }, 'd1')),
      ...write(decideDesired(cycle, { ...deciding, reason: 'We have the money.' }, 'tree', 'd2')),
    ];
    expect(indicatorOf(records)).toMatchObject({ desiredReason: 'We have the money.' });
    expect(indicatorOf(records)).not.toHaveProperty('existingReason');

    const corrected = records.filter(({ kind }) => kind !== 'agreed-rationale');
    expect(indicatorOf(corrected)).toMatchObject({ existingReason: 'Seen in May.' });
    const changed = merged(corrected, [
      ...write([agreeExisting(cycle, code, { is: 'not-yet' })], 2),
      ...write([agreeDesired(cycle, code, 'sprout')], 2),
    ]);
    expect(indicatorOf(changed)).not.toHaveProperty('existingReason');
    expect(indicatorOf(changed)).not.toHaveProperty('desiredReason');
  });

  test('has dissent with a name only where the member wanted it, and the minutes', () => {
    const records = write([
      keepDissent(cycle, { member: 'ada', indicator: code, text: 'Too high.', named: true }),
      keepDissent(cycle, { member: 'ben', indicator: code, text: 'Too low.', named: false }),
      writeMinutes(cycle, 'm1', { heldOn: '2027-03-09', present: ['ada'], text: 'Began.' }),
    ]);
    const { indicators, minutes } = agreementToRecord(records, map, team, plainly);
    expect(indicators).toEqual([
      {
        indicator: code,
        rated: 0,
        asked: 7,
        dissent: [{ text: 'Too high.', name: 'ADA' }, { text: 'Too low.' }],
      },
    ]);
    expect(minutes).toEqual([{ heldOn: '2027-03-09', text: 'Began.' }]);
  });

  test('is nothing where nobody rated alone and no meeting was held', () => {
    const records = write([agreeExisting(cycle, code, { is: 'not-yet' })]);
    expect(agreementToRecord(records, map, team, plainly)).toEqual({ indicators: [], minutes: [] });
  });

  test('takes the numbers that were kept when the single ratings were dropped', () => {
    const records = [...said(seed, sprout, tree), revealed()];
    const kept = factsToKeep(records, map, team, []);
    expect(kept).toHaveLength(1);
    const dropped = aRecord({
      id: 'dropped',
      kind: 'ratings-dropped',
      cycle: cycle.id,
      body: { on: '2027-06-09', indicators: kept },
    });
    const after = [revealed(), dropped];
    expect(indicatorOf(after, { withDistribution: true })).toEqual(
      indicatorOf(records, { withDistribution: true }),
    );
  });
});

describe('beside an earlier record of the same year', () => {
  const before = factsOf(seed, sprout, tree);

  test('the same numbers may stand again', () => {
    expect(safeBeside(before, [before])).toEqual(before);
  });

  test('one more rating shows no numbers: the difference would be that rating', () => {
    const now = factsOf(seed, sprout, tree, tree);
    expect(safeBeside(now, [before])).toEqual({ indicator: code, rated: 4, asked: 7 });
    expect(safeBeside(before, [now])).toEqual({ indicator: code, rated: 3, asked: 7 });
  });

  test('one changed rating shows no distribution', () => {
    const now = factsOf(seed, sprout, sprout);
    expect(safeBeside(now, [before])).not.toHaveProperty('distribution');
  });

  test('three more ratings show all', () => {
    const now = factsOf(seed, sprout, tree, tree, tree, seed);
    expect(safeBeside(now, [before])).toEqual(now);
  });

  test('other indicators and records without numbers make no difference', () => {
    const now = factsOf(seed, sprout, tree, tree);
    const { indicator, rated, asked } = before;
    expect(safeBeside(now, [{ indicator, rated, asked }])).toEqual(now);
    expect(safeBeside(now, [{ ...before, indicator: 'G2.Leaders1' }])).toEqual(now);
  });

  test('no two records ever differ by the ratings of one or two people', () => {
    const states = fc.array(
      fc.constantFrom<MemberState>(
        seed,
        sprout,
        tree,
        { is: 'not-yet' },
        { is: 'cant-tell' },
        { is: 'not-applicable' },
      ),
      { maxLength: 7 },
    );
    fc.assert(
      fc.property(states, states, (first, second) => {
        const earlier = factsOf(...first);
        const now = safeBeside(factsOf(...second), [earlier]);
        for (const facts of [earlier, now]) {
          const people = facts.distribution && sum(counts(facts.distribution));
          expect(people === undefined || people >= 3).toBe(true);
        }
        if (earlier.distribution === undefined || now.distribution === undefined) return;
        const old = counts(earlier.distribution);
        const differences = counts(now.distribution).map(
          (count, index) => count - (old[index] ?? 0),
        );
        for (const sign of [1, -1]) {
          const people = sum(differences.map((one) => Math.max(0, one * sign)));
          expect(people === 0 || people >= 3).toBe(true);
        }
      }),
    );
  });
});

describe('agreement was low', () => {
  test.each([
    ['all within one level', [seed, sprout, sprout], false],
    ['one of seven two levels off the middle', [...Array<MemberState>(6).fill(seed), tree], false],
    ['two of five two levels off the middle', [seed, seed, seed, tree, tree], true],
    ['three levels between the ends', [{ is: 'not-yet' } as const, sprout, sprout, tree], true],
    ['some say that it does not apply', [seed, seed, { is: 'not-applicable' } as const], true],
    ['too few to say', [seed, tree], false],
  ])('%s: %#', (_, states, isLow) => {
    expect(isAgreementLow(factsOf(...states))).toBe(isLow);
  });
});

const plainly = { earlier: [], withDistribution: false };

function indicatorOf(records: readonly StoredRecord[], over: Partial<typeof plainly> = {}) {
  const agreement = agreementToRecord(records, map, team, { ...plainly, ...over });
  return agreement.indicators.find(({ indicator }) => indicator === code);
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

function factsOf(...states: readonly MemberState[]): AgreementFacts {
  const records = [...said(...states), revealed()];
  return (
    factsToKeep(records, map, team, []).find(({ indicator }) => indicator === code) ?? {
      indicator: code,
      rated: 0,
      asked: 7,
    }
  );
}

function write(changes: readonly Change[], moment = 1): readonly StoredRecord[] {
  return changes.map((change) => written(change, { at: moment }));
}

function counts({
  atPlace,
  cantTell,
  notApplicable,
}: NonNullable<AgreementFacts['distribution']>): readonly number[] {
  return [...atPlace, cantTell, notApplicable];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
