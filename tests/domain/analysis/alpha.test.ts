import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ordinalAlpha, type Unit } from '#domain/analysis/alpha.ts';

const _ = undefined;

/**
 * Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C: 4 observers, 12 units,
 * missing data. Published there: nominal .743, ordinal .815, interval .849, ratio .797.
 */
const OBSERVERS: readonly Unit[] = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
  [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
];
const PUBLISHED = unitsOf(OBSERVERS);

/**
 * Hayes and Krippendorff, "Answering the Call for a Standard Reliability Measure for Coding Data",
 * Communication Methods and Measures 1, 2007, table 1: 5 observers of 40 articles. Published: ordinal .7598.
 */
const ARTICLES = `
  112.2 1101. 2333. .00.0 000.0 000.0 102.1 1.20. 222.2 2111.
  .100. 0000. 1222. 33223 111.1 111.1 212.2 1233. 1101. 000.0
  0011. 00.00 2333. 0000. 12.22 0111. 00010 1212. 1122. 112.2
  110.0 2121. 22.22 3222. 222.2 223.2 222.2 22.12 2222. 111.1`;

function unitsOf(observers: readonly Unit[]): readonly Unit[] {
  return (observers[0] ?? []).map((_unit, index) => observers.map((observer) => observer[index]));
}

function valueOf(units: readonly Unit[]): number {
  const result = ordinalAlpha(units);
  return result.is === 'known' ? result.alpha : Number.NaN;
}

/** Written out from the definition, pair by pair and without counting: slow, and another way to the same. */
function alphaPairByPair(units: readonly Unit[]): number {
  const compared = units
    .map((unit) => unit.filter((place) => place !== undefined))
    .filter((unit) => unit.length > 1);
  const all = compared.flat();
  const difference = (a: number, b: number) => {
    const from = Math.min(a, b);
    const to = Math.max(a, b);
    if (from === to) return 0;
    const inside = all.filter((place) => place > from && place < to).length;
    const ends = all.filter((place) => place === from || place === to).length;
    return (inside + ends / 2) ** 2;
  };
  const meanOf = (unit: readonly number[]) => {
    let sum = 0;
    unit.forEach((a, i) => unit.forEach((b, j) => (sum += i === j ? 0 : difference(a, b))));
    return sum / (unit.length * (unit.length - 1));
  };
  const observed = compared.reduce((sum, unit) => sum + meanOf(unit) * unit.length, 0) / all.length;
  return 1 - observed / meanOf(all);
}

describe('ordinal Krippendorff’s alpha', () => {
  it('is .815 for the worked example of Krippendorff 2011', () => {
    expect(valueOf(PUBLISHED)).toBeCloseTo(0.815, 3);
    expect(ordinalAlpha(PUBLISHED)).toMatchObject({
      is: 'known',
      reading: 'reliable',
      pairable: 40,
      indicators: 11,
    });
  });

  it('is .7598 for the worked example of Hayes and Krippendorff 2007', () => {
    const units = ARTICLES.trim()
      .split(/\s+/)
      .map((row) => row.split('').map((digit) => (digit === '.' ? undefined : Number(digit))));
    expect(units).toHaveLength(40);
    expect(valueOf(units)).toBeCloseTo(0.7598, 4);
    expect(ordinalAlpha(units)).toMatchObject({ reading: 'tentative' });
  });

  it('does not ask who is who, nor for the numbers of the levels, only their order', () => {
    const shuffled = unitsOf(OBSERVERS.toReversed()).toReversed();
    expect(valueOf(shuffled)).toBeCloseTo(valueOf(PUBLISHED), 12);
    const stretched = PUBLISHED.map((unit) => unit.map((place) => place && place * 10));
    expect(valueOf(stretched)).toBeCloseTo(valueOf(PUBLISHED), 12);
    const turned = PUBLISHED.map((unit) => unit.map((place) => place && 6 - place));
    expect(valueOf(turned)).toBeCloseTo(valueOf(PUBLISHED), 12);
  });

  it('is 1 when all agree and the indicators differ', () => {
    expect(
      ordinalAlpha([
        [1, 1, 1],
        [4, 4],
        [2, 2, _],
      ]),
    ).toMatchObject({
      alpha: 1,
      reading: 'reliable',
    });
  });

  it('is below 0 when members disagree more than chance would', () => {
    expect(
      ordinalAlpha([
        [0, 5],
        [5, 0],
        [0, 5],
      ]),
    ).toMatchObject({ reading: 'opposed' });
  });

  it('is read as tentative from .667 and low below', () => {
    const nearly = [
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
      [1, 3],
    ];
    expect(ordinalAlpha(nearly)).toMatchObject({ reading: 'tentative' });
    expect(ordinalAlpha([...nearly, [1, 4], [4, 2]])).toMatchObject({ reading: 'low' });
  });

  it('has nothing to compare without two ratings of one indicator', () => {
    const nothing = { is: 'unknown', because: 'nothing-to-compare' };
    expect(ordinalAlpha([])).toEqual(nothing);
    expect(
      ordinalAlpha([
        [1, _, _],
        [_, 2, _],
        [_, _, _],
      ]),
    ).toEqual(nothing);
  });

  it('has no measure when every rating says the same', () => {
    expect(
      ordinalAlpha([
        [3, 3],
        [3, 3, 3],
      ]),
    ).toEqual({ is: 'unknown', because: 'no-variation' });
    // The only other rating stands alone, so it is not compared.
    expect(
      ordinalAlpha([
        [3, 3],
        [1, _],
      ]),
    ).toEqual({ is: 'unknown', because: 'no-variation' });
  });

  it('gives what the definition gives pair by pair, at most 1', () => {
    const place = fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined });
    const units = fc.array(fc.array(place, { minLength: 1, maxLength: 8 }), { maxLength: 16 });
    fc.assert(
      fc.property(units, (some) => {
        const result = ordinalAlpha(some);
        if (result.is === 'unknown') return;
        expect(result.alpha).toBeCloseTo(alphaPairByPair(some), 9);
        expect(result.alpha).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });
});
