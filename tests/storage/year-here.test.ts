import { expect, test } from 'vitest';

import { cycleIdAt, yearHere } from '#storage/year-here.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle, aSchool } from '#tests/support/builders.ts';

const school = aSchool();
const cycle = aCycle();
const map = aMap();
const address = { school: school.id, map: cycle.map, year: '2026-27' };

test('an address leads to a year once its school, its cycle and its map are read', () => {
  expect(yearHere(address, { school, cycle, map })).toEqual({
    is: 'ready',
    address,
    school,
    cycle,
    map,
    yearName: '2026–27',
  });
  for (const part of ['school', 'cycle', 'map']) {
    expect(yearHere(address, { school, cycle, map, [part]: undefined })).toEqual({ is: 'loading' });
  }
});

test('a year that was not started leads to its school, and one of no school to nothing', () => {
  const none = { cycle: null, map: undefined };
  expect(yearHere(address, { school, ...none })).toEqual({ is: 'no-year', school });
  expect(yearHere(address, { school: null, ...none })).toEqual({
    is: 'no-year',
    school: undefined,
  });
  // What is no school year is not waited for.
  const odd = { ...address, year: '2026-28' };
  expect(yearHere(odd, { school, cycle: undefined, map: undefined })).toEqual({
    is: 'no-year',
    school,
  });
  expect(cycleIdAt(odd)).not.toBe(cycleIdAt(address));
});

test('a year whose map is not in the library says which one', () => {
  expect(yearHere(address, { school, cycle, map: null })).toEqual({ is: 'no-map', school, cycle });
});
