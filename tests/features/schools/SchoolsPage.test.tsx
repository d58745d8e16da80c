// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';

import type { SnapshotParts } from '#domain/assessment/compose-snapshot.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { joinSchools, putGroup } from '#domain/schools/groups.ts';
import { SchoolsPage } from '#features/schools/SchoolsPage.tsx';
import { putRecords } from '#storage/record-rows.ts';
import type { Storage } from '#storage/storage.ts';
import { aMap, anIndicator } from '#tests/support/a-map.ts';
import {
  aCycle,
  aRecord,
  aSchool,
  aSnapshotRecord,
  atLevel,
  ratingsOf,
} from '#tests/support/builders.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage } from '#tests/support/storage.ts';

// Acorn changed to a version with another indicator, Birch recorded on a version with other levels, Cedar closed the year
// twice, Dogwood’s newest record is damaged, Elm has an interim record only, Fir has nothing.
const first = aMap();
const [garden, teaching] = first.outcomes;
const second = aMap({
  version: '2',
  outcomes: [
    ...(garden === undefined ? [] : [garden]),
    ...(teaching === undefined
      ? []
      : [{ ...teaching, indicators: [anIndicator('G2.Students1', 'students')] }]),
  ],
});
const old = aMap({
  version: '0',
  levels: [...first.levels, { id: 'forest', name: 'Forest', rank: 4 }],
});

describe('schools whose records are not simply one a year', () => {
  test('stand in the list by name, each with what is particular about its year', async () => {
    const main = await shown('/schools');
    expect(main).toContain('Counted here: 4 schools with a record of 2026–27.');
    expect(main).toContain('1 of them is an interim record, made before the year was closed.');
    expect(main).toContain('1 closed the year twice; the later record is counted.');
    expect(main).toContain('2 schools have no record of 2026–27');
    expect(main).toContain('1 damaged record is left out of every count');
    // G2.Leaders1 is not on the newer version, G2.Students1 was not on the older one.
    expect(rowOf('Acorn')).toMatch(/1 up0 down0 the same2 can’t be compared1 not rated/u);
    expect(rowOf('Birch')).toMatch(/2 can’t be compared/u);
    expect(rowOf('Cedar')).toContain('Closed twice; this is the later record');
    expect(rowOf('Dogwood')).toContain('No record of 2026–27');
    expect(rowOf('Dogwood')).toMatch(/2026–27$/u);
    expect(rowOf('Elm')).toContain('Interim record');
    expect(rowOf('Fir')).toContain('No record yet');
  });

  test('lead from what changed to the comparison where one school recorded both years, and not where two ids did', async () => {
    const storage = await aStorage();
    const join = joinSchools('oak', 'acorn');
    await store(storage, [
      ...['Acorn', 'Birch', 'Oak'].map(school),
      ...('put' in join ? [aRecord(join.put)] : []),
      year('Acorn', 2025, first, 'seed'),
      year('Birch', 2025, first, 'seed'),
      year('Birch', 2026, first, 'tree'),
      year('Oak', 2026, first, 'tree'),
    ]);
    renderPage(<SchoolsPage />, { storage, address: '/schools' });
    const changeIn = async (name: string) => {
      const row = await screen.findByRole('row', { name: new RegExp(`^${name}`, 'u') });
      return within(row).getByText('1 up').closest('a')?.getAttribute('href');
    };
    expect(await changeIn('Birch')).toMatch(/schools\/birch\/compare\?/u);
    expect(await changeIn('Acorn')).toBeUndefined();
  });

  test.each(['list', 'years', 'groups'] as const)(
    'are looked for in vain in the %s: one sentence, no counts, and the way back',
    async (view) => {
      const group = putGroup({ id: 'lake', name: 'Lake County', sort: 'district' });
      const storage = await aStorage();
      await store(storage, [
        school('Acorn'),
        school('Birch'),
        year('Acorn', 2026, first, 'seed'),
        ...('put' in group ? [aRecord(group.put)] : []),
      ]);
      renderPage(<SchoolsPage />, { storage, address: `/schools?view=${view}` });
      if (view === 'groups') {
        await userEvent.click(await screen.findByText(/^Choose/u));
      }
      const field = await screen.findByRole('searchbox');
      await userEvent.type(field, 'zebra');
      await screen.findByRole('heading', {
        name: 'No school has these words in its name or place',
      });
      expect(screen.queryByText(/Counted here/u)).toBeNull();
      expect(screen.queryByRole('list', { name: 'Levels' })).toBeNull();
      expect(screen.queryByRole('button', { name: /Copy table|Put in/u })).toBeNull();
      await userEvent.click(screen.getByRole('button', { name: 'Show all 2 schools' }));
      expect(await screen.findByText('Birch', { exact: false })).toBeTruthy();
      expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
      await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('searchbox')));
    },
  );

  test('are put into one group at a double Enter, which finds no fault with the emptied name', async () => {
    const storage = await aStorage();
    await store(storage, [school('Acorn'), year('Acorn', 2026, first, 'seed')]);
    renderPage(<SchoolsPage />, { storage, address: '/schools?view=groups' });
    await userEvent.type(await screen.findByLabelText('Name'), 'Lake County{Enter}{Enter}');
    await screen.findByRole('heading', { name: /^Lake County/u });
    expect(screen.queryByText('A group needs a name.')).toBeNull();
    await userEvent.type(screen.getByLabelText('Name'), 'Lake County{Enter}');
    expect(screen.getByText(/already/u)).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Name')));
  });

  test('of a group that has none here are told so, with the way to all of them', async () => {
    const group = putGroup({ id: 'lake', name: 'Lake County', sort: 'district' });
    const storage = await aStorage();
    await store(storage, [
      school('Acorn'),
      year('Acorn', 2026, first, 'seed'),
      ...('put' in group ? [aRecord(group.put)] : []),
    ]);
    renderPage(<SchoolsPage />, { storage, address: '/schools?group=lake' });
    await screen.findByRole('heading', { name: 'No school of this group is counted here' });
    await userEvent.click(screen.getByRole('link', { name: 'Show all schools' }));
    expect(await screen.findByRole('row', { name: /^Acorn/u })).toBeTruthy();
  });

  test('say in the years which of them is what', async () => {
    await shown('/schools?view=years');
    expect(rowOf('Acorn')).toMatch(/Recorded.*Recorded$/u);
    expect(rowOf('Cedar')).toMatch(/–.*Closed twice$/u);
    expect(rowOf('Dogwood')).toMatch(/Recorded.*Damaged$/u);
    expect(rowOf('Elm')).toMatch(/–.*Interim$/u);
    expect(rowOf('Fir')).toMatch(/–.*–$/u);
  });

  test('are counted once on an indicator, and those off the scale are told', async () => {
    const main = await shown('/schools?view=indicator&at=G1.Leaders1');
    expect(main).toContain(
      'In 2026–27: 1 at Sprout, 2 at Tree, 1 on a version that can’t be compared.',
    );
    expect(main).toContain('1 school recorded it on a version of the map with other levels');
    expect(main).toContain('1 school wants to stay at the level where it is');
    cleanup();
    const later = await shown('/schools?view=indicator&at=G2.Students1');
    expect(later).toContain(
      '2 schools recorded the year on a version of the map without it and are in no count here',
    );
    expect(later).toContain('2 of 2 schools');
  });

  test('are in growth only with both years, and in roles and needs without a damaged record', async () => {
    expect(await shown('/schools?view=growth')).toContain(
      'Of 2 schools with a record of both 2025–26 and 2026–27',
    );
    cleanup();
    expect(await shown('/schools?view=roles')).toMatch(/Leaders.*Students.*All roles/u);
    cleanup();
    expect(await shown('/schools?view=needs')).toContain('Counted here: 4 schools');
  });
});

