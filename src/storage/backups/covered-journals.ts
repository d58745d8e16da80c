import { readJournal } from '#storage/journal/journal-lines.ts';
import { journalLock } from '#storage/journal/journal-lock.ts';
import type { LinesWritten } from '#storage/meta.ts';
import { OPFS_JOURNALS } from '#storage/opfs/opfs-calls.ts';
import { folderOf } from '#storage/opfs/opfs-writing.ts';

/**
 * Removes the journals of closed tabs of which two backups have every line: were one of the two damaged, the other
 * still holds all. So the start reads few journals, however long a device is in use.
 * @param backups which lines each of the two newest backups has
 * @returns the names of the journals that are gone
 */
export async function removeCoveredJournals(
  backups: readonly LinesWritten[],
): Promise<readonly string[]> {
  const folder = await folderOf(OPFS_JOURNALS);
  const gone: string[] = [];
  for await (const file of folder.values()) {
    if (file.kind !== 'file') continue;
    const covered = Math.min(...backups.map((lines) => lines[file.name] ?? 0));
    if (covered === 0) continue;
    // A tab that lives holds its lock.
    await navigator.locks.request(journalLock(file.name), { ifAvailable: true }, async (lock) => {
      if (lock === null) return;
      const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer());
      if (readJournal(bytes).lastLine > covered) return;
      await folder.removeEntry(file.name);
      gone.push(file.name);
    });
  }
  return gone;
}
