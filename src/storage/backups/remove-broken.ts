import { readLeftJournals } from '#storage/journal/left-journals.ts';

import { listBackups, openBackup } from './backup-files.ts';

/**
 * Removes a database that the browser can't open, however often it is asked, once there is something to fill it from
 * again: a backup that was read whole just now, or, where none was ever taken, journals (which are kept until two
 * backups hold what they hold). False where there is not, or where the browser does not remove it: then it is as it was.
 */
export async function removeBroken(name: string): Promise<boolean> {
  return (await canBeFilled()) && removed(name);
}

async function canBeFilled(): Promise<boolean> {
  const backups = await listBackups();
  for (const backup of backups) {
    const file = await openBackup(backup.name).catch(() => undefined);
    if (file?.device !== undefined) return true;
  }
  if (backups.length > 0) return false;
  const { behind } = await readLeftJournals({}, 'all');
  return behind.length > 0;
}

const PATIENCE_MS = 5000;

function removed(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', () => resolve(true));
    request.addEventListener('error', () => resolve(false));
    setTimeout(() => resolve(false), PATIENCE_MS);
  });
}
