import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';

import { rowsIn } from '#storage/backups/database-rows.ts';
import { readWholeDatabase } from '#storage/backups/read-whole-database.ts';
import { withJournals } from '#storage/backups/with-journals.ts';
import type { Storage } from '#storage/storage.ts';
import { keptJournal } from '#tests/support/kept-journal.ts';
import { doWork, workPieces } from '#tests/support/random-work.ts';
import { aStorage } from '#tests/support/storage.ts';

vi.setConfig({ testTimeout: 60_000 });

test('a backup and the journal since make the records that the database has, without a database', async () => {
  const work = fc.array(workPieces, { minLength: 2, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(work, fc.nat(), async (todo, n) => {
      const journal = keptJournal('tab');
      const storage = await aStorage(undefined, { journal });
      let backup = await rowsNow(storage);
      for (const [index, piece] of todo.entries()) {
        await doWork(storage, piece);
        if (index === n % todo.length) backup = await rowsNow(storage);
      }
      const copy = withJournals(backup, [journal.read()]);
      const whole = await rowsNow(storage);
      const byId = (rows: readonly { readonly id: string }[]) =>
        rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect(byId(copy.records)).toEqual(byId(whole.records));
      expect(copy.history.map(({ seq }) => seq)).toEqual(
        Array.from(copy.history, (_, index) => index + 1),
      );
      // Applied to itself nothing happens twice.
      expect(withJournals(whole, [journal.read()])).toEqual(whole);
      storage.database.close();
    }),
    { numRuns: 15 },
  );
});

async function rowsNow({ database }: Storage) {
  const whole = await readWholeDatabase(database.name, () => true);
  if (whole === undefined) throw new Error('no database');
  return rowsIn(whole);
}
