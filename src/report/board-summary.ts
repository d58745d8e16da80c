import type { LevelShare } from '#domain/analysis/level-shares.ts';
import type { IndicatorMove, Move } from '#domain/comparison/move.ts';
import type { Descriptor } from '#domain/ic-map/ic-map.ts';

import type { LevelFacts, SchoolFacts, StatePart } from './at-a-glance.ts';

/** What a summary of a school’s years says to a board, in words and in order: for its PDF, the screen and print. */
export interface BoardSummary {
  /** `What moved, 2024–25 to 2026–27: Pine Hollow Elementary`. */
  readonly title: string;
  readonly heading: string;
  /** BCP 47. */
  readonly language: string;
  readonly school: SchoolFacts;
  readonly mapLine: string;
  readonly mapSource: string;
  /** The two years’ names: columns of the tables. */
  readonly years: readonly [string, string];
  /** What each of the two is, and which record: `2024–25, recorded on May 14, 2025`. */
  readonly basis: readonly string[];
  /** What moved, in one sentence. */
  readonly sentence: string;
  /** The same as numbers to be seen from afar; those that are none are left out. */
  readonly tally: readonly TallyWords[];
  /** What has to be known to read it: words or levels that changed, years that are left out. */
  readonly notes: readonly string[];
  /** Lowest first, of the newest year’s map. */
  readonly levels: readonly LevelFacts[];
  readonly outcomes: readonly OutcomeOverYears[];
  /** What moved, grouped by how; what stayed is in `still`. */
  readonly moved: readonly MovedGroup[];
  readonly wanted: WantedWords | undefined;
  /** Where the school still stands, by level, lowest first. */
  readonly still: readonly AtLevel[];
  readonly next: NextWords;
  readonly evidence: readonly string[];
  /** What the record says of how the team agreed; none where it says nothing. */
  readonly agreement: readonly string[];
  readonly proof: ProofWords;
  readonly appendix: BoardAppendix;
  /** ISO 8601, UTC: of the newer record, or of making where there is none. */
  readonly madeAt: string;
}

export interface TallyWords {
  readonly is: IndicatorMove['move']['is'];
  readonly count: number;
  /** `up`. */
  readonly word: string;
}

/** How the indicators of an outcome spread over the levels, year by year. */
export interface OutcomeOverYears {
  readonly code: string;
  readonly statement: string;
  readonly strips: readonly YearStrip[];
}

export interface YearStrip {
  readonly year: string;
  /** Of the indicators that apply; those that are none are left out. */
  readonly shares: readonly StripShare[];
  /** `2024–25: 5 at Getting Started, 2 at Progressing.` */
  readonly words: string;
}

export type StripShare = LevelShare<LevelFacts>;

export interface MovedGroup {
  readonly is: Move['is'];
  /** `Up (6)`. */
  readonly heading: string;
  readonly rows: readonly MovedRow[];
}

export interface MovedRow {
  readonly code: string;
  readonly statement: string;
  readonly from: StatePart;
  readonly to: StatePart;
  /** What was wanted, or why it can’t be compared; empty where there is nothing to add. */
  readonly note: string;
}

export interface WantedWords {
  readonly sentence: string;
  /** One a line: `EC1.Leaders1: wanted 3, …; stands at 2, …`. */
  readonly notReached: readonly string[];
}

/** The indicators at a level, or at one that is wanted. */
export interface AtLevel {
  readonly state: StatePart;
  readonly indicators: readonly {
    readonly code: string;
    readonly statement: string;
    /** What follows the statement, with its blank; empty where nothing does. */
    readonly aside: string;
  }[];
}

export interface NextWords {
  /** How many are to move, or that nothing is said. */
  readonly sentence: string;
  /** By the level that is wanted, lowest first. */
  readonly groups: readonly AtLevel[];
}

export interface ProofWords {
  readonly intro: string;
  readonly records: readonly { readonly name: string; readonly grouped: string }[];
  /** How to check it; empty where nothing is recorded. */
  readonly how: string;
}

/** What the longer form adds: all years, and the words of every level left and reached. */
export interface BoardAppendix {
  /** Oldest first: one, or more where there are more years than columns. */
  readonly spans: readonly YearsSpan[];
  readonly words: readonly LevelsInWords[];
}

/** Every indicator in some years side by side. */
export interface YearsSpan {
  /** `All years`, or which of them. */
  readonly heading: string;
  readonly years: readonly string[];
  readonly outcomes: readonly {
    readonly code: string;
    readonly statement: string;
    readonly rows: readonly {
      readonly code: string;
      readonly statement: string;
      /** In the order of the years; undefined where that year’s map doesn’t have it. */
      readonly states: readonly (StatePart | undefined)[];
    }[];
  }[];
}

/** An indicator that moved, with the words of both levels. */
export interface LevelsInWords {
  readonly code: string;
  readonly statement: string;
  readonly note: string;
  readonly left: WordsOfLevel | undefined;
  readonly reached: WordsOfLevel | undefined;
}

export interface WordsOfLevel {
  /** `2024–25: 2, Progressing`. */
  readonly heading: string;
  readonly level: LevelFacts;
  readonly descriptor: Descriptor;
}
