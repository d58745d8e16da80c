// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';

import { act, renderHook } from '@testing-library/react';

import '#i18n/en/level.ts';
import '#i18n/en/schools.ts';
import { placeSchools } from '#domain/schools/placed-schools.ts';
import { schoolsInYear } from '#domain/schools/schools-in-year.ts';
import { needAt } from '#domain/schools/shared-needs.ts';
import { agendaEntries } from '#features/schools/agenda-entries.ts';
import { agendaText } from '#features/schools/agenda-text.ts';
import { movedTo, useAgenda } from '#features/schools/agenda.ts';
import type { CoachView } from '#features/schools/coach-view.ts';
import { readDraft, writeDraft } from '#platform/drafts.ts';
import { finder } from '#features/schools/find-schools.ts';
import { needInWords } from '#features/schools/need-words.ts';
import { indicatorTable } from '#features/schools/tables-to-take.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aSchoolWith, mapsByKey } from '#tests/support/school-facts.ts';

const map = aMap();
const all = placeSchools(
  map,
  [
    aSchoolWith('Ash', { 2025: '1>2 0>1 -' }),
    aSchoolWith('Birch', { 2025: '1>2 0>2 -' }),
    aSchoolWith('Cedar', { 2025: '1 0 -' }),
    aSchoolWith('Date', { 2025: '3 - -' }),
  ],
  mapsByKey(map),
);
const inYear = schoolsInYear(all.schools, 2025);
const view: CoachView = {
  facts: { schools: [], maps: mapsByKey(map), groups: [], apart: new Set() },
  maps: [],
  all,
  shown: all,
  schoolYear: 2025,
  inYear,
  since: undefined,
  namesakes: new Set(),
};

beforeEach(() => localStorage.clear());

describe('a shared need, in words', () => {
  test('says how many of how many, and what most of them want', () => {
    expect(needInWords(all, needAt(inYear.recorded, 0, 1))).toBe(
      '3 of 4 schools are at 1, Seed; most want 2, Sprout and 1 says no desired state.',
    );
  });

  test('says who wants what where there is no majority', () => {
    expect(needInWords(all, needAt(inYear.recorded, 1, 0))).toBe(
      '3 of 4 schools: Not yet at Seed; 1 wants 1, Seed, 1 wants 2, Sprout, and 1 says no desired state.',
    );
  });
});

test('an indicator over all schools is a table of where each stands and wants to go', () => {
  const { rows } = indicatorTable(view, 1);
  expect(rows.map((row) => [row[0], ...row.slice(4)])).toEqual([
    ['Ash', '2025–26', 'G1.Students 1', 'Not yet at Seed', '1, Seed'],
    ['Birch', '2025–26', 'G1.Students 1', 'Not yet at Seed', '2, Sprout'],
    ['Cedar', '2025–26', 'G1.Students 1', 'Not yet at Seed', ''],
    ['Date', '2025–26', 'G1.Students 1', 'Not rated yet', ''],
  ]);
});

