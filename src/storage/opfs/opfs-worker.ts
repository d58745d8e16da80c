/// <reference lib="webworker" />
import type { Backup } from '#storage/backups/backup-name.ts';
import type { BackupAsked, BackupTaken, ToLayAside } from '#storage/backups/backup-writing.ts';

import { freeBallast, keepBallast } from './ballast.ts';
import { appendToJournal, forgetInJournals } from './journal-writing.ts';
import type { OpfsAnswers, OpfsCall, OpfsReply, OpfsRequest } from './opfs-calls.ts';
import { keepFile, removeFile, tryOut } from './opfs-writing.ts';

// A sync access handle lives in a dedicated worker only, so this one writes everything that lies in the
// private file system: evidence and the journal.

self.addEventListener('message', ({ data }: MessageEvent<OpfsRequest>) => {
  void reply(data);
});

async function reply({ number, call }: OpfsRequest): Promise<void> {
  let answer: OpfsReply;
  try {
    answer = { number, value: await answerTo(call) };
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    answer = { number, failure: { name, detail: String(error) } };
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin argument
  self.postMessage(answer);
}

/** What reads and writes whole backups is fetched with the first of them: a journal's line must not wait for it. */
async function takeBackup(asked: BackupAsked): Promise<BackupTaken> {
  const backups = await import('#storage/backups/backup-writing.ts');
  return backups.takeBackup(asked);
}

async function layAside(aside: ToLayAside): Promise<Backup> {
  const backups = await import('#storage/backups/backup-writing.ts');
  return backups.layAside(aside);
}

function answerTo(call: OpfsCall): Promise<OpfsAnswers[keyof OpfsAnswers]> {
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
      return keepBallast();
    case 'free-ballast':
      return freeBallast();
    case 'take-backup':
      return takeBackup(call.backup);
    case 'lay-aside':
      return layAside(call.aside);
  }
}
