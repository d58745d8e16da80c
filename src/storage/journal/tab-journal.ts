import { systemClock } from '#platform/clock.ts';
import type { AskOpfs } from '#storage/opfs/opfs-client.ts';

import { useJournalTrouble } from './journal-trouble.ts';
import type { Journal } from './journal.ts';
import type { JournalLine } from './journal-lines.ts';

const LONGEST_WRITE_MS = 20_000;
/** A journal that the browser refuses to write is tried again so much later, and no more often than that. */
const REST_MS = 60_000;

/**
 * This tab's journal in the origin's private file system. `opfs` gives the worker that writes there, or undefined
 * in browsers without one. A journal that does not answer, or is refused, is done without for a while, and the database
 * keeps on by itself: nobody is kept from working by what only guards the work. It goes on once the worker has
 * answered after all, or a minute after it was refused. A line that arrives late is of a step that the database has, or
 * of one that was refused; the next line passes it by.
 */
export function tabJournal(
  { journal, database }: { readonly journal: string; readonly database: string },
  opfs: () => Promise<AskOpfs | undefined>,
  now: () => number = () => performance.now(),
): Journal {
  let lines = 0;
  let isAnswerDue = false;
  let refusedAt = -Infinity;

  function refused(): void {
    isAnswerDue = false;
    refusedAt = now();
  }

  /** Puts a line down under the next number, which is never used again: it may arrive when nobody waits for it any more. */
  async function put(next: (line: number) => JournalLine): Promise<number | undefined> {
    if (isAnswerDue || now() - refusedAt < REST_MS) return undefined;
    const ask = await opfs();
    if (ask === undefined) return undefined;
    const line = lines + 1;
    lines = line;
    const answer = ask({ ask: 'append-to-journal', journal, line: next(line) });
    try {
      const isThere = await inTime(answer);
      useJournalTrouble.setState({ isLeftOut: !isThere });
      if (isThere) return line;
      isAnswerDue = true;
      answer.then(() => (isAnswerDue = false), refused);
    } catch (error) {
      if (error instanceof DOMException && error.name === 'QuotaExceededError') throw error;
      refused();
      useJournalTrouble.setState({ isLeftOut: true });
    }
    return undefined;
  }

  /** A fresh backup takes the place of all others, which go even where it can't be taken. */
  async function forgetInBackups(ask: AskOpfs | undefined): Promise<void> {
    const backup = { database, why: 'forgotten', at: systemClock() } as const;
    await ask?.({ ask: 'take-backup', backup }).catch(() => undefined);
  }

  return {
    async append(entry, write) {
      const line = await put((number) => ({ is: 'entry', line: number, write, entry }));
      return line === undefined ? undefined : { journal, line };
    },
    async abort({ line: of }) {
      // The worker cuts the entry off where there is no room to say so.
      await put((line) => ({ is: 'abort', line, of })).catch(() => undefined);
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

/** Whether it was done in time; rejects as the work does. */
function inTime(work: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(false), LONGEST_WRITE_MS);
    work.then(() => resolve(true), reject).finally(() => clearTimeout(timer));
  });
}
