import { expect, test } from 'vitest';

import { placeOf } from '#platform/current-place.ts';
import {
  addressPatterns,
  aloneAddress,
  indicatorAddress,
  librarySearchAddress,
  matrixAddress,
  ownIndicatorAddress,
  ownRatingsAddress,
  schoolAddress,
} from '#platform/addresses.ts';

const cycle = { school: 'abc', map: 'engaged-stem-school-community', year: '2026-27' };

test('an indicator’s code keeps its space in an address', () => {
  expect(indicatorAddress(cycle, 'EC1.Strategic Alliances1')).toBe(
    '/schools/abc/engaged-stem-school-community/2026-27/indicators/EC1.Strategic%20Alliances1',
  );
});

test('an address says which school, map and year it is about', () => {
  expect(placeOf(indicatorAddress(cycle, 'EC1.Leaders1'))).toEqual(cycle);
  expect(placeOf(ownRatingsAddress(cycle, 'ada'))).toEqual({ ...cycle, member: 'ada' });
  expect(placeOf(ownIndicatorAddress(cycle, 'ada', 'EC1'))).toEqual({ ...cycle, member: 'ada' });
  expect(placeOf(aloneAddress(cycle))).toEqual(cycle);
  expect(placeOf(matrixAddress({ ...cycle, map: 'a b/c' }))).toEqual({ ...cycle, map: 'a b/c' });
});

test('a school’s team, snapshots and new year belong to the school, not to a map', () => {
  for (const path of ['/schools/abc/team', '/schools/abc/years/new', '/schools/abc/snapshots/1']) {
    expect(placeOf(path)).toEqual({ school: 'abc' });
  }
});

test('starting a school, opening files, the report, the library and broken addresses are about no school', () => {
  const { newSchool, openDeliveries, district } = addressPatterns;
  for (const path of [
    newSchool,
    openDeliveries,
    district,
    '/library/x',
    '/',
    '/schools',
    '/schools/',
  ]) {
    expect(placeOf(path)).toEqual({});
  }
  expect(placeOf('/schools/%E0%A4%A')).toEqual({ school: '%E0%A4%A' });
});

test('half an emoji, as a text cut short has one, breaks no address', () => {
  expect(schoolAddress('a\uD83D')).toBe('/schools/a%EF%BF%BD');
  expect(librarySearchAddress('\uDC69')).toBe('/library/search?q=%EF%BF%BD');
  expect(librarySearchAddress('👩')).toBe('/library/search?q=%F0%9F%91%A9');
});
