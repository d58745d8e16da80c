import type { Journal, JournalEntry } from '#storage/journal/journal.ts';

/**
 * How long a write on a full device is tried again, in milliseconds between the tries: browsers count what was given
 * back only a moment later, and what takes the room may give up by itself.
 */
const PAUSES_MS = [100, 200, 400, 800, 1600, 3200] as const;
/** Once a write was refused the next ones are not kept waiting as long. */
const PAUSES_WHEN_KNOWN_MS = PAUSES_MS.slice(0, 2);

/** What is longer, such as a file that is taken in, is refused at once: it must not take the room of ratings. */
const SMALL_LETTERS = 200_000;

/** How patient the writes of a tab are with a full device. */
export interface Patience {
  /** For one write; tells whether to try it again: at once where room was made, else after a pause. */
  readonly withWrite: () => (entry: JournalEntry | undefined) => Promise<boolean>;
  /** There was room. */
  readonly hadRoom: () => void;
}

/** @param wait resolves so many milliseconds later */
export function patienceWith(
  journal: Journal | undefined,
  wait: (ms: number) => Promise<void> = pause,
): Patience {
  let isKnownFull = false;
  return {
    withWrite() {
      const pauses = [...(isKnownFull ? PAUSES_WHEN_KNOWN_MS : PAUSES_MS)];
      let isRoomMade = false;
      return async (entry) => {
        if (entry !== undefined && !isSmall(entry)) return false;
        // What was given back a moment ago is waited for before more is given.
        isRoomMade = !isRoomMade && (await journal?.makeRoom()) === true;
        if (isRoomMade) return true;
        const next = journal === undefined ? undefined : pauses.shift();
        if (next === undefined) {
          isKnownFull = true;
          return false;
        }
        await wait(next);
        return true;
      };
    },
    hadRoom: () => (isKnownFull = false),
  };
}

function isSmall(entry: JournalEntry): boolean {
  return JSON.stringify(entry).length <= SMALL_LETTERS;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
