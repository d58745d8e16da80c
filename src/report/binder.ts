import type { SchoolFacts, StatePart } from './at-a-glance.ts';

/** What the index of a binder says, in words and in order: for its page, its PDF and its list. */
export interface Binder {
  /** `Evidence binder 2026–27: Pine Hollow Elementary`. */
  readonly title: string;
  readonly heading: string;
  /** BCP 47. */
  readonly language: string;
  readonly school: SchoolFacts;
  readonly mapLine: string;
  readonly mapSource: string;
  /** When it was made, where its levels come from, in which order it stands, how much is in it. */
  readonly facts: readonly string[];
  /** What is missing, and what was left out, in sentences. */
  readonly notes: readonly string[];
  readonly parts: readonly BinderPartWords[];
  /** Pieces that are linked to no indicator. */
  readonly unsorted: readonly PieceWords[];
  /** ISO 8601, UTC. */
  readonly madeAt: string;
}

export interface BinderPartWords {
  /** The heading that it stands under, where the part before stood under another one. */
  readonly group: string;
  readonly heading: string;
  readonly statement: string;
  readonly indicators: readonly BinderIndicatorWords[];
  /** That no indicator speaks to it, or that nothing shows it; empty when there is evidence. */
  readonly none: string;
}

export interface BinderIndicatorWords {
  readonly code: string;
  readonly role: string;
  readonly statement: string;
  readonly existing: StatePart;
  readonly desired: StatePart;
  /** Paragraphs; none when no rationale was written. */
  readonly rationale: readonly string[];
  readonly pieces: readonly PieceWords[];
  /** That nothing shows it; empty where that is said of its part, or where it doesn’t apply here. */
  readonly none: string;
}

export interface PieceWords {
  readonly title: string;
  /** `2027-02-03`. */
  readonly on: string;
  /** `February 3, 2027`. */
  readonly date: string;
  /** `Photo`, `Link`. */
  readonly kind: string;
  /** Which level it supports; empty where nobody said. */
  readonly supports: string;
  /** Paragraphs of the note that it is, and of what was said of it. */
  readonly text: readonly string[];
  readonly tags: readonly string[];
  readonly what: PieceContent;
}

export type PieceContent =
  | { readonly is: 'note' }
  | { readonly is: 'link'; readonly url: string }
  | {
      readonly is: 'file';
      readonly path: string;
      readonly hash: string;
      /** A picture that this app has written anew, which may be shown. */
      readonly isPicture: boolean;
      /** `1.2 MB`. */
      readonly size: string;
      /** What to know before opening it; empty when there is nothing. */
      readonly caution: string;
    }
  /** A file that is not in the binder, and why. */
  | {
      readonly is: 'missing-file';
      readonly name: string;
      readonly hash: string;
      readonly why: string;
    };
