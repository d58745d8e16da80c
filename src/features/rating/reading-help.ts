import { create } from 'zustand';

/** How the words of an indicator are shown; dies with the tab. */
export interface ReadingHelp {
  /** The words that differ from the level below are marked. */
  readonly marksDifferences: boolean;
  /** Statements carry a checkbox. */
  readonly ticksStatements: boolean;
  /** All words of the desired outcome stand above the indicator. */
  readonly showsOutcome: boolean;
}

/** One choice for every indicator: it stays while people go from one to the next. */
export const useReadingHelp = create<ReadingHelp>(() => ({
  marksDifferences: true,
  ticksStatements: false,
  showsOutcome: false,
}));
