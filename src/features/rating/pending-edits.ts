import { create } from 'zustand';

import type { Cycle } from '#domain/assessment/cycle.ts';
import type { AgreedRating } from '#domain/assessment/rating.ts';
import { err, type Result } from '#domain/result.ts';
import { inTurn, nextEditNumber } from '#saving/edits-in-turn.ts';
import { forgetText } from '#saving/kept-text.ts';
import { noteEditsUnderWay, notePlaceFits } from '#saving/unsaved-edits.ts';
import type { CommittedStep } from '#storage/commit.ts';
import type { CommitError } from '#storage/commit-failure.ts';
import { unsavedGivenUp } from '#storage/save-status.ts';
import type { Storage } from '#storage/storage.ts';

import {
  agreeInPart,
  changeFor,
  keyOf,
  stepKindOf,
  textOf,
  withEdit,
  type RatingEdit,
} from './rating-edit.ts';

/** An edit that is on screen and not yet (or only just) in the database. */
export interface PendingEdit {
  readonly cycle: Cycle;
  readonly indicator: string;
  readonly edit: RatingEdit;
  /** What the database may say until the edit is in it: what it said before, and the edits between. */
  readonly earlier: readonly AgreedRating[];
  readonly run: string | undefined;
  /** Grows with every edit of this tab: a later edit of the same part replaces an earlier one. */
  readonly number: number;
  readonly state:
    | { readonly is: 'saving' }
    | { readonly is: 'saved' }
    | { readonly is: 'failed'; readonly error: CommitError };
}

interface PendingEdits {
  readonly edits: readonly PendingEdit[];
}

/**
 * The edits of this tab on their way to the database. They paint at once; one that failed stays here, so
 * that leaving the screen and coming back still shows it as not saved. Dies with the tab.
 */
export const usePendingEdits = create<PendingEdits>(() => ({ edits: [] }));

usePendingEdits.subscribe(({ edits }) =>
  noteEditsUnderWay(
    edits.flatMap(({ cycle, indicator, edit, state }) =>
      state.is === 'saved'
        ? []
        : [{ key: placeKey(cycle, indicator, edit), cycle, indicator, state }],
    ),
  ),
);

/** One for each part of a rating; also under which its text is kept through a reload. */
export function placeKey(cycle: Cycle, indicator: string, edit: RatingEdit): string {
  return `${cycle.id}/${indicator}/${keyOf(edit)}`;
}

export interface EditsToSave {
  readonly cycle: Cycle;
  readonly before: AgreedRating;
  readonly edits: readonly RatingEdit[];
  /** Edits of one run are one step of the history. */
  readonly run?: string | undefined;
}

/** What became of a step; undefined when later edits took its place before it was written. */
export type SavedStep = Result<CommittedStep, CommitError> | undefined;

/** Shows edits of one indicator at once and saves them in one step. */
export function saveEdits(
  storage: Storage,
  { cycle, before, edits, run }: EditsToSave,
): Promise<SavedStep> {
  const made = edits.map((edit): PendingEdit => {
    const indicator = before.indicator;
    const number = nextEditNumber();
    const earlier = earlierThan({ cycle, indicator, edit }, before);
    return { cycle, indicator, edit, earlier, run, number, state: { is: 'saving' } };
  });
  for (const { indicator, edit } of made) {
    if (textOf(edit) !== undefined) continue;
    // A reason that was written there before has no place anymore.
    forgetText(placeKey(cycle, indicator, edit));
    notePlaceFits(placeKey(cycle, indicator, edit));
  }
  usePendingEdits.setState((now) => ({
    edits: [...now.edits.filter((old) => !made.some((edit) => isSamePart(old, edit))), ...made],
  }));
  return inTurn(() => write(storage, made));
}

/** Tries once more to save what could not be saved. */
export function retryFailedEdits(storage: Storage): Promise<void> {
  const failed = usePendingEdits.getState().edits.filter(({ state }) => state.is === 'failed');
  setStates(failed, { is: 'saving' });
  return inTurn(async () => {
    for (const edit of failed) await write(storage, [edit]);
  });
}

