import type { StakeholderGroup } from '#domain/assessment/member.ts';
import type { Descriptor } from '#domain/ic-map/ic-map.ts';
import type { LevelTone } from '#domain/ic-map/level.ts';

/** What an At-A-Glance says, in words and in order, for every way of showing it: PDF, screen, print. */
export interface AtAGlance {
  /** `At-A-Glance 2026–27: Pine Hollow Elementary`. */
  readonly title: string;
  readonly heading: string;
  /** BCP 47. */
  readonly language: string;
  readonly school: SchoolFacts;
  readonly schoolYear: string;
  readonly status: 'yearly' | 'interim';
  /** `May 14, 2027`. */
  readonly recordedOn: string;
  /** ISO 8601, UTC. */
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** Which record it amends, and why. */
  readonly amends: { readonly snapshot: string; readonly reason: string } | undefined;
  readonly map: MapFacts;
  /** Lowest first. */
  readonly levels: readonly LevelFacts[];
  readonly outcomes: readonly OutcomePart[];
  /** `15 of 15 rated, 1 doesn’t apply here` as a sentence. */
  readonly progress: string;
  /** How many indicators stand where, as a sentence; empty when nothing is rated. */
  readonly distribution: string;
  /** Where the team was far apart, as a sentence; empty where it was nowhere, or nothing is known. */
  readonly farApart: string;
  readonly vision: string;
  readonly mission: string;
  readonly team: readonly TeamGroup[];
  /** The stakeholder groups with nobody, as a sentence; empty when all are there. */
  readonly nobody: string;
  /** Oldest first; an appendix that is shown on request. */
  readonly minutes: readonly MinutesPart[];
  readonly proof: Proof;
}

export interface SchoolFacts {
  readonly name: string;
  /** District, state and grades, those that are known. */
  readonly facts: readonly string[];
  /** A made-up school: every page says so. */
  readonly sample: boolean;
}

export interface MapFacts {
  readonly title: string;
  readonly publisher: string;
  readonly version: string;
  readonly rights: string;
  readonly standard: string;
  readonly hasRoles: boolean;
}

export interface LevelFacts {
  readonly id: string;
  readonly rank: number;
  readonly name: string;
  /** 1 to 5: the step of the palette. */
  readonly tone: LevelTone;
  /** Its place among the levels, from 1, and how many there are: the bars of its glyph. */
  readonly step: number;
  readonly steps: number;
}

export interface OutcomePart {
  readonly code: string;
  readonly statement: string;
  readonly indicators: readonly IndicatorPart[];
}

export interface IndicatorPart {
  readonly code: string;
  /** Empty when the map has no roles. */
  readonly role: string;
  readonly statement: string;
  readonly existing: StatePart;
  readonly desired: StatePart;
  /** `From 2, Progressing to 4, Fully Implementing`. */
  readonly fromTo: string;
  /** Paragraphs; none when no rationale was written. */
  readonly rationale: readonly string[];
  /** How the team came to the rating, where the record holds something of it. */
  readonly agreement: AgreementPart | undefined;
  /** The evidence that the record lists: a line a piece. */
  readonly evidence: readonly string[];
  /** Ticked statements of levels that are neither the existing nor the desired one. */
  readonly tickedElsewhere: readonly TickedStatement[];
}

/** An existing or desired state: at a level, or one of the other things that can be said. */
export type StatePart =
  | {
      readonly is: 'at-level';
      readonly level: LevelFacts;
      /** `2, Progressing`. */
      readonly words: string;
      readonly descriptor: Descriptor;
      /** Ids of the ticked statements of this level. */
      readonly ticked: ReadonlySet<string>;
    }
  | {
      readonly is: 'not-yet' | 'not-applicable' | 'not-rated' | 'no-desired';
      readonly words: string;
      /** Only of `not-applicable`: why. */
      readonly reason?: string;
    };

/** How a team came to a rating; each is empty where there is nothing to say. */
export interface AgreementPart {
  /** `Rated by 6 of 7 members.` */
  readonly raters: string;
  /** Where agreement was low: how. */
  readonly low: string;
  /** How many members gave each level, where the team wanted it in the record. */
  readonly distribution: string;
  /** Paragraphs. */
  readonly existingReason: readonly string[];
  readonly desiredReason: readonly string[];
  readonly dissent: readonly { readonly text: string; readonly by: string }[];
}

/** What one meeting wrote down. */
export interface MinutesPart {
  /** `March 9, 2027`. */
  readonly heldOn: string;
  /** Lines that belong together. */
  readonly blocks: readonly (readonly string[])[];
}

export interface TickedStatement {
  readonly level: string;
  readonly text: string;
}

export interface TeamGroup {
  readonly group: StakeholderGroup;
  readonly name: string;
  readonly members: readonly { readonly name: string; readonly position: string }[];
}

export interface Proof {
  /** 64 hexadecimal digits. */
  readonly hash: string;
  /** In groups of four. */
  readonly grouped: string;
  /** The first two groups: enough to tell records apart. */
  readonly short: string;
  /** Short forms of the records that it follows, oldest first. */
  readonly follows: readonly string[];
}
