import { describe, expect, test } from 'vitest';

import { comparePrinted, foundByPrinted } from '#domain/assessment/printed-hash.ts';
import { sha256Of } from '#domain/records/sha-256.ts';
import { groupedHash } from '#report/hash-words.ts';

const hash = sha256Of('Riverside Elementary 2026–27');

describe('a hash typed from paper', () => {
  test.each<[string, string]>([
    ['four groups of it', groupedHash(hash).slice(0, 19)],
    ['all of it', groupedHash(hash)],
    ['without blanks', hash.slice(0, 16)],
    ['in capitals, with dashes', groupedHash(hash).slice(0, 19).toUpperCase().replace(/ /g, '–')],
    ['with the letter O for the figure 0', hash.slice(0, 40).replace(/0/g, 'O').replace(/1/g, 'l')],
  ])('is the same: %s', (_, typed) => {
    expect(comparePrinted(hash, typed)).toEqual({ is: 'same' });
  });

  test('is different in one letter, and it says where', () => {
    const other = hash[9] === 'a' ? 'b' : 'a';
    const typed = `${hash.slice(0, 9)}${other}${hash.slice(10, 16)}`;
    expect(comparePrinted(hash, typed)).toEqual({
      is: 'different',
      group: 3,
      typed: typed.slice(8, 12),
      here: hash.slice(8, 12),
    });
  });

  test('tells nothing while it is short, or is no hash', () => {
    expect(comparePrinted(hash, '')).toEqual({ is: 'too-short', missing: 16 });
    expect(comparePrinted(hash, hash.slice(0, 15))).toEqual({ is: 'too-short', missing: 1 });
    expect(comparePrinted(hash, `${hash}0`)).toEqual({ is: 'no-hash' });
    expect(comparePrinted(hash, 'Proof of this record')).toEqual({ is: 'no-hash' });
  });

  test('may be of another record of the school', () => {
    const other = { id: sha256Of('2025–26') };
    expect(foundByPrinted([{ id: hash }, other], other.id.slice(0, 16))).toBe(other);
    expect(foundByPrinted([{ id: hash }, other], other.id.slice(0, 12))).toBeUndefined();
  });
});
