import { useState } from 'react';

/** A choice that shows at once and is stored meanwhile. */
export interface ShownChoice<T> {
  readonly shown: T;
  readonly choose: (value: T) => void;
}

/**
 * Shows what was chosen from the press on, until the database says something else than it did then; a choice
 * that could not be stored makes way for what is there.
 */
export function useShownChoice<T>(stored: T, save: (value: T) => Promise<boolean>): ShownChoice<T> {
  const [chosen, setChosen] = useState<{ readonly value: T; readonly over: T }>();
  async function choose(value: T): Promise<void> {
    const choice = { value, over: stored };
    setChosen(choice);
    if (!(await save(value))) setChosen((now) => (now === choice ? undefined : now));
  }
  return {
    shown: chosen !== undefined && chosen.over === stored ? chosen.value : stored,
    choose: (value) => void choose(value),
  };
}
