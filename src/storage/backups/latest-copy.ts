import type { DeviceRow } from '#exchange/icmap/contents.ts';
import { writeIcmap } from '#exchange/icmap/write-icmap.ts';
import { readLeftJournals } from '#storage/journal/left-journals.ts';

import { backupContents } from './backup-contents.ts';
import { listBackups, openBackup } from './backup-files.ts';
import { rowsOf, type DatabaseRows } from './database-rows.ts';
import { linesOf, withJournals } from './with-journals.ts';

const NOTHING: DatabaseRows = {
  records: [],
  history: [],
  takeBacks: [],
  meta: [{ key: 'writes', value: 0 }],
};

/**
 * A file of everything that this device holds beside its database: the newest backup that can be read, and what the
 * journals have since. Undefined where there is neither.
 */
export async function latestCopy(name: string, at: number): Promise<File | undefined> {
  const rows = await latestRows();
  if (rows === undefined) return undefined;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const whole = {
    records: rows.records,
    history: plain(rows.history),
    undo: plain(rows.takeBacks),
    meta: plain(rows.meta),
  };
  await writeIcmap(backupContents(whole, at), (chunk) => {
    chunks.push(chunk);
    return Promise.resolve();
  });
  return new File(chunks, name, { type: 'application/octet-stream' });
}

/** The same as rows. */
export async function latestRows(): Promise<DatabaseRows | undefined> {
  const base = await newestBackup();
  const { behind } = await readLeftJournals(linesOf(base ?? NOTHING), 'all');
  if (base === undefined && behind.length === 0) return undefined;
  return withJournals(base ?? NOTHING, behind);
}

async function newestBackup(): Promise<DatabaseRows | undefined> {
  for (const backup of await listBackups()) {
    const file = await openBackup(backup.name).catch(() => undefined);
    const rows = file && rowsOf(file);
    if (rows !== undefined) return rows;
  }
  return undefined;
}

function plain(rows: readonly object[]): readonly DeviceRow[] {
  return rows.map((row) => ({ ...row }));
}