describe('a joint training agenda', () => {
  const first = { code: 'G1.Leaders1', place: 1, note: '' };
  const second = { code: 'G1.Students 1', place: 0, note: 'In the garden.\nBring boots.' };

  test('is kept in its order with its notes, for each map and group', () => {
    const kept = renderHook(() => useAgenda('garden-school', undefined));
    act(() => kept.result.current.change(() => [second, first]));
    expect(kept.result.current.has(first)).toBe(true);
    expect(renderHook(() => useAgenda('garden-school', undefined)).result.current.items).toEqual([
      second,
      first,
    ]);
    expect(renderHook(() => useAgenda('garden-school', 'north')).result.current.items).toEqual([]);
  });

  test('follows another tab and adds to what stands there, also from a screen that is gone', () => {
    const key = 'schools-agenda/garden-school/all';
    const gone = renderHook(() => useAgenda('garden-school', undefined));
    gone.unmount();
    const kept = renderHook(() => useAgenda('garden-school', undefined));
    // Another tab.
    writeDraft(key, { [`0 ${second.place} ${second.code}`]: second.note });
    act(() => {
      dispatchEvent(new StorageEvent('storage', { key: `continuum-draft/${key}` }));
    });
    expect(kept.result.current.items).toEqual([second]);
    act(() => gone.result.current.change((items) => [...items, first]));
    expect(kept.result.current.items).toEqual([second, first]);
    expect(Object.keys(readDraft(key))).toEqual(['0 0 G1.Students 1', '1 1 G1.Leaders1']);
  });

  test('is put in another order', () => {
    const gone = { code: 'G9.Gone', place: 1, note: '' };
    expect(movedTo([first, second], second, first)).toEqual([second, first]);
    expect(movedTo([first, second], first, second)).toEqual([second, first]);
    // A topic that the map no longer has is not on screen, and nothing is moved in its place.
    expect(movedTo([gone, first, second], second, first)).toEqual([gone, second, first]);
    expect(movedTo([first, second], gone, first)).toEqual([first, second]);
    expect(movedTo([first, second], first, gone)).toEqual([first, second]);
  });

  test('names schools of one name with their place and id', () => {
    const [ash, ...others] = all.schools;
    const twin = aSchoolWith('Ash', { 2025: '1>2 0>1 -' }, { id: 'ash-again', state: 'Texas' });
    const both = placeSchools(
      map,
      [ash, ...others].flatMap((one) => one?.school ?? []).concat(twin),
      mapsByKey(map),
    );
    const twins = { ...view, all: both, shown: both, inYear: schoolsInYear(both.schools, 2025) };
    const text = agendaText(
      { ...twins, namesakes: new Set(['ash', 'ash-again']) },
      agendaEntries(twins, [first]),
      undefined,
    );
    expect(text).toContain('Schools: Ash (id ash); Birch; Cedar; Ash (Texas, id ash-ag)');
  });

  test('reads as a text: the need, the goal in the words of the next level, who could help, the note', () => {
    expect(agendaText(view, agendaEntries(view, [first, second]), 'North')).toBe(
      [
        'Joint training agenda: North',
        'Counted here: 4 schools with a record of 2025–26.',
        '',
        '1. G1.Leaders1: Care for the garden (G1.Leaders1)',
        '3 of 4 schools are at 1, Seed; most want 2, Sprout and 1 says no desired state.',
        'Goal, in the words of 2, Sprout:',
        'Grow a garden with:',
        '• a team',
        '• a budget',
        'Schools: Ash; Birch; Cedar',
        'Could help: Date',
        '',
        '2. G1.Students 1: Care for the garden (G1.Students 1)',
        '3 of 4 schools: Not yet at Seed; 1 wants 1, Seed, 1 wants 2, Sprout, and 1 says no desired state.',
        'Goal, in the words of 1, Seed:',
        'Plan a garden.',
        'Schools: Ash; Birch; Cedar',
        'Note: In the garden.',
        'Bring boots.',
      ].join('\n'),
    );
  });

  test('leaves out a topic that the map no longer has', () => {
    expect(agendaEntries(view, [{ code: 'G9.Gone', place: 1, note: '' }])).toEqual([]);
  });
});

test('schools are found by every word of their name and place, whatever accents and case', () => {
  const schools = [
    aSchoolWith('Peña Elementary', {}, { district: 'Bay District', state: 'Texas' }),
    aSchoolWith('Pine Elementary', {}, { district: 'Hill District', state: 'Texas' }),
  ];
  const find = finder(schools, (school) => school);
  const names = (words: string) => find(words).map(({ name }) => name);
  expect(names('')).toHaveLength(2);
  expect(names('pena')).toEqual(['Peña Elementary']);
  expect(names('ELEM hill')).toEqual(['Pine Elementary']);
  expect(names('texas bay pine')).toEqual([]);
});
