import { readSnapshot } from '#domain/assessment/verify-snapshot.ts';
import { backupFile, listBackups } from '#storage/backups/backup-files.ts';
import type { ContinuumDatabase } from '#storage/database.ts';
import { openFileStore } from '#storage/files/open-file-store.ts';
import { readJournal } from '#storage/journal/journal-lines.ts';
import { OPFS_JOURNALS } from '#storage/opfs/opfs-calls.ts';
import { opfsFolder } from '#storage/opfs/opfs-folder.ts';
import { readInWorker } from '#storage/reading/read-in-worker.ts';

/** What is looked at, in this order. */
export type Verified = 'snapshots' | 'evidence' | 'journals' | 'backups';

/** How far it has come. */
export interface VerifyProgress {
  readonly done: number;
  readonly total: number;
}

/** Of one sort: how many were looked at, and how many are not as they were stored. */
export interface Verdict {
  readonly what: Verified;
  readonly checked: number;
  readonly damaged: number;
}

/**
 * Hashes everything on this device anew: recorded At-A-Glances against their names, files of evidence against theirs,
 * every line of every journal, every byte of every backup. Reads only. Rejects with the signal's reason.
 */
export async function verifyDevice(
  database: ContinuumDatabase,
  {
    onProgress,
    signal,
  }: { readonly onProgress: (progress: VerifyProgress) => void; readonly signal: AbortSignal },
): Promise<readonly Verdict[]> {
  const work = await workToDo(database);
  const verdicts = new Map<Verified, Verdict>();
  for (const what of ['snapshots', 'evidence', 'journals', 'backups'] as const) {
    verdicts.set(what, { what, checked: 0, damaged: 0 });
  }
  for (const [done, { what, isWhole }] of work.entries()) {
    signal.throwIfAborted();
    onProgress({ done, total: work.length });
    const { checked, damaged } = verdicts.get(what) ?? { checked: 0, damaged: 0 };
    const fault = (await isWhole()) ? 0 : 1;
    verdicts.set(what, { what, checked: checked + 1, damaged: damaged + fault });
    // The page answers in between.
    await new Promise((resolve) => setTimeout(resolve));
  }
  onProgress({ done: work.length, total: work.length });
  return [...verdicts.values()];
}

interface Piece {
  readonly what: Verified;
  readonly isWhole: () => Promise<boolean>;
}

async function workToDo(database: ContinuumDatabase): Promise<readonly Piece[]> {
  const snapshots = await database.records.where({ kind: 'snapshot' }).toArray();
  const store = await openFileStore();
  const files = await store.list();
  const backups = await listBackups();
  return [
    ...snapshots
      .filter(({ deleted }) => deleted !== true)
      .map((record): Piece => ({
        what: 'snapshots',
        isWhole: () => Promise.resolve(readSnapshot(record).ok),
      })),
    ...files.map(({ hash }): Piece => ({
      what: 'evidence',
      // One that was removed meanwhile is not damaged.
      isWhole: async () => ['present', 'absent'].includes((await store.read(hash)).is),
    })),
    ...(await journalPieces()),
    ...backups.map(({ name }): Piece => ({
      what: 'backups',
      isWhole: async () => {
        const file = await backupFile(name);
        // One that was removed meanwhile is not damaged.
        return file === undefined || (await readInWorker(file)) !== undefined;
      },
    })),
  ];
}

async function journalPieces(): Promise<readonly Piece[]> {
  const pieces: Piece[] = [];
  const folder = await opfsFolder(OPFS_JOURNALS);
  for await (const handle of folder?.values() ?? []) {
    if (handle.kind !== 'file') continue;
    pieces.push({
      what: 'journals',
      isWhole: async () => {
        const bytes = await (await handle.getFile()).arrayBuffer();
        return readJournal(new Uint8Array(bytes)).damaged === 0;
      },
    });
  }
  return pieces;
}
