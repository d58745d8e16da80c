import { readFileSync, writeFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { ratingsByIndicator } from '#domain/assessment/agreed-ratings.ts';
import { SCHEMA_VERSION } from '#storage/database.ts';
import { readSnapshotsOf } from '#storage/school-snapshots.ts';
import { openStorage, type Storage } from '#storage/storage.ts';
import { aWrittenDatabase } from '#tests/support/a-written-database.ts';
import { aCycle, aRating, atLevel } from '#tests/support/builders.ts';
import { dumpDatabase, loadDatabase, type DatabaseDump } from '#tests/support/database-dump.ts';
import { given } from '#tests/support/storage.ts';

// One fixture for every schema version that was ever shipped: a database as that version wrote it. An old
// one is never made again. The one of the present version is written by
//   WRITE_FIXTURE=1 npx vitest run tests/storage/shipped-schemas.test.ts
// and from the day on which the version is shipped, a difference means that a new version is due.

const shipped = [1, 2, 3];

describe.each(shipped)('a database of schema version %i', (version) => {
  test('opens whole: every record, every step, every pointer', async () => {
    const name = `shipped-${version}`;
    await loadDatabase(name, fixture(version));
    const storage = await opened(name);
    expect(storage.access).toEqual({ mode: 'full' });
    const { records, history, takeBacks, meta } = fixture(version).tables;
    expect(await storage.database.records.toArray()).toEqual(records?.rows);
    expect(await storage.database.history.toArray()).toEqual(history?.rows);
    expect(await storage.database.takeBacks.toArray()).toEqual(takeBacks?.rows);
    // Of before schema 3 they are made while it opens: as if they had always been there.
    expect(await storage.database.steps.toArray()).toEqual(
      fixture(SCHEMA_VERSION).tables['steps']?.rows,
    );
    expect(await storage.database.meta.toArray()).toEqual(meta?.rows);
  });

  test('reads as it was meant: ratings, the snapshot that proves itself, the map in the library', async () => {
    const storage = await loaded(version, 'read');
    const records = await storage.database.records.where({ cycle: aCycle().id }).toArray();
    expect(ratingsByIndicator(records)).toEqual(
      new Map([
        [
          'G1.Leaders1',
          aRating('G1.Leaders1', {
            existing: atLevel('seed'),
            desired: 'tree',
            rationale: 'Seen in May. “Ñ – ő”',
            ticked: new Set(['s2']),
          }),
        ],
        ['G1.Students 1', aRating('G1.Students 1', { existing: { is: 'not-yet' } })],
      ]),
    );
    const { chain, damaged } = await readSnapshotsOf(storage.database, 'riverside');
    expect(chain.inOrder.map(({ content }) => content.school.name)).toEqual([
      'Riverside Elementary',
    ]);
    expect(damaged).toEqual([]);
  });

  test('goes on: what was done before can be done again and taken back, and new edits are later', async () => {
    const storage = await loaded(version, 'goes-on');
    expect(await storage.redo('riverside')).toMatchObject({ tag: 'done' });
    expect(await storage.database.records.get('plan/1')).toMatchObject({
      body: { goals: [{ from: 2, to: 4 }] },
    });
    const steps: unknown[] = [];
    for (;;) {
      const outcome = await storage.undo('riverside');
      if (outcome.tag !== 'done') break;
      steps.push(outcome.step.label.what);
    }
    expect(steps).toEqual([
      'school-edited',
      'existing-agreed',
      'statement-unticked',
      'statement-ticked',
      'statement-ticked',
      'rationale-written',
      'desired-agreed',
      'existing-agreed',
    ]);
    const newest = (await storage.database.records.toArray())
      .map(({ stamp }) => stamp)
      .toSorted()
      .at(-1);
    await given(storage, [{ put: { id: 'new', kind: 'plan', school: 'riverside', body: {} } }]);
    const added = await storage.database.records.get('new');
    expect((added?.stamp ?? '') > (newest ?? 'z')).toBe(true);
  });
});

test('the newest fixture is exactly what this version writes', async () => {
  await aWrittenDatabase('present');
  const dump = await dumpDatabase('present');
  if (process.env['WRITE_FIXTURE'] !== undefined) {
    writeFileSync(fixtureUrl(SCHEMA_VERSION), `${JSON.stringify(dump, null, 1)}\n`);
  }
  expect(shipped.at(-1)).toBe(SCHEMA_VERSION);
  expect(dump).toEqual(fixture(SCHEMA_VERSION));
});

async function loaded(version: number, purpose: string): Promise<Storage> {
  const name = `shipped-${version}-${purpose}`;
  await loadDatabase(name, fixture(version));
  return opened(name);
}

async function opened(name: string): Promise<Storage> {
  const result = await openStorage({ name, now: () => 1 });
  if (!result.ok) throw new Error(`the database did not open: ${result.error.tag}`);
  return result.value;
}

function fixture(version: number): DatabaseDump {
  return JSON.parse(readFileSync(fixtureUrl(version), 'utf8')) as DatabaseDump;
}

function fixtureUrl(version: number): URL {
  return new URL(`../fixtures/database-v${version}.json`, import.meta.url);
}
