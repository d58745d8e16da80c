import { err, ok, type Result } from '#domain/result.ts';
import type { DeviceRow } from '#exchange/icmap/contents.ts';
import { expectedFailure, type CommitError } from '#storage/commit-failure.ts';
import { READER_VERSION, type MetaRow } from '#storage/database.ts';
import { startOpfs } from '#storage/opfs/opfs-client.ts';
import type { ReadFile } from '#storage/reading/read-checked.ts';
import type { Storage } from '#storage/storage.ts';

import type { DeviceTables } from './device-tables.ts';
import { listBackups } from './backup-files.ts';
import { fillFromBackup } from './fill-from-backup.ts';

/** Why nothing was brought back. */
export type RestoreFault =
  | CommitError
  /** Something was written here meanwhile. */
  | { readonly tag: 'not-empty' };

/** Whether nothing was ever written here, so that a backup can be had back whole. */
export async function isUntouched({ database }: Pick<Storage, 'database'>): Promise<boolean> {
  return (await database.meta.count()) === 0 && (await database.records.count()) === 0;
}

/**
 * Fills a device on which nothing is with a backup, row by row: records, history, and what can be taken back. All of it
 * is laid aside as a backup of this device first, which is written, read back and proved; then it is written in one
 * transaction. Stopped before that backup is whole, nothing is here; stopped after it, the next start goes on. Who made
 * the backup and where its journals ended stay behind: this device has a name and journals of its own.
 */
export async function restoreWhole(
  storage: Storage,
  { manifest, records, removedThere, device }: ReadFile,
): Promise<Result<undefined, RestoreFault>> {
  if (device === undefined) return err({ tag: 'invalid', kind: 'backup', detail: 'no history' });
  const before = await listBackups();
  const writes = Math.max(1, writesIn(device), ...before.map((backup) => backup.writes + 1));
  let isEmpty = true;
  const result = await storage.write(async ({ database, newId, now, inTurn }) => {
    const meta = metaHere(device, { writes, device: newId().slice(0, 12) });
    if (asksForMore(meta)) return err<CommitError>({ tag: 'newer-version' });
    const all = [...records, ...removedThere];
    const rows = { history: plain(device.history), undo: plain(device.undo), meta: plain(meta) };
    try {
      return await inTurn(async () => {
        isEmpty = await isUntouched({ database });
        if (!isEmpty) return ok(undefined);
        const ask = await startOpfs();
        const madeAt = Date.parse(manifest.madeAt);
        const aside = { whole: { records: all, ...rows }, madeAt, at: now() };
        await ask?.({ ask: 'lay-aside', aside });
        isEmpty = await fillFromBackup(database, { records: all, device: rows }, writes);
        return ok(undefined);
      });
    } catch (error) {
      const failure = expectedFailure(error);
      if (failure === undefined) throw error;
      return err(failure);
    }
  });
  if (!result.ok) return result;
  return isEmpty ? ok(undefined) : err({ tag: 'not-empty' });
}

function plain(rows: readonly object[]): readonly DeviceRow[] {
  return rows.map((row) => ({ ...row }));
}

/** What a database that comes from a file knows of itself. */
function metaHere(
  { meta }: DeviceTables,
  here: { readonly writes: number; readonly device: string },
): readonly MetaRow[] {
  const kept = meta.filter(({ key }) => KEPT.has(key));
  return [...kept, { key: 'device', value: here.device }, { key: 'writes', value: here.writes }];
}

const KEPT: ReadonlySet<string> = new Set(['newestStamp', 'newestForgetting', 'minReaderVersion']);

function asksForMore(meta: readonly MetaRow[]): boolean {
  return meta.some((row) => row.key === 'minReaderVersion' && row.value > READER_VERSION);
}

function writesIn({ meta }: DeviceTables): number {
  const row = meta.find(({ key }) => key === 'writes');
  return row?.key === 'writes' && Number.isSafeInteger(row.value) ? row.value : 0;
}
