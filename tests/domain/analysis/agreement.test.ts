import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { agendaOf } from '#domain/analysis/agenda.ts';
import { agreementOf, unanimousState } from '#domain/analysis/agreement.ts';
import { distributionOf } from '#domain/analysis/distribution.ts';
import { hearFirst } from '#domain/analysis/outliers.ts';
import { levelPlace, placeOf, scaleOf, stateAt } from '#domain/analysis/scale.ts';
import { spreadOf } from '#domain/analysis/spread.ts';
import type { MemberState } from '#domain/assessment/member-rating.ts';
import { aMap } from '#tests/support/a-map.ts';

const scale = ['l1', 'l2', 'l3', 'l4', 'l5'];
const cantTell: MemberState = { is: 'cant-tell' };
const notApplicable: MemberState = { is: 'not-applicable' };

/** Members m0, m1 … with these places; a state where the place is one. */
function says(...said: readonly (number | MemberState)[]) {
  return said.map((one, index) => ({
    member: `m${index}`,
    state: typeof one === 'number' ? stateAt(scale, one) : one,
  }));
}

const place = fc.integer({ min: 0, max: 5 });

describe('the scale of a map', () => {
  it('counts from "not yet" below the lowest level upwards', () => {
    const small = scaleOf(aMap());
    expect(small).toEqual(['seed', 'sprout', 'tree']);
    expect(placeOf(small, { is: 'not-yet' })).toBe(0);
    expect(placeOf(small, { is: 'at-level', level: 'tree' })).toBe(3);
    expect(placeOf(small, { is: 'at-level', level: 'forest' })).toBeUndefined();
    expect(placeOf(small, cantTell)).toBeUndefined();
    expect(placeOf(small, notApplicable)).toBeUndefined();
    expect(levelPlace(small, 'seed')).toBe(1);
    expect([0, 1, 2, 3].map((at) => placeOf(small, stateAt(small, at)))).toEqual([0, 1, 2, 3]);
  });
});

describe('distribution and spread', () => {
  it('counts places, and apart from them who can’t tell and who says it doesn’t apply', () => {
    const states = says(0, 3, 3, 5, cantTell, notApplicable).map((one) => one.state);
    expect(distributionOf(scale, states)).toEqual({
      atPlace: [1, 0, 0, 2, 0, 1],
      cantTell: 1,
      notApplicable: 1,
      placed: 4,
      people: 6,
    });
  });

  it.each([
    { places: [3], lower: 3, upper: 3, range: 0, within: 1 },
    { places: [2, 3, 3, 4, 5], lower: 3, upper: 3, range: 3, within: 4 },
    { places: [1, 2, 4, 5], lower: 2, upper: 4, range: 4, within: 2 },
    { places: [1, 5], lower: 1, upper: 5, range: 4, within: 1 },
    { places: [2, 3], lower: 2, upper: 3, range: 1, within: 2 },
    { places: [0, 0, 0, 5], lower: 0, upper: 0, range: 5, within: 3 },
  ])('of $places is medians $lower and $upper, range $range', (row) => {
    const { places, lower, upper, range, within } = row;
    expect(spreadOf(places)).toMatchObject({
      raters: places.length,
      lowerMedian: lower,
      upperMedian: upper,
      range,
      withinOne: { members: within, of: places.length },
    });
  });

  it('is nothing when nobody gave a place', () => {
    expect(spreadOf([])).toBeUndefined();
  });

  it('has medians that at least half of the members are at or below, and at or above', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 20 }), (places) => {
        const spread = spreadOf(places);
        if (spread === undefined) throw new Error('a spread');
        const half = places.length / 2;
        for (const median of [spread.lowerMedian, spread.upperMedian]) {
          expect(places).toContain(median);
          expect(places.filter((other) => other <= median).length).toBeGreaterThanOrEqual(half);
          expect(places.filter((other) => other >= median).length).toBeGreaterThanOrEqual(half);
        }
        expect(spread.withinOne.members).toBeGreaterThanOrEqual(1);
        if (spread.range <= 1) expect(spread.withinOne.members).toBe(places.length);
      }),
    );
  });
});

