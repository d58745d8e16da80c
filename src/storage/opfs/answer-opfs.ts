/// <reference lib="webworker" />
import type { Backup } from '#storage/backups/backup-name.ts';
import type { BackupAsked, BackupTaken, ToLayAside } from '#storage/backups/backup-writing.ts';

import { giveBallast, keepBallast } from './ballast.ts';
import { appendToJournal, forgetInJournals } from './journal-writing.ts';
import type { OpfsAnswers, OpfsCall } from './opfs-calls.ts';
import { keepFile, removeFile, tryOut } from './opfs-writing.ts';

/** What reads and writes whole backups is fetched with the first of them: a journal's line must not wait for it. */
async function takeBackup(asked: BackupAsked): Promise<BackupTaken> {
  const backups = await import('#storage/backups/backup-writing.ts');
  return backups.takeBackup(asked);
}

async function layAside(aside: ToLayAside): Promise<Backup> {
  const backups = await import('#storage/backups/backup-writing.ts');
  return backups.layAside(aside);
}

/** First of what was kept aside for this, then of old backups. */
async function makeRoom(database: string): Promise<{ readonly isMade: boolean }> {
  if (await giveBallast()) return { isMade: true };
  const { thinBackups } = await import('#storage/backups/thin-backups.ts');
  return { isMade: await thinBackups(database) };
}

/** Does what is asked of the private file system; inside a dedicated worker, since only there files can be flushed. */
export function answerOpfs(call: OpfsCall): Promise<OpfsAnswers[keyof OpfsAnswers]> {
  switch (call.ask) {
    case 'begin':
      return tryOut();
    case 'keep-file':
      return keepFile(call.hash, call.bytes);
    case 'remove-file':
      return removeFile(call.hash);
    case 'append-to-journal':
      return appendToJournal(call.journal, call.line);
    case 'forget-in-journals':
      return forgetInJournals(call.gone);
    case 'keep-ballast':
      return keepBallast(call.now);
    case 'make-room':
      return makeRoom(call.database);
    case 'take-backup':
      return takeBackup(call.backup);
    case 'lay-aside':
      return layAside(call.aside);
  }
}
