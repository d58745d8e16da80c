import { describe, expect, test } from 'vitest';

import { chainOf } from '#domain/assessment/snapshot-chain.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import {
  comparedYears,
  cyclesRecordedTwice,
  pairOf,
  standingYears,
  type ComparedYear,
} from '#domain/comparison/school-years.ts';
import { livingYear } from '#domain/comparison/year-on-map.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle, aSnapshot } from '#tests/support/builders.ts';

const y2024 = recorded(2024);
const january = recorded(2025, {
  status: 'interim',
  recordedOn: '2026-01-20',
  follows: [y2024.id],
});
const y2025 = recorded(2025, { follows: [y2024.id, january.id] });
const living = { cycle: 'cycle/2026', year: livingYear(2026, aMap(), new Map()) };

describe('the years of a school', () => {
  test('are its records in order, then the year under way', () => {
    expect(standings(years([y2025, january, y2024], true))).toEqual([
      [2024, 'yearly'],
      [2025, 'interim'],
      [2025, 'yearly'],
      [2026, 'living'],
    ]);
  });

  test('stand without what was amended, and without a mid-year record of a closed year', () => {
    const amending = recorded(2024, {
      recordedOn: '2025-06-01',
      follows: [y2024.id],
      amends: { snapshot: y2024.id, reason: 'A level was wrong.' },
    });
    const all = years([y2024, amending, january, y2025]);
    expect(standings(all).map(([, standing]) => standing)).toEqual([
      'amended',
      'yearly',
      'interim',
      'yearly',
    ]);
    expect(standingYears(all).map(({ year }) => year.key)).toEqual([amending.id, y2025.id]);
    expect(cyclesRecordedTwice(standingYears(all))).toEqual([]);
  });

  test('keep a mid-year record where nothing closed the year', () => {
    expect(standings(standingYears(years([y2024, january])))).toEqual([
      [2024, 'yearly'],
      [2025, 'interim'],
    ]);
  });

  test('say which year two devices closed beside each other, and keep both', () => {
    const other = recorded(2025, { recordedOn: '2026-05-20', follows: [y2024.id] });
    const all = standingYears(years([y2024, y2025, other]));
    expect(all).toHaveLength(3);
    expect(cyclesRecordedTwice(all)).toEqual([y2025.content.cycle]);
  });
});

describe('the two years to compare', () => {
  const all = years([y2024, january, y2025], true);

  test.each([
    ['are the year under way and the year before it', {}, [y2025.id, 'living']],
    ['are a record and the year before it', { to: y2025.id }, [y2024.id, y2025.id]],
    ['are the ones asked for', { from: y2024.id, to: 'living' }, [y2024.id, 'living']],
    ['stand in their own order', { from: 'living', to: y2024.id }, [y2024.id, 'living']],
    ['may be of one school year', { from: january.id, to: y2025.id }, [january.id, y2025.id]],
    ['go on from the oldest record', { to: y2024.id }, [y2024.id, 'living']],
    ['pass over one that isn’t here', { from: 'gone', to: y2025.id }, [y2024.id, y2025.id]],
  ])('%s', (_, asked, expected) => {
    const pair = pairOf(all, asked);
    expect([pair?.from.year.key, pair?.to.year.key]).toEqual(expected);
  });

  test('are not one and the same, and not one alone', () => {
    expect(pairOf(all, { from: 'living', to: 'living' })).toBeUndefined();
    expect(pairOf(years([y2024]), {})).toBeUndefined();
    expect(pairOf([], {})).toBeUndefined();
  });

  test('are of one map where they can be', () => {
    const map = aMap({ id: 'pond-school' });
    const pond = aSnapshot({ cycle: aCycle({ map: map.id, schoolYear: 2025 }), map });
    const pair = pairOf(years([y2024, pond], true), {});
    expect(pair?.from.year.key).toBe(y2024.id);
  });
});

function years(snapshots: readonly Snapshot[], withLiving = false): readonly ComparedYear[] {
  return comparedYears(chainOf(snapshots), withLiving ? living : undefined);
}

function standings(all: readonly ComparedYear[]) {
  return all.map(({ year, standing }) => [year.schoolYear, standing]);
}

/** A year recorded on its May 14, unless said otherwise. */
function recorded(schoolYear: number, over: Parameters<typeof aSnapshot>[0] = {}): Snapshot {
  const recordedOn = over.recordedOn ?? `${schoolYear + 1}-05-14`;
  return aSnapshot({
    cycle: aCycle({ schoolYear }),
    ...over,
    recordedOn,
    recordedAt: `${recordedOn}T18:30:00.000Z`,
  });
}
