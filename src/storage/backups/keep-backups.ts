import { systemClock } from '#platform/clock.ts';
import { lastCopy } from '#platform/last-copy.ts';
import { askForPersistenceOnce } from '#platform/persistence.ts';
import { opfsFolder } from '#storage/opfs/opfs-folder.ts';
import { startOpfs } from '#storage/opfs/opfs-client.ts';
import { isDamage } from '#storage/commit-failure.ts';
import { COPY_NAME } from '#storage/database.ts';
import { settled } from '#storage/save-status.ts';
import type { Storage } from '#storage/storage.ts';

import { askForBackup } from './ask-for-backup.ts';
import { stateIn } from './backup-contents.ts';
import { backupFile, listBackups } from './backup-files.ts';
import { isBackupDue, whatIsTaken } from './backup-schedule.ts';

const LOOK_EVERY_MS = 60_000;
const QUIET_MS = 3000;

let isKeeping = false;
let isAtIt = false;
let touchedAt = 0;

/**
 * Takes backups as long as this tab lives: one at its start and one a quarter of an hour as long as something changes,
 * never while somebody types or clicks or something is being written. Of several tabs the first takes it; the others find it taken.
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
  // What was read while the database could not be opened.
  indexedDB.deleteDatabase(COPY_NAME);
  void look(storage, 'start');
  setInterval(() => void look(storage, 'edits'), LOOK_EVERY_MS);
}

/** What can't be taken now is taken at the next look; the page on data safety tells the age of the newest. */
async function look(storage: Storage, why: 'start' | 'edits'): Promise<void> {
  if (isAtIt) return;
  isAtIt = true;
  try {
    await quiet();
    const writes = await storage.database.meta.get('writes');
    const isDeviceFull = writes !== undefined && (await guardRoom());
    if (!(await isDue(storage, why))) return;
    const copiedAt = lastCopy.getSnapshot()?.at;
    const due = whatIsTaken({ isDeviceFull, copiedAt, at: systemClock() });
    // Of several tabs the one that took it writes the copy, too.
    if (due === 'nothing' || (due === 'backup' && !(await take(storage, why)))) return;
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

/** Asked here first, so that the worker is not started for nothing. */
async function isDue({ database }: Storage, why: 'start' | 'edits'): Promise<boolean> {
  if ((await opfsFolder()) === undefined) return false;
  const [backups, meta] = await Promise.all([listBackups(), database.meta.toArray()]);
  const newest = backups[0] && (await backupFile(backups[0].name));
  return isBackupDue(backups, {
    state: stateIn(meta.map((row) => ({ ...row }))),
    at: systemClock(),
    why,
    bytes: newest?.size ?? 0,
  });
}

/** Until nobody types or clicks and nothing is being written: a thousand schools coming in are one backup, not several. */
async function quiet(): Promise<void> {
  for (;;) {
    await settled();
    const since = performance.now() - touchedAt;
    if (touchedAt === 0 || since >= QUIET_MS) return;
    // Until the hands rest.
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS - since));
  }
}
