import type { Backup } from '#storage/backups/backup-name.ts';
import type { BackupAsked, BackupTaken, ToLayAside } from '#storage/backups/backup-writing.ts';
import type { GoneFromJournals } from '#storage/journal/forget-in-lines.ts';
import type { JournalLine } from '#storage/journal/journal-lines.ts';

// What the page asks of the one worker that writes into the origin's private file system, and what it answers.

/** What can be asked. Bytes go over, they are not copied. */
export type OpfsCall =
  /** Whether files can be written here at all. */
  | { readonly ask: 'begin' }
  | { readonly ask: 'keep-file'; readonly hash: string; readonly bytes: ArrayBuffer }
  | { readonly ask: 'remove-file'; readonly hash: string }
  | { readonly ask: 'append-to-journal'; readonly journal: string; readonly line: JournalLine }
  | { readonly ask: 'forget-in-journals'; readonly gone: GoneFromJournals }
  | { readonly ask: 'keep-ballast'; readonly now: number }
  | { readonly ask: 'make-room'; readonly database: string }
  | { readonly ask: 'take-backup'; readonly backup: BackupAsked }
  | { readonly ask: 'lay-aside'; readonly aside: ToLayAside };

/** What each call gives. */
export type OpfsAnswers = {
  readonly begin: null;
  readonly 'keep-file': { readonly wasHere: boolean };
  readonly 'remove-file': null;
  readonly 'append-to-journal': null;
  readonly 'forget-in-journals': null;
  readonly 'keep-ballast': { readonly isDeviceFull: boolean };
  readonly 'make-room': { readonly isMade: boolean };
  readonly 'take-backup': BackupTaken;
  readonly 'lay-aside': Backup;
};

/** A call on its way; answers come in any order. */
export type OpfsRequest = { readonly number: number; readonly call: OpfsCall };

/** An answer on its way. */
export type OpfsReply = { readonly number: number } & (
  | { readonly value: OpfsAnswers[keyof OpfsAnswers] }
  /** The name of the browser's error, and its words for a log. */
  | { readonly failure: { readonly name: string; readonly detail: string } }
);

/** Everything of ours lies in this folder of the private file system. */
export const OPFS_ROOT = 'continuum';

/** The folder of evidence files in it. */
export const OPFS_EVIDENCE = 'evidence';

/** The folder of the tabs' journals. */
export const OPFS_JOURNALS = 'journals';

/** The folder of the backups. */
export const OPFS_BACKUPS = 'backups';
