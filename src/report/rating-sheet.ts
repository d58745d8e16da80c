import type { Descriptor } from '#domain/ic-map/ic-map.ts';

/** What blank rating sheets say: one for each member, or one for nobody in particular. */
export interface RatingSheets {
  /** `Rating sheet 2026–27: Pine Hollow Elementary`. */
  readonly title: string;
  /** `Rating sheet 2026–27`. */
  readonly heading: string;
  readonly subject: string;
  /** BCP 47. */
  readonly language: string;
  readonly school: string;
  /** A made-up school: every page says so. */
  readonly sample: boolean;
  /** `IC map: Engaged STEM School Community`. */
  readonly mapLine: string;
  /** Lowest first. */
  readonly levels: readonly SheetLevel[];
  /** What is no level, in its order. */
  readonly others: readonly KeyedWords[];
  readonly sheets: readonly RatingSheet[];
}

/** Words with the key that types them in. */
export interface KeyedWords {
  readonly key: string;
  readonly words: string;
}

export interface SheetLevel extends KeyedWords {
  readonly id: string;
}

/** The sheet of one member. */
export interface RatingSheet {
  /** Undefined on a sheet where the name is written by hand. */
  readonly member: { readonly name: string; readonly position: string } | undefined;
  /** What the member rates, where that is not all of the map. */
  readonly asked: string | undefined;
  /** Outcomes in which nothing is asked are left out. */
  readonly outcomes: readonly SheetOutcome[];
}

export interface SheetOutcome {
  readonly code: string;
  readonly statement: string;
  readonly indicators: readonly SheetIndicator[];
}

export interface SheetIndicator {
  /** Its place on the whole map, from 1: the same on every sheet and in the entry grid. */
  readonly row: number;
  readonly code: string;
  /** Empty when the map has no roles. */
  readonly role: string;
  readonly statement: string;
  /** By level id. */
  readonly descriptors: Readonly<Record<string, Descriptor>>;
}