/** Gives up edits that could not be saved; the screen shows what the database says. */
export function giveUpEdits(edits: readonly PendingEdit[]): void {
  forgetTexts(edits);
  dropEdits(edits);
  const isLast = !usePendingEdits.getState().edits.some(({ state }) => state.is === 'failed');
  if (isLast) unsavedGivenUp();
}

function dropEdits(edits: readonly PendingEdit[]): void {
  const numbers = new Set(edits.map(({ number }) => number));
  usePendingEdits.setState((now) => ({
    edits: now.edits.filter((old) => !numbers.has(old.number)),
  }));
}

/** The rating that the screen shows: what the database says, with the edits that are on their way. */
export function withPendingEdits(
  stored: AgreedRating,
  edits: readonly PendingEdit[],
): AgreedRating {
  return edits.reduce(
    (rating, pending) => (isOutdated(pending, stored) ? rating : withEdit(rating, pending.edit)),
    stored,
  );
}

/** A saved edit no longer counts once the database was seen to say something else than before it. */
function isOutdated({ state, earlier, edit }: PendingEdit, stored: AgreedRating): boolean {
  return state.is === 'saved' && !earlier.some((before) => agreeInPart(stored, before, edit));
}

/** What the database may say on the way: what it said before, and what the replaced edits said; each once. */
function earlierThan(place: EditPlace, before: AgreedRating): readonly AgreedRating[] {
  const replaced = usePendingEdits.getState().edits.filter((old) => isSamePart(old, place));
  const all = [before, ...replaced.flatMap((old) => [...old.earlier, withEdit(before, old.edit)])];
  return all.filter(
    (rating, index) => all.findIndex((other) => agreeInPart(other, rating, place.edit)) === index,
  );
}

/** The live query needs a moment to bring back what was saved. */
const SAVED_STAYS_MS = 400;

async function write(storage: Storage, made: readonly PendingEdit[]): Promise<SavedStep> {
  const edits = made.filter((edit) => !isReplaced(edit));
  const [first, ...more] = edits;
  if (first === undefined) return undefined;
  const { cycle, indicator, run } = first;
  // A fault of our own is thrown on; until then it looks like what it is: not saved.
  let result: Result<CommittedStep, CommitError> = err({ tag: 'unavailable', detail: 'a fault' });
  try {
    result = await storage.commit({
      label: {
        what: stepKindOf([first.edit, ...more.map(({ edit }) => edit)]),
        subject: indicator,
      },
      changes: edits.map(({ edit }) => changeFor(cycle, indicator, edit)),
      ...(run === undefined ? {} : { run }),
    });
  } finally {
    setStates(edits, result.ok ? { is: 'saved' } : { is: 'failed', error: result.error });
  }
  if (result.ok) {
    forgetTexts(edits);
    setTimeout(() => dropEdits(edits), SAVED_STAYS_MS);
  }
  return result;
}

/** What is stored or given up need not be kept through a reload. */
function forgetTexts(edits: readonly PendingEdit[]): void {
  for (const { cycle, indicator, edit } of edits) {
    const text = textOf(edit);
    if (text !== undefined) forgetText(placeKey(cycle, indicator, edit), text);
  }
}

/** A later edit of the same part and run has taken its place before it was written. */
function isReplaced(edit: PendingEdit): boolean {
  const newest = usePendingEdits.getState().edits.find((other) => isSamePart(other, edit));
  if (newest === undefined) return true;
  return newest.number > edit.number && newest.run === edit.run && edit.run !== undefined;
}

function setStates(edits: readonly PendingEdit[], state: PendingEdit['state']): void {
  const numbers = new Set(edits.map(({ number }) => number));
  usePendingEdits.setState((now) => ({
    edits: now.edits.map((old) => (numbers.has(old.number) ? { ...old, state } : old)),
  }));
}

type EditPlace = Pick<PendingEdit, 'cycle' | 'indicator' | 'edit'>;

function isSamePart(a: EditPlace, b: EditPlace): boolean {
  return (
    a.cycle.id === b.cycle.id && a.indicator === b.indicator && keyOf(a.edit) === keyOf(b.edit)
  );
}
