import { expect, test } from 'vitest';

import { agreeRationale } from '#domain/assessment/changes.ts';
import { readIcmap, type IcmapFile } from '#exchange/icmap/read-icmap.ts';
import { backupContents, linesIn, stateIn } from '#storage/backups/backup-contents.ts';
import { fillFromBackup } from '#storage/backups/fill-from-backup.ts';
import { readWholeDatabase } from '#storage/backups/read-whole-database.ts';
import { replayJournals } from '#storage/journal/replay.ts';
import type { Storage } from '#storage/storage.ts';
import { aWrittenDatabase } from '#tests/support/a-written-database.ts';
import { aCycle } from '#tests/support/builders.ts';
import { dumpDatabase } from '#tests/support/database-dump.ts';
import { icmapFile } from '#tests/support/icmap-file.ts';
import { keptJournal } from '#tests/support/kept-journal.ts';
import { aStorage } from '#tests/support/storage.ts';

const at = Date.UTC(2027, 4, 14);

test('a lost database is filled from a backup to the letter, and goes on: redo, undo, numbers of the history', async () => {
  const storage = await aWrittenDatabase('backed-up');
  const backup = await backedUp('backed-up');
  expect(backup.manifest).toMatchObject({
    purpose: 'backup',
    schools: [{ id: 'riverside', name: 'Riverside Elementary' }],
  });

  const lost = await aStorage();
  expect(await fillFromBackup(lost.database, backup, 0)).toBe(true);
  const { tables } = await dumpDatabase(lost.database.name);
  expect(tables).toEqual((await dumpDatabase('backed-up')).tables);

  // What both do next is the same step, with the same place in the history.
  await storage.redo('riverside');
  await lost.redo('riverside');
  const next = ({ database }: Storage) => database.history.orderBy('seq').last();
  expect((await next(lost))?.seq).toBe((await next(storage))?.seq);
  expect(await lost.undo('riverside')).toMatchObject({ tag: 'done' });
});

test('what was written after the backup comes from the journal, and nothing of it twice', async () => {
  const journal = keptJournal('tab');
  const storage = await aStorage(undefined, { journal });
  await says(storage, 'Before.');
  const backup = await backedUp(storage.database.name);
  expect(linesIn(backup.device?.meta ?? [])).toEqual({ tab: 1 });
  await says(storage, 'After.');
  await storage.undo('riverside');
  await says(storage, 'Last.');

  const lost = await aStorage();
  await fillFromBackup(lost.database, backup, 0);
  expect(await replayJournals(lost.database, [journal.read()])).toBe(3);
  expect((await dumpDatabase(lost.database.name)).tables).toEqual(
    (await dumpDatabase(storage.database.name)).tables,
  );
});

test('a database that is not empty is left as it is', async () => {
  await aWrittenDatabase('source');
  const backup = await backedUp('source');
  const storage = await aStorage();
  await says(storage, 'Mine.');
  expect(await fillFromBackup(storage.database, backup, 0)).toBe(false);
  expect(await storage.database.records.count()).toBe(1);
});

test('the count of writes never falls behind what the newest backup says, though it could not be read', async () => {
  await aWrittenDatabase('older');
  const backup = await backedUp('older');
  const lost = await aStorage();
  await fillFromBackup(lost.database, backup, 500);
  const meta = await lost.database.meta.toArray();
  expect(stateIn(meta.map((row) => ({ ...row })))).toEqual({ writes: 500, forgetting: '' });
});

test('asking for a database that is not there does not make one', async () => {
  expect(await readWholeDatabase('nowhere', () => true)).toBeUndefined();
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('nowhere');
});

async function says(storage: Storage, text: string): Promise<void> {
  const result = await storage.commit({
    label: { what: 'rationale-written', subject: 'G1.Leaders1' },
    changes: [agreeRationale(aCycle(), 'G1.Leaders1', text)],
  });
  if (!result.ok) throw new Error(result.error.tag);
}

async function backedUp(name: string): Promise<IcmapFile> {
  const whole = await readWholeDatabase(name, () => true);
  if (whole === undefined) throw new Error(`no ${name}`);
  const read = await readIcmap(await icmapFile(backupContents(whole, at)));
  if (!read.ok) throw new Error(read.error.tag);
  return read.value;
}
