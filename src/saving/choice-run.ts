import { useRef } from 'react';

import { systemClock } from '#platform/clock.ts';
import { newId } from '#platform/random-ids.ts';

/** Arrow presses that follow each other faster than this belong together. */
const RUN_PAUSE_MS = 1500;

export interface ChoiceRun {
  /** A key was pressed in the group. */
  readonly pressed: (key: string) => void;
  /** The run of the choice being made: the same while arrow keys go on, a new one for any other. */
  readonly next: () => string;
}

/** Joins one run of arrow keys to one step: walking from 1 to 4 is one save and one undo. */
export function useChoiceRun(): ChoiceRun {
  const state = useRef({ byArrow: false, run: '', at: 0 });
  return {
    pressed(key) {
      state.current.byArrow = key.startsWith('Arrow');
    },
    next() {
      const now = systemClock();
      const { byArrow, run, at } = state.current;
      const goesOn = byArrow && run !== '' && now - at < RUN_PAUSE_MS;
      state.current = { byArrow: false, run: goesOn ? run : newId(), at: now };
      return state.current.run;
    },
  };
}
