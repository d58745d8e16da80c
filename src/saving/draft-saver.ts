import { newId } from '#platform/random-ids.ts';
import { dropWaitingSave, noteWaitingSave } from '#storage/waiting-saves.ts';

/** Saving begins this long after the last letter, and at the latest this long after the first one. */
const PAUSE_MS = 800;
const LONGEST_WAIT_MS = 4000;

/** Decides when a text that is being written is saved. */
export interface Saver {
  /** Says how to save; texts of one run are one step of the history. */
  readonly saveBy: (save: (text: string, run: string) => void) => void;
  /** Saves the text after a pause, unless a later one takes its place. */
  readonly later: (text: string) => void;
  /** Saves the given text, or whatever waits, at once. */
  readonly now: (text?: string) => void;
  /** What is written from now on is another step of the history. */
  readonly endRun: () => void;
}

/** A saver for one text field. */
export function createSaver(): Saver {
  let save: ((text: string, run: string) => void) | undefined;
  let waiting: { readonly text: string } | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let longest: ReturnType<typeof setTimeout> | undefined;
  let run: string | undefined;

  function now(text = waiting?.text): void {
    clearTimeout(pause);
    clearTimeout(longest);
    longest = undefined;
    waiting = undefined;
    dropWaitingSave(saveWaiting);
    if (text === undefined) return;
    run ??= newId();
    save?.(text, run);
  }

  function saveWaiting(): void {
    now();
  }

  return {
    saveBy(how) {
      save = how;
    },
    later(text) {
      waiting = { text };
      noteWaitingSave(saveWaiting);
      clearTimeout(pause);
      pause = setTimeout(() => now(), PAUSE_MS);
      longest ??= setTimeout(() => now(), LONGEST_WAIT_MS);
    },
    now,
    endRun() {
      run = undefined;
    },
  };
}
