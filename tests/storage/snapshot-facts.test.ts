import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';

import { factsOfSnapshot } from '#domain/schools/facts-of-snapshot.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import type { ContinuumDatabase } from '#storage/database.ts';
import { forget } from '#storage/forget.ts';
import { readSchoolFacts } from '#storage/live-school-facts.ts';
import { replayJournals } from '#storage/journal/replay.ts';
import { fillFacts } from '#storage/record-rows.ts';
import type { Storage } from '#storage/storage.ts';
import { aCycle, aRecord, aSchool, aSnapshotRecord } from '#tests/support/builders.ts';
import { schoolChange } from '#tests/support/changes.ts';
import { keptJournal } from '#tests/support/kept-journal.ts';
import { doWork, workedSchools, workPieces } from '#tests/support/random-work.ts';
import { aStorage, given } from '#tests/support/storage.ts';

// Many hundreds of transactions, also on a machine that is busy.
vi.setConfig({ testTimeout: 60_000 });

type More =
  | { readonly do: 'remove-school' | 'deliver' | 'forget-words' | 'forget-record' }
  | { readonly do: 'undo-any' };

const more: fc.Arbitrary<More> = fc.record({
  do: fc.constantFrom('remove-school', 'deliver', 'forget-words', 'forget-record', 'undo-any'),
});

describe('what is kept beside snapshots', () => {
  test('is what they say, whatever was done to them: recorded, delivered, undone, removed, forgotten, brought back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(workPieces, more), { minLength: 1, maxLength: 20 }),
        async (todo) => {
          const journal = keptJournal('a');
          const storage = await aStorage(undefined, { journal });
          for (const piece of todo) {
            await ('school' in piece ? doWork(storage, piece) : doMore(storage, piece));
            expect(await said(storage.database)).toEqual(await meant(storage.database));
          }
          const wiped = await aStorage();
          await replayJournals(wiped.database, [journal.read()]);
          expect(await said(wiped.database)).toEqual(await meant(wiped.database));
          for (const { database } of [storage, wiped]) database.close();
        },
      ),
      { numRuns: 40 },
    );
  });

  test('is made anew where something else was written there', async () => {
    const storage = await aStorage();
    await given(storage, [schoolChange(aSchool())]);
    await deliver(storage, [aSnapshotRecord()]);
    const [whole] = [aSnapshotRecord()];
    await storage.database.snapshotFacts.clear();
    await storage.database.snapshotFacts.put({
      is: 'damaged',
      id: 'stray',
      school: 'riverside',
      schoolYear: 2026,
    });
    await fillFacts(storage.database.records, storage.database.snapshotFacts);
    expect(await said(storage.database)).toEqual(await meant(storage.database));
    const { schools } = await readSchoolFacts(storage.database);
    expect(schools[0]?.years.map(({ snapshot }) => snapshot)).toEqual([whole?.id]);
  });

  test('holds a map once, however many records carry it', async () => {
    const storage = await aStorage();
    await deliver(
      storage,
      [2024, 2025, 2026].map((schoolYear) => aYear(schoolYear)),
    );
    const rows = await storage.database.snapshotFacts.toArray();
    expect(rows.map(({ is }) => is).toSorted()).toEqual([
      'map',
      'recorded',
      'recorded',
      'recorded',
    ]);
  });
});

async function doMore(storage: Storage, { do: what }: More): Promise<void> {
  const label = { what: 'member-taken-out', subject: '' } as const;
  const [school] = workedSchools;
  const present = await storage.database.records.where({ school, kind: 'snapshot' }).toArray();
  switch (what) {
    case 'remove-school':
      await storage.removeSchool(school, { what: 'school-removed', subject: '' });
      break;
    case 'deliver':
      await deliver(storage, [aYear(2024), aYear(2025)]);
      break;
    case 'undo-any':
      await storage.undo();
      break;
    case 'forget-words': {
      const words = present.flatMap(({ body }) => Object.keys(body['words'] ?? {}).slice(0, 2));
      await forget(storage, () => Promise.resolve({ school, label, which: [], words }));
      break;
    }
    case 'forget-record': {
      const which = present.slice(0, 1).map(({ id }) => id);
      await forget(storage, () => Promise.resolve({ school, label, which }));
    }
  }
}

async function deliver(storage: Storage, records: readonly StoredRecord[]): Promise<void> {
  const label = { what: 'file-opened', subject: 'Riverside' } as const;
  const { id: _id, ...body } = aSchool();
  const all = [aRecord({ body }), ...records];
  const adopted = await storage.adopt({ label, records: all, takeAhead: true });
  if (!adopted.ok) throw new Error(`not delivered: ${adopted.error.tag}`);
}

function aYear(schoolYear: number): StoredRecord {
  return aSnapshotRecord({ cycle: aCycle({ schoolYear }) });
}

/** Maps that nothing carries any more may stay: they are no one's. */
async function said({ snapshotFacts }: ContinuumDatabase) {
  const rows = await snapshotFacts.toArray();
  const used = new Set(rows.flatMap((row) => (row.is === 'recorded' ? [row.mapKey] : [])));
  return rows.filter(({ is, id }) => is !== 'map' || used.has(id));
}

async function meant({ records }: ContinuumDatabase) {
  const rows = (await records.toArray()).flatMap(factsOfSnapshot);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...byId.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
