import { describe, expect, it } from 'vitest';

import { levelKeys, levelOfKey, stateOfKey } from '#domain/assessment/entry-keys.ts';
import { aMap } from '#tests/support/a-map.ts';

describe('the keys of a rating sheet', () => {
  it('are the numbers of the levels, and one each for what is no level', () => {
    expect(stateOfKey(aMap(), '2')).toEqual({ is: 'at-level', level: 'sprout' });
    expect(stateOfKey(aMap(), '0')).toEqual({ is: 'not-yet' });
    expect(stateOfKey(aMap(), '?')).toEqual({ is: 'cant-tell' });
    expect(stateOfKey(aMap(), '-')).toEqual({ is: 'not-applicable' });
    expect(levelOfKey(aMap(), '3')).toBe('tree');
  });

  it('have kin for other keyboards', () => {
    for (const key of ['/', 't', 'T']) expect(stateOfKey(aMap(), key)?.is).toBe('cant-tell');
    for (const key of ['x', '–', '−']) expect(stateOfKey(aMap(), key)?.is).toBe('not-applicable');
  });

  it('mean nothing where the map has no such level', () => {
    expect(stateOfKey(aMap(), '4')).toBeUndefined();
    expect(levelOfKey(aMap(), '0')).toBeUndefined();
    expect(levelOfKey(aMap(), '-')).toBeUndefined();
    expect(stateOfKey(aMap(), 'Enter')).toBeUndefined();
  });

  it('stay one press on a map of twenty levels, each its own', () => {
    const levels = Array.from({ length: 20 }, (_, index) => ({
      id: `level-${index + 1}`,
      name: `Level ${index + 1}`,
      rank: index + 1,
    }));
    const map = aMap({ levels });
    const keys = levelKeys(map).map(({ key }) => key);
    expect(keys.join('')).toBe('123456789abcdefghijk');
    for (const { key, level } of levelKeys(map)) {
      expect(stateOfKey(map, key)).toEqual({ is: 'at-level', level: level.id });
      expect(levelOfKey(map, key.toUpperCase())).toBe(level.id);
    }
    expect(stateOfKey(map, 't')).toEqual({ is: 'cant-tell' });
  });
});
