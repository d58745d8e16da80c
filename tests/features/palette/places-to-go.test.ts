import { expect, test } from 'vitest';

import { placesToGo } from '#features/palette/places-to-go.ts';
import { findPlaces } from '#features/palette/palette-places.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle, aSchool } from '#tests/support/builders.ts';

function libraryOf(maps: Parameters<typeof placesToGo>[0]['maps']) {
  return placesToGo({ schools: [], cycles: [], maps, here: {} })
    .filter(({ href }) => href.startsWith('/library/garden-school') && !href.includes('at='))
    .map(({ name, href }) => [name, href]);
}

test('a map leads to its pages, and to none that it lacks', () => {
  expect(libraryOf([aMap({ whitePaper: [], glossary: [] })])).toEqual([
    ['Garden School: At-A-Glance', '/library/garden-school'],
    ['Garden School: the map', '/library/garden-school/map'],
  ]);
});

test('each of two versions of a map leads to its own pages', () => {
  const places = libraryOf([aMap(), aMap({ version: '2' })]);
  expect(places).toContainEqual([
    'Garden School, version 1: At-A-Glance',
    '/library/garden-school?version=1',
  ]);
  expect(places).toContainEqual([
    'Garden School, version 2: the map',
    '/library/garden-school/map?version=2',
  ]);
});

test('without a school in view, an indicator is found by its code and leads to its place on the map', () => {
  const known = { schools: [aSchool()], cycles: [aCycle()], maps: [aMap()] };
  const [first] = findPlaces(placesToGo({ ...known, here: {} }), 'g1.leaders1');
  expect(first?.href).toBe('/library/garden-school/map?at=G1.Leaders1');
  expect(first?.group).toBe('Garden School');
});

test('in a school, an indicator leads to this year’s rating and stands in the list once', () => {
  const known = { schools: [aSchool()], cycles: [aCycle()], maps: [aMap()] };
  const found = findPlaces(placesToGo({ ...known, here: { school: 'riverside' } }), 'g1.leaders1');
  expect(found.map(({ href }) => href)).toEqual([
    '/schools/riverside/garden-school/2026-27/indicators/G1.Leaders1',
  ]);
});

const yearPages = [
  ['Agreement meeting', '/meeting'],
  ['Projector view of the meeting', '/meeting/projector'],
  ['Rate alone', '/alone'],
  ['Invite members', '/invite'],
  ['Take in hand-ins', '/hand-ins'],
  ['On paper: rating sheets', '/paper'],
  ['Who rates what', '/who-rates'],
  ['Record the At-A-Glance', '/record'],
] as const;

test('in a year, its meeting, projector, rating alone, invitations and hand-ins come first', () => {
  const older = aCycle({ schoolYear: 2025 });
  const known = { schools: [aSchool()], cycles: [aCycle(), older], maps: [aMap()] };
  const places = placesToGo({ ...known, here: { school: 'riverside', year: '2025-26' } });
  expect(places.slice(0, yearPages.length)).toEqual(
    yearPages.map(([name, path]) => ({
      name,
      href: `/schools/riverside/garden-school/2025-26${path}`,
      group: 'Riverside Elementary, 2025–26',
    })),
  );
});

test('away from any school, a meeting is found in every school’s newest year', () => {
  const other = aSchool({ id: 'hill', name: 'Hill Middle' });
  const cycles = [aCycle(), aCycle({ schoolYear: 2025 }), aCycle({ school: 'hill' })];
  const known = { schools: [aSchool(), other], cycles, maps: [aMap()] };
  const found = findPlaces(placesToGo({ ...known, here: {} }), 'agreement');
  expect(found.map(({ href, group }) => [href, group])).toEqual([
    ['/schools/riverside/garden-school/2026-27/meeting', 'Riverside Elementary, 2026–27'],
    ['/schools/hill/garden-school/2026-27/meeting', 'Hill Middle, 2026–27'],
  ]);
});

test('a school’s binder and crosswalks are found by their names', () => {
  const known = { schools: [aSchool()], cycles: [], maps: [aMap()], here: {} };
  const hrefs = (words: string) => findPlaces(placesToGo(known), words).map(({ href }) => href);
  expect(hrefs('binder')).toEqual(['/schools/riverside/evidence/binder']);
  expect(hrefs('standards')).toContain('/schools/riverside/crosswalks');
});
