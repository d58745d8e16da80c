import { systemClock } from '#platform/clock.ts';
import type { AskOpfs } from '#storage/opfs/opfs-client.ts';

import type { Journal } from './journal.ts';
import type { JournalLine } from './journal-lines.ts';

const LONGEST_WRITE_MS = 20_000;

/**
 * This tab's journal in the origin's private file system. `opfs` gives the worker that writes there, or undefined
 * in browsers without one. A journal that stops working is left, and the database keeps on by itself: nobody is kept
 * from working by what only guards the work.
 */
export function tabJournal(
  { journal, database }: { readonly journal: string; readonly database: string },
  opfs: () => Promise<AskOpfs | undefined>,
): Journal {
  let lines = 0;
  let isLost = false;

  async function put(line: JournalLine): Promise<boolean> {
    const ask = isLost ? undefined : await opfs();
    if (ask === undefined) return false;
    try {
      await inTime(ask({ ask: 'append-to-journal', journal, line }));
      return true;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'QuotaExceededError') throw error;
      isLost = true;
      return false;
    }
  }

  /** A fresh backup takes the place of all others, which go even where it can't be taken. */
  async function forgetInBackups(ask: AskOpfs | undefined): Promise<void> {
    const backup = { database, why: 'forgotten', at: systemClock() } as const;
    await ask?.({ ask: 'take-backup', backup }).catch(() => undefined);
  }

  return {
    async append(entry, write) {
      const line = lines + 1;
      if (!(await put({ is: 'entry', line, write, entry }))) return undefined;
      lines = line;
      return { journal, line };
    },
    async abort({ line: of }) {
      lines += 1;
      // The worker cuts the entry off where there is no room to say so.
      await put({ is: 'abort', line: lines, of }).catch(() => false);
    },
    async makeRoom() {
      const ask = await opfs();
      const made = await ask?.({ ask: 'make-room', database }).catch(() => undefined);
      return made?.isMade === true;
    },
    async forget(gone) {
      const ask = await opfs();
      await ask?.({ ask: 'forget-in-journals', gone });
      await forgetInBackups(ask);
    },
  };
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), LONGEST_WRITE_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
