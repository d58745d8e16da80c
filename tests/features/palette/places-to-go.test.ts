import { expect, test } from 'vitest';

import { placesToGo } from '#features/palette/places-to-go.ts';
import { aMap } from '#tests/support/a-map.ts';

function libraryOf(maps: Parameters<typeof placesToGo>[0]['maps']) {
  return placesToGo({ schools: [], cycles: [], maps, here: {} })
    .filter(({ href }) => href.startsWith('/library/garden-school'))
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
