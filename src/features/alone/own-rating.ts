import type { Confidence, MemberRating, MemberState } from '#domain/assessment/member-rating.ts';
import {
  rateDesired,
  rateExisting,
  sayConfidence,
  writeNote,
  type OwnRating,
} from '#domain/assessment/rate-alone.ts';
import type { LevelId } from '#domain/ic-map/ic-map.ts';
import type { Change } from '#domain/records/record.ts';
import type { StepKind } from '#domain/records/step.ts';

/** What a member says of one indicator, as their own screen shows it. */
export interface OwnWords {
  readonly existing: MemberState | undefined;
  readonly desired: LevelId | undefined;
  readonly confidence: Confidence | undefined;
  /** Empty while nothing was written. */
  readonly note: string;
}

/** One thing that a member says; `undefined` takes back what was said. */
export type OwnEdit =
  | { readonly part: 'existing'; readonly existing: MemberState | undefined }
  | { readonly part: 'desired'; readonly desired: LevelId | undefined }
  | { readonly part: 'confidence'; readonly confidence: Confidence | undefined }
  | { readonly part: 'note'; readonly note: string };

/** A member's stored rating as words. */
export function wordsOf(rating: MemberRating | undefined): OwnWords {
  return {
    existing: rating?.existing?.value,
    desired: rating?.desired?.value,
    confidence: rating?.confidence?.value,
    note: rating?.note?.value ?? '',
  };
}

/** The words as they are once the edit is in them. */
export function withOwnEdit(words: OwnWords, edit: OwnEdit): OwnWords {
  const { part: _part, ...said } = edit;
  return { ...words, ...said };
}

/** Whether two say the same in the part that an edit is about. */
export function agreeInOwnPart(a: OwnWords, b: OwnWords, { part }: OwnEdit): boolean {
  switch (part) {
    case 'existing':
      return a.existing?.is === b.existing?.is && levelOf(a) === levelOf(b);
    case 'desired':
    case 'confidence':
      return a[part] === b[part];
    case 'note':
      return a.note.trim() === b.note.trim();
  }
}

function levelOf({ existing }: OwnWords): LevelId | undefined {
  return existing?.is === 'at-level' ? existing.level : undefined;
}

/** The change to write for an edit. */
export function ownChange(own: OwnRating, edit: OwnEdit): Change {
  switch (edit.part) {
    case 'existing':
      return rateExisting(own, edit.existing);
    case 'desired':
      return rateDesired(own, edit.desired);
    case 'confidence':
      return sayConfidence(own, edit.confidence);
    case 'note':
      return writeNote(own, edit.note);
  }
}

/** What the history calls an edit: never what was said. */
export function ownStepKind(edit: OwnEdit): StepKind {
  switch (edit.part) {
    case 'existing':
      return edit.existing === undefined ? 'own-existing-cleared' : 'own-existing-rated';
    case 'desired':
      return edit.desired === undefined ? 'own-desired-cleared' : 'own-desired-rated';
    case 'confidence':
      return 'own-confidence-said';
    case 'note':
      return 'own-note-written';
  }
}
