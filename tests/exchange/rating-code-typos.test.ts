import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anyRatings, map, read, someRatings, write } from '#tests/support/rating-codes.ts';

const code = write(someRatings());
const letters = code.replaceAll(' ', '');
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function grouped(text: string): string {
  return (text.match(/.{1,4}/g) ?? []).join(' ');
}

describe('a typo in a rating code', () => {
  it('is noticed at every place for every other letter, and its group is named', () => {
    let typos = 0;
    for (let position = 0; position < letters.length; position += 1) {
      for (const other of ALPHABET) {
        if (other === letters[position]) continue;
        const typed = letters.slice(0, position) + other + letters.slice(position + 1);
        const group = Math.floor(position / 4) + 1;
        expect(read(typed)).toEqual({ ok: false, error: { tag: 'mistyped', groups: [group] } });
        typos += 1;
      }
    }
    expect(typos).toBe(36 * 31);
  }, 30_000);

  it('is noticed when any two neighbors are swapped, and the groups are named', () => {
    fc.assert(
      fc.property(anyRatings(map), fc.nat({ max: 34 }), (ratings, position) => {
        const right = write(ratings).replaceAll(' ', '');
        const [a = '', b = ''] = right.slice(position, position + 2);
        fc.pre(a !== b);
        const typed = right.slice(0, position) + b + a + right.slice(position + 2);
        const groups = [position, position + 1].map((at) => Math.floor(at / 4) + 1);
        expect(read(typed)).toEqual({
          ok: false,
          error: { tag: 'mistyped', groups: [...new Set(groups)] },
        });
      }),
      { numRuns: 300 },
    );
  });

  it('is noticed when there are up to four, and named when there are two', () => {
    const typo = fc.record({ at: fc.nat({ max: 35 }), by: fc.integer({ min: 1, max: 31 }) });
    const typos = fc.uniqueArray(typo, { minLength: 1, maxLength: 4, selector: ({ at }) => at });
    fc.assert(
      fc.property(typos, (some) => {
        const typed = letters.split('');
        for (const { at, by } of some) {
          typed[at] = ALPHABET.charAt((ALPHABET.indexOf(typed[at] ?? '') + by) % 32);
        }
        const result = read(typed.join(''));
        expect(result.ok).toBe(false);
        if (some.length > 2) return;
        const groups = new Set(some.map(({ at }) => Math.floor(at / 4) + 1));
        expect(result).toMatchObject({
          error: { tag: 'mistyped', groups: [...groups].toSorted((a, b) => a - b) },
        });
      }),
      { numRuns: 500 },
    );
  });

  it('is named when a character is none of the letters', () => {
    const typed = `${letters.slice(0, 5)}*${letters.slice(6, 34)}U${letters.slice(35)}`;
    expect(read(typed)).toEqual({ ok: false, error: { tag: 'mistyped', groups: [2, 9] } });
  });

  it('is named when one letter is missing or too much, typed without spaces', () => {
    for (let position = 0; position < 36; position += 1) {
      const group = Math.floor(position / 4) + 1;
      const missing = read(letters.slice(0, position) + letters.slice(position + 1));
      expect(missing).toMatchObject({ error: { tag: 'letters-missing', letters: 1 } });
      expect(!missing.ok && 'groups' in missing.error && missing.error.groups).toContain(group);
      const extra = read(`${letters.slice(0, position)}7${letters.slice(position)}`);
      expect(extra).toMatchObject({ error: { tag: 'letters-too-many', letters: 1 } });
      expect(!extra.ok && 'groups' in extra.error && extra.error.groups).toContain(group);
    }
  });

  it('is named by the length of its group, typed with spaces', () => {
    const groups = code.split(' ');
    const short = groups.with(2, 'AB').join(' ');
    expect(read(short)).toEqual({
      ok: false,
      error: { tag: 'letters-missing', letters: 2, groups: [3] },
    });
    expect(read(groups.slice(1).join(' '))).toEqual({
      ok: false,
      error: { tag: 'letters-missing', letters: 4, groups: [] },
    });
    expect(read(grouped(`${letters}ABCD`))).toMatchObject({ error: { tag: 'letters-too-many' } });
  });

  it('leaves nothing, rubbish and a novel refused without fuss', () => {
    expect(read(' – ')).toEqual({ ok: false, error: { tag: 'empty' } });
    expect(read('0000 0000 0000 0000 0000 0000 0000 0000 0000').ok).toBe(false);
    const started = performance.now();
    expect(read('A7'.repeat(5_000_000))).toMatchObject({ error: { tag: 'letters-too-many' } });
    expect(read('🐦'.repeat(36))).toMatchObject({ error: { tag: 'mistyped' } });
    expect(performance.now() - started).toBeLessThan(500);
  });
});
