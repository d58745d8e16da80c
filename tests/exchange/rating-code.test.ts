import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { codeLength, memberTag, UNIT_MS } from '#exchange/code-layout.ts';
import { readRatingCode, writeRatingCode } from '#exchange/rating-code.ts';
import { aMap, anIndicator } from '#tests/support/a-map.ts';
import { aCycle } from '#tests/support/builders.ts';
import {
  anyRatings,
  cycle,
  map,
  MOMENT,
  place,
  read,
  ROSTER,
  someRatings,
  write,
} from '#tests/support/rating-codes.ts';

const code = write(someRatings());
const letters = code.replaceAll(' ', '');

describe('a rating code', () => {
  it('has at most 36 letters and digits for the map of 16 indicators, in groups of four', () => {
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){8}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(codeLength(map)).toBe(36);
  });

  it('says again what was written, for 10,000 random rating sets', () => {
    const member = fc.constantFrom(...ROSTER);
    const at = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) });
    fc.assert(
      fc.property(anyRatings(map), member, at, (ratings, who, when) => {
        const result = read(write(ratings, who, { at: when }));
        if (!result.ok) throw new Error(result.error.tag);
        expect(result.value.member).toBe(who);
        expect(result.value.at).toBe(when - (when % UNIT_MS));
        // As text: 10,000 deep comparisons would take longer than all the rest.
        expect(JSON.stringify([...result.value.ratings])).toBe(JSON.stringify([...ratings]));
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  it('is the same for the same ratings, and another for a later change', () => {
    expect(write(someRatings())).toBe(code);
    expect(write(someRatings(), 'ada', { at: MOMENT + UNIT_MS })).not.toBe(code);
  });

  it('is read in any case, with any separators, and with O for 0 and I or L for 1', () => {
    const plain = read(code);
    expect(plain.ok).toBe(true);
    const look = letters.replaceAll('0', 'o').replace('1', 'l').replaceAll('1', 'I');
    for (const typed of [
      letters.toLowerCase(),
      ` ${code.replaceAll(' ', '-')}\n`,
      letters.split('').join(' '),
      code.replaceAll(' ', ' – '),
      look,
    ]) {
      expect(read(typed)).toEqual(plain);
    }
  });

  it('cannot be written for a level that the map does not have', () => {
    const existing = { value: { is: 'at-level', level: 'forest' } as const, stamp: '' };
    const ratings = new Map([['EC1.Leaders1', { existing, desired: undefined }]]);
    expect(writeRatingCode(place, 'ada', ratings, MOMENT)).toMatchObject({
      error: { tag: 'unknown-level', indicator: 'EC1.Leaders1' },
    });
  });

  it('holds a clock that is years off within what a code can say', () => {
    const early = read(write(someRatings(), 'ada', { at: 0 }));
    expect(early).toMatchObject({ value: { at: Date.UTC(2026, 0, 1) } });
    const late = read(write(someRatings(), 'ada', { at: Date.UTC(2090, 0, 1) }));
    expect(late.ok && new Date(late.value.at).getUTCFullYear()).toBe(2028);
  });
});

describe('a rating code of another place', () => {
  it('is refused for another map, or another version of it', () => {
    const other = { map: { ...map, version: '2' }, cycle };
    expect(readRatingCode(code, other, ROSTER)).toMatchObject({ error: { tag: 'other-map' } });
    expect(readRatingCode(code, { map: aMap(), cycle }, ROSTER)).toMatchObject({
      error: { tag: 'other-map' },
    });
  });

  it('is refused for another year and for another school', () => {
    const lastYear = aCycle({ map: map.id, schoolYear: 2025 });
    const elsewhere = aCycle({ map: map.id, school: 'lakeside' });
    for (const other of [lastYear, elsewhere]) {
      expect(readRatingCode(code, { map, cycle: other }, ROSTER)).toMatchObject({
        error: { tag: 'other-cycle' },
      });
    }
  });

  it('is refused for somebody who is not on the roster', () => {
    expect(read(code, ['ben', 'joan'])).toMatchObject({ error: { tag: 'unknown-member' } });
    expect(read(code, [])).toMatchObject({ error: { tag: 'unknown-member' } });
  });

  it('asks whose it is when two members share a tag, and is read when a person says', () => {
    const byTag = new Map<number, string>();
    let twins: readonly [string, string] | undefined;
    for (let index = 0; twins === undefined; index += 1) {
      const member = `member-${index}`;
      const tag = memberTag(cycle, member);
      const twin = byTag.get(tag);
      if (twin !== undefined) twins = [twin, member];
      byTag.set(tag, member);
    }
    const [first, second] = twins;
    const text = write(someRatings(), second);
    expect(read(text, ['ada', first, second])).toEqual({
      ok: false,
      error: { tag: 'which-member', members: [first, second] },
    });
    expect(read(text, [second])).toMatchObject({ value: { member: second } });
  });

  it('works for maps of other sizes, longer or shorter', () => {
    const outcomes = [
      {
        code: 'L1',
        statement: { glance: 'Long.' },
        indicators: Array.from({ length: 40 }, (_, index) => anIndicator(`L${index}`, 'leaders')),
      },
    ];
    for (const of of [aMap(), aMap({ outcomes }), aMap({ levels: map.levels })]) {
      const there = { map: of, cycle: aCycle() };
      fc.assert(
        fc.property(anyRatings(of), (ratings) => {
          const text = write(ratings, 'ben', { of: there });
          expect(text.replaceAll(' ', '')).toHaveLength(codeLength(of));
          const result = readRatingCode(text, there, ROSTER);
          expect(result.ok && [...result.value.ratings]).toEqual([...ratings]);
        }),
        { numRuns: 50 },
      );
    }
    expect(codeLength(aMap())).toBeLessThan(36);
    expect(codeLength(aMap({ outcomes }))).toBeGreaterThan(36);
  });
});
