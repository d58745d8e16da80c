import { forgetInLines } from '#storage/journal/forget-in-lines.ts';
import type { Journal } from '#storage/journal/journal.ts';
import { journalLine, readJournal, type JournalLine } from '#storage/journal/journal-lines.ts';
import type { JournalToReplay } from '#storage/journal/replay.ts';

/** A tab's journal whose bytes lie in the test's memory instead of on a disk. */
export interface KeptJournal extends Journal {
  /** As a later start of the app reads it. */
  readonly read: () => JournalToReplay;
  readonly text: () => string;
}

/** @param dies asked after each line is on the disk: when it says so, the tab is gone before the database has it */
export function keptJournal(journal: string, dies: () => boolean = () => false): KeptJournal {
  const bytes: number[] = [];
  let line = 0;

  function add(made: JournalLine): void {
    for (const byte of journalLine(made)) bytes.push(byte);
  }

  return {
    append(entry, write) {
      line += 1;
      add({ is: 'entry', line, write, entry });
      return dies() ? Promise.reject(new Error('killed')) : Promise.resolve({ journal, line });
    },
    abort({ line: of }) {
      line += 1;
      add({ is: 'abort', line, of });
      return Promise.resolve();
    },
    makeRoom: () => Promise.resolve(false),
    forget(gone) {
      const left = forgetInLines(Uint8Array.from(bytes), gone);
      if (left !== undefined) {
        bytes.length = 0;
        for (const byte of left) bytes.push(byte);
      }
      return Promise.resolve();
    },
    text: () => new TextDecoder().decode(Uint8Array.from(bytes)),
    read: () => ({ journal, entries: readJournal(Uint8Array.from(bytes)).entries }),
  };
}
