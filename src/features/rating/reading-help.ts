import { create } from 'zustand';

import { preferences } from '#platform/preferences.ts';

/** How the words of an indicator are shown. */
export interface ReadingHelp {
  /** The words that differ from the level below are marked. */
  readonly marksDifferences: boolean;
  /** Statements carry a checkbox. */
  readonly ticksStatements: boolean;
  /** All words of the desired outcome stand above the indicator. */
  readonly showsOutcome: boolean;
}

/**
 * One choice for every indicator: it stays while people go from one to the next and, but for the words
 * of the desired outcome, the next time too.
 */
export const useReadingHelp = create<ReadingHelp>(() => {
  const { marksDifferences, ticksStatements } = preferences.getSnapshot();
  return { marksDifferences, ticksStatements, showsOutcome: false };
});

// The same choice stands where members rate alone.
preferences.subscribe(() => {
  const { marksDifferences, ticksStatements } = preferences.getSnapshot();
  const now = useReadingHelp.getState();
  const isSame =
    now.marksDifferences === marksDifferences && now.ticksStatements === ticksStatements;
  if (!isSame) useReadingHelp.setState({ marksDifferences, ticksStatements });
});

useReadingHelp.subscribe(({ marksDifferences, ticksStatements }) =>
  preferences.set({ marksDifferences, ticksStatements }),
);
