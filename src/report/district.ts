import type { LevelFacts } from './at-a-glance.ts';
import type { StripShare } from './board-summary.ts';

/** What a report over many schools says, in words and in order: for its PDF, the screen and print. */
export interface DistrictReport {
  readonly title: string;
  readonly heading: string;
  /** BCP 47. */
  readonly language: string;
  readonly group: string;
  readonly mapLine: string;
  readonly mapSource: string;
  /** How many schools, and how many have a record of the year. */
  readonly sentence: string;
  readonly cover: DistrictCover;
  readonly levels: readonly LevelFacts[];
  readonly outcomes: readonly {
    readonly code: string;
    readonly statement: string;
    readonly indicators: readonly SharesInWords[];
  }[];
  readonly roles: {
    /** The roles, then all of them. */
    readonly heads: readonly string[];
    readonly rows: readonly {
      readonly name: string;
      /** Undefined where an outcome has no indicator of a role. */
      readonly cells: readonly (SharesInWords | undefined)[];
    }[];
  };
  readonly needs: readonly CodedLine[];
  readonly growth: GrowthWords;
  /** One a line. */
  readonly missing: readonly string[];
  /** By name. */
  readonly schools: readonly SchoolRow[];
  /** The codes over the fields of a school’s row, by outcome. */
  readonly fields: readonly { readonly outcome: string; readonly codes: readonly string[] }[];
  /** ISO 8601, UTC. */
  readonly madeAt: string;
}

/** What the first page says before any distribution. */
export interface DistrictCover {
  /** Numbers to be seen from afar, as people read them. */
  readonly tiles: readonly { readonly count: string; readonly word: string }[];
  /** All ratings of the year together; none where nothing was recorded. */
  readonly all: SharesInWords | undefined;
  /** The headings of its parts, in order. */
  readonly contents: readonly string[];
  /** What the numbers are, and what they are not. */
  readonly reading: readonly string[];
  /** School year, year compared with, IC map, day of making: each with its name. */
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  /** Which schools and records are left out, by name; none where all are in. */
  readonly leftOut: readonly string[];
}

/** How schools share the levels, and the same in words. */
export interface SharesInWords {
  readonly code: string;
  readonly statement: string;
  readonly shares: readonly StripShare[];
  /** All counts, with those that stand at no level. */
  readonly words: string;
}

export interface CodedLine {
  readonly code: string;
  readonly statement: string;
  readonly line: string;
}

export interface GrowthWords {
  readonly heading: string;
  readonly intro: string;
  readonly rows: readonly {
    readonly code: string;
    readonly statement: string;
    readonly up: number;
    readonly same: number;
    readonly down: number;
    readonly other: number;
  }[];
}

export interface SchoolRow {
  readonly id: string;
  readonly name: string;
  readonly district: string;
  /** In the map’s order, grouped by outcome; none where there is no record of the year. */
  readonly fields: readonly (readonly SchoolField[])[];
  /** The same for those who hear it. */
  readonly words: string;
  readonly change: string;
}

export interface SchoolField {
  /** `2`, `0`, `×`, `–`. */
  readonly sign: string;
  readonly level: LevelFacts | undefined;
}