describe('schools on a map without roles', () => {
  test('spread by desired outcome alone, and it says why', async () => {
    const plain = aMap({
      roles: [],
      outcomes: first.outcomes.map((outcome) => ({
        ...outcome,
        indicators: outcome.indicators.map(({ code, statement, descriptors }) => ({
          code,
          statement,
          descriptors,
        })),
      })),
    });
    const storage = await aStorage();
    await store(storage, [school('Acorn'), year('Acorn', 2026, plain, 'seed')]);
    renderPage(<SchoolsPage />, { storage, address: '/schools?view=roles' });
    const table = await screen.findByRole('table', {
      name: 'Ratings by desired outcome in 2026–27',
    });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((head) => head.textContent),
    ).toEqual(['Desired outcome', 'Indicators']);
    expect(screen.getByText(/This map names no roles/u)).toBeTruthy();
  });
});

async function shown(address: string): Promise<string> {
  const storage = await aStorage();
  const whole = year('Dogwood', 2026, first, 'tree');
  await store(storage, [
    ...['Acorn', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir'].map(school),
    year('Acorn', 2025, first, 'seed'),
    year('Acorn', 2026, second, 'sprout', 'sprout'),
    year('Birch', 2025, first, 'seed'),
    year('Birch', 2026, old, 'tree'),
    year('Cedar', 2026, first, 'seed'),
    year('Cedar', 2026, first, 'tree', undefined, { recordedAt: '2027-06-01T08:00:00.000Z' }),
    year('Dogwood', 2025, first, 'seed'),
    { ...whole, body: { ...whole.body, text: `${String(whole.body['text'])} ` } },
    year('Elm', 2026, second, 'tree', undefined, { status: 'interim' }),
  ]);
  renderPage(<SchoolsPage />, { storage, address });
  await screen.findByRole('navigation', { name: 'Ways to look at the schools' });
  return document.body.textContent;
}

function rowOf(name: string): string {
  return screen.getByRole('row', { name: new RegExp(`^${name}`, 'u') }).textContent;
}

function school(name: string): StoredRecord {
  const { id, ...body } = aSchool({ id: name.toLowerCase(), name });
  return aRecord({ id, school: id, body });
}

/** A record that says the same level of the first and the last indicator, and of the first what is wanted. */
function year(
  name: string,
  schoolYear: number,
  map: IcMap,
  level: string,
  desired?: string,
  over: Partial<SnapshotParts> = {},
): StoredRecord {
  const id = name.toLowerCase();
  const codes = map.outcomes.flatMap(({ indicators }) => indicators.map(({ code }) => code));
  const [one = '', ...others] = codes;
  return aSnapshotRecord({
    school: aSchool({ id, name }),
    cycle: aCycle({ school: id, schoolYear, map: map.id, mapVersion: map.version }),
    map,
    ratings: ratingsOf({
      [one]: { existing: atLevel(level), ...(desired === undefined ? {} : { desired }) },
      [others.at(-1) ?? '']: { existing: atLevel('seed') },
    }),
    ...over,
  });
}

async function store(storage: Storage, records: readonly StoredRecord[]): Promise<void> {
  await putRecords(storage.database, records);
}
