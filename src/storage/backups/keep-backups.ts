import { systemClock } from '#platform/clock.ts';
import { lastCopy } from '#platform/last-copy.ts';
import { askForPersistenceOnce } from '#platform/persistence.ts';
import { opfsFolder } from '#storage/opfs/opfs-folder.ts';
import { startOpfs } from '#storage/opfs/opfs-client.ts';
import { isDamage } from '#storage/commit-failure.ts';
import { COPY_NAME } from '#storage/database.ts';
import { settled, useSaveStatus } from '#storage/save-status.ts';
import type { Storage } from '#storage/storage.ts';

import { askForBackup } from './ask-for-backup.ts';
import { stateIn } from './backup-contents.ts';
import { listBackups, newestBackupBytes } from './backup-files.ts';
import { backupTroubleOver, noteBackupTrouble, useBackupTrouble } from './backup-trouble.ts';
import {
  expectedBytes,
  isBackupDue,
  quietBefore,
  restsFrom,
  staleBackups,
  whatIsTaken,
} from './backup-schedule.ts';

const LOOK_EVERY_MS = 60_000;

let isKeeping = false;
let isAtIt = false;
let touchedAt = 0;
let savedAt = 0;

/**
 * Takes backups as long as this tab lives: one at its start and one a quarter of an hour as long as something changes,
 * never while somebody types or clicks or something is being written, a large one some minutes later. Of several tabs the first takes it; the others find it taken.
 */
export function keepBackups(storage: Storage): void {
  if (isKeeping || storage.access.mode !== 'full') return;
  isKeeping = true;
  for (const touch of ['keydown', 'pointerdown', 'input'] as const) {
    addEventListener(touch, () => (touchedAt = performance.now()), {
      capture: true,
      passive: true,
    });
  }
  useSaveStatus.subscribe(() => (savedAt = performance.now()));
  // What was read while the database could not be opened.
  indexedDB.deleteDatabase(COPY_NAME);
  void look(storage, 'start');
  setInterval(() => void look(storage, 'edits'), LOOK_EVERY_MS);
}

/** What can't be taken now is taken at a later look; the page on data safety tells why it was not. */
async function look(storage: Storage, why: 'start' | 'edits'): Promise<void> {
  if (isAtIt) return;
  isAtIt = true;
  try {
    await quiet();
    const writes = await storage.database.meta.get('writes');
    const isDeviceFull = writes !== undefined && (await guardRoom());
    const due = await dueNow(storage, why);
    if (due === 'no') {
      backupTroubleOver();
      return;
    }
    if (due === 'in-quiet') {
      if (restsFrom(useBackupTrouble.getState(), systemClock())) return;
      await quiet(await bytesOfNext(storage));
    }
    const copiedAt = lastCopy.getSnapshot()?.at;
    const what = whatIsTaken({ isDeviceFull, copiedAt, at: systemClock() });
    if (what !== 'backup') noteBackupTrouble('no-room', systemClock());
    // Of several tabs the one that took it writes the copy, too.
    if (what === 'nothing' || (what === 'backup' && !(await take(storage, why)))) return;
    const { copyToFolder } = await import('#storage/safety/copy-to-folder.ts');
    await copyToFolder(storage, systemClock());
  } catch (error) {
    // Else the disk may be full, or the database closed for a newer app.
    if (isDamage(error)) storage.tellUnreadable();
  } finally {
    isAtIt = false;
  }
}

async function take({ database }: Storage, why: 'start' | 'edits'): Promise<boolean> {
  return (await askForBackup(database, why))?.is === 'taken';
}

/**
 * From the first save on: room is kept aside, and the browser is asked not to clear the data by itself.
 * @returns whether room had to be given back, and there is not enough again
 */
async function guardRoom(): Promise<boolean> {
  await askForPersistenceOnce();
  const ask = await startOpfs();
  const kept = await ask?.({ ask: 'keep-ballast', now: systemClock() }).catch(() => undefined);
  return kept?.isDeviceFull === true;
}

/** Asked here first, so that the worker is not started for nothing. What was forgotten does not wait in older backups. */
async function dueNow(
  { database }: Storage,
  why: 'start' | 'edits',
): Promise<'no' | 'in-quiet' | 'at-once'> {
  if ((await opfsFolder()) === undefined) return 'no';
  const [backups, meta] = await Promise.all([listBackups(), database.meta.toArray()]);
  const state = stateIn(meta.map((row) => ({ ...row })));
  const bytes = await newestBackupBytes(backups);
  if (!isBackupDue(backups, { state, at: systemClock(), why, bytes })) return 'no';
  return staleBackups(backups, state).length > 0 ? 'at-once' : 'in-quiet';
}

/** What the next backup will take: many schools may have come since the newest. */
async function bytesOfNext({ database }: Storage): Promise<number> {
  const newest = await newestBackupBytes();
  return Math.max(newest, expectedBytes(await database.snapshotFacts.count()));
}

/** Until nobody types or clicks and nothing is being written: a thousand schools coming in are one backup, not several. */
async function quiet(bytes = 0): Promise<void> {
  const begunAt = performance.now();
  for (;;) {
    await settled();
    const now = performance.now();
    const needed = quietBefore(bytes, now - begunAt);
    const isSmall = needed === quietBefore(0, 0);
    // For a small one a save is no disturbance, and neither is a page that was opened a moment ago.
    if (isSmall && touchedAt === 0) return;
    const since = now - (isSmall ? touchedAt : Math.max(touchedAt, savedAt));
    if (since >= needed) return;
    // Until the hands rest.
    await new Promise((resolve) => setTimeout(resolve, needed - since));
  }
}