describe('the sentence beside the picture', () => {
  it.each([
    ['nobody', says()],
    ['too-few', says(3)],
    ['too-few', says(3, cantTell)],
    ['too-few', says(cantTell, cantTell)],
    ['too-few', says(notApplicable)],
    ['whether-it-applies', says(3, 3, notApplicable)],
    ['does-not-apply', says(notApplicable, notApplicable, cantTell)],
    ['unanimous', says(4, 4, 4, cantTell)],
    ['close', says(4, 4, 3)],
    ['apart', says(0, 1, 2)],
    ['far-apart', says(0, 5, 5)],
  ] as const)('is %s', (reading, said) => {
    expect(agreementOf(scale, said).reading).toBe(reading);
  });

  it('knows what everyone agreed, and only then', () => {
    expect(unanimousState(says(4, 4))).toEqual({ is: 'at-level', level: 'l4' });
    expect(unanimousState(says(0, 0))).toEqual({ is: 'not-yet' });
    expect(unanimousState(says(notApplicable, notApplicable))).toEqual(notApplicable);
    expect(unanimousState(says(4, 3))).toBeUndefined();
    expect(unanimousState(says(4, 4, cantTell))).toBeUndefined();
    expect(unanimousState(says(cantTell, cantTell))).toBeUndefined();
    expect(unanimousState(says(4))).toBeUndefined();
  });
});

describe('who is heard first', () => {
  it('is nobody while all are within one level', () => {
    expect(hearFirst(scale, says(3, 3, 4, cantTell))).toEqual({ is: 'nobody-apart' });
    expect(hearFirst(scale, says(5))).toEqual({ is: 'nobody-apart' });
  });

  it('is both ends, beginning with the one farther from the middle', () => {
    expect(hearFirst(scale, says(1, 4, 4, 5, 4))).toEqual({
      is: 'apart',
      lowest: { place: 1, members: ['m0'] },
      highest: { place: 5, members: ['m3'] },
      farthest: ['m0'],
    });
    expect(hearFirst(scale, says(1, 1, 1, 5, cantTell))).toMatchObject({ farthest: ['m3'] });
  });

  it('is both ends alike when two camps face each other', () => {
    expect(hearFirst(scale, says(1, 5, 1, 5))).toEqual({
      is: 'apart',
      lowest: { place: 1, members: ['m0', 'm2'] },
      highest: { place: 5, members: ['m1', 'm3'] },
      farthest: [],
    });
  });
});

describe('the agenda', () => {
  const agreements = new Map(
    Object.entries({
      same: says(3, 3, 3),
      far: says(1, 3, 5),
      farther: says(0, 3, 5),
      lonely: says(1, 5, 5, 5),
      close: says(3, 4, 4),
      unsure: says(3, 4, 4, cantTell),
      applies: says(3, notApplicable),
      parked: says(0, 5),
    }).map(([code, said]) => [code, agreementOf(scale, said)]),
  );
  const codes = ['nobody', ...agreements.keys()];

  it('has what divides the team most first, parked ones last', () => {
    const order = agendaOf(codes, agreements, new Set(['parked'])).map((entry) => entry.indicator);
    expect(order).toEqual([
      'applies',
      'farther',
      'far',
      'lonely',
      'unsure',
      'close',
      'same',
      'nobody',
      'parked',
    ]);
  });

  it('says why', () => {
    const [, farther] = agendaOf(codes, agreements, new Set());
    expect(farther?.because).toEqual({
      reading: 'far-apart',
      range: 5,
      outside: 2,
      cantTell: 0,
      people: 3,
      parked: false,
    });
  });

  it('keeps the map’s order among equals and loses nothing', () => {
    const order = agendaOf(['b', 'a', 'c'], new Map(), new Set()).map((entry) => entry.indicator);
    expect(order).toEqual(['b', 'a', 'c']);
  });
});
