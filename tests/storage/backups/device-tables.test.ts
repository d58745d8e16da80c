import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import type { DeviceRow } from '#exchange/icmap/contents.ts';
import { deviceTablesIn } from '#storage/backups/device-tables.ts';
import type { DatabaseDump } from '#tests/support/database-dump.ts';

/** The rows of a database as an earlier version of the app wrote it, and as its backup holds them. */
function rowsOf(version: number) {
  const path = `tests/fixtures/database-v${version}.json`;
  const { tables } = JSON.parse(readFileSync(path, 'utf8')) as DatabaseDump;
  const rows = (table: string) => (tables[table]?.rows ?? []) as readonly DeviceRow[];
  return { history: rows('history'), undo: rows('takeBacks'), meta: rows('meta') };
}

describe.each([1, 2, 3])('the history in a backup of schema version %i', (version) => {
  test('is taken over to the letter', () => {
    const rows = rowsOf(version);
    expect(rows.history.length).toBeGreaterThan(5);
    expect(deviceTablesIn(rows)).toEqual(rows);
  });
});

test.each([
  ['a step without records', { history: [{ seq: 1, id: 'a' }] }],
  ['a step that is named with a tag', { what: '<img onerror>' }],
  ['a place that is no number', { seq: 'first' }],
])('%s is no history of this app', (_, over) => {
  const rows = rowsOf(3);
  const [first] = rows.history;
  const history =
    'history' in over
      ? (over.history as readonly DeviceRow[])
      : [{ ...first, ...('what' in over ? { label: { ...over, subject: '' } } : over) }];
  expect(deviceTablesIn({ ...rows, history })).toBeUndefined();
});
