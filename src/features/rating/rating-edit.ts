import {
  agreeDesired,
  agreeExisting,
  agreeRationale,
  tickStatement,
} from '#domain/assessment/changes.ts';
import type { Cycle } from '#domain/assessment/cycle.ts';
import type { AgreedRating, ExistingState, SaidState } from '#domain/assessment/rating.ts';
import type { Change } from '#domain/records/record.ts';
import type { StepKind } from '#domain/records/step.ts';

/** One thing that a person said on the indicator screen; `undefined` takes back what was said. */
export type RatingEdit =
  | { readonly part: 'existing'; readonly state: SaidState | undefined }
  | { readonly part: 'desired'; readonly level: string | undefined }
  | { readonly part: 'rationale'; readonly text: string }
  | {
      readonly part: 'tick';
      readonly level: string;
      readonly statement: string;
      readonly ticked: boolean;
    };

/** Which part of a rating an edit is about: two edits of one key replace each other. */
export function keyOf(edit: RatingEdit): string {
  return edit.part === 'tick' ? `tick ${edit.statement}` : edit.part;
}

/** The text that an edit wrote; undefined where it wrote none. */
export function textOf(edit: RatingEdit): string | undefined {
  if (edit.part === 'rationale') return edit.text;
  const isReason = edit.part === 'existing' && edit.state?.is === 'not-applicable';
  return isReason ? edit.state.reason : undefined;
}

/** The rating as it is once the edit is in it. */
export function withEdit(rating: AgreedRating, edit: RatingEdit): AgreedRating {
  switch (edit.part) {
    case 'existing':
      return { ...rating, existing: edit.state ?? { is: 'not-rated' } };
    case 'desired':
      return { ...rating, desired: edit.level };
    case 'rationale':
      return { ...rating, rationale: edit.text };
    case 'tick': {
      const ticked = new Set(rating.ticked);
      if (edit.ticked) ticked.add(edit.statement);
      else ticked.delete(edit.statement);
      return { ...rating, ticked };
    }
  }
}

/** Whether two ratings say the same in the part that an edit is about. */
export function agreeInPart(a: AgreedRating, b: AgreedRating, edit: RatingEdit): boolean {
  switch (edit.part) {
    case 'existing':
      return sameState(a.existing, b.existing);
    case 'desired':
      return a.desired === b.desired;
    case 'rationale':
      return sameText(a.rationale, b.rationale);
    case 'tick':
      return a.ticked.has(edit.statement) === b.ticked.has(edit.statement);
  }
}

/** The change to write for an edit. */
export function changeFor(cycle: Cycle, indicator: string, edit: RatingEdit): Change {
  switch (edit.part) {
    case 'existing':
      return agreeExisting(cycle, indicator, edit.state);
    case 'desired':
      return agreeDesired(cycle, indicator, edit.level);
    case 'rationale':
      return agreeRationale(cycle, indicator, edit.text);
    case 'tick':
      return tickStatement(cycle, indicator, edit);
  }
}

/** What the history calls edits that are one step: more than one is both states taken back together. */
export function stepKindOf(edits: readonly [RatingEdit, ...(readonly RatingEdit[])]): StepKind {
  const [edit, ...more] = edits;
  const isClearing = edits.every(
    (one) =>
      (one.part === 'existing' && one.state === undefined) ||
      (one.part === 'desired' && one.level === undefined),
  );
  if (more.length > 0 && isClearing) return 'rating-cleared';
  switch (edit.part) {
    case 'existing':
      return edit.state === undefined ? 'existing-cleared' : 'existing-agreed';
    case 'desired':
      return edit.level === undefined ? 'desired-cleared' : 'desired-agreed';
    case 'rationale':
      return 'rationale-written';
    case 'tick':
      return edit.ticked ? 'statement-ticked' : 'statement-unticked';
  }
}

/** Two states that say the same, their reasons included. */
export function sameState(a: ExistingState, b: ExistingState): boolean {
  if (a.is === 'at-level') return b.is === 'at-level' && a.level === b.level;
  if (a.is === 'not-applicable') return b.is === 'not-applicable' && a.reason === b.reason;
  return a.is === b.is;
}

/** Only blanks count as nothing written. */
function sameText(a: string, b: string): boolean {
  return a === b || (a.trim() === '' && b.trim() === '');
}
