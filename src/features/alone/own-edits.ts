import { create } from 'zustand';

import type { OwnRating } from '#domain/assessment/rate-alone.ts';
import { err, type Result } from '#domain/result.ts';
import { inTurn, nextEditNumber } from '#saving/edits-in-turn.ts';
import { forgetText } from '#saving/kept-text.ts';
import { noteEditsUnderWay } from '#saving/unsaved-edits.ts';
import type { CommittedStep } from '#storage/commit.ts';
import type { CommitError } from '#storage/commit-failure.ts';
import { unsavedGivenUp } from '#storage/save-status.ts';
import type { Storage } from '#storage/storage.ts';

import { ownChange, ownStepKind, type OwnEdit } from './own-rating.ts';

/** An edit that is on screen and not yet (or only just) in the database. */
export interface PendingOwnEdit {
  readonly own: OwnRating;
  readonly edit: OwnEdit;
  readonly run: string | undefined;
  /** Grows with every edit of this tab. */
  readonly number: number;
  readonly state:
    | { readonly is: 'saving' }
    | { readonly is: 'saved' }
    | { readonly is: 'failed'; readonly error: CommitError };
}

/**
 * The edits of this tab on their way to the database: they paint at once, and one that failed stays, so
 * that leaving the screen and coming back still shows it as not saved. Dies with the tab.
 */
export const useOwnEdits = create<{ readonly edits: readonly PendingOwnEdit[] }>(() => ({
  edits: [],
}));

useOwnEdits.subscribe(({ edits }) =>
  noteEditsUnderWay(
    edits.flatMap(({ own, edit, state }) => {
      if (state.is === 'saved') return [];
      const { cycle, indicator } = own;
      return [{ key: ownKey(own, edit.part), cycle, indicator, own: true, state }];
    }),
    'own',
  ),
);

/** One for each part of a member's rating; also under which a text of it is kept through a reload. */
export function ownKey({ cycle, member, indicator }: OwnRating, part: OwnEdit['part']): string {
  return `own/${cycle.id}/${member}/${indicator}/${part}`;
}

/** The live query needs a moment to bring back what was saved. */
const SAVED_STAYS_MS = 400;

/** Shows an edit at once and saves it; resolves with whether it is stored. */
export function saveOwnEdit(
  storage: Storage,
  own: OwnRating,
  edit: OwnEdit,
  run?: string,
): Promise<boolean> {
  const pending = { own, edit, run, number: nextEditNumber(), state: { is: 'saving' } } as const;
  useOwnEdits.setState(({ edits }) => ({
    edits: [...edits.filter((old) => !isSamePart(old, pending)), pending],
  }));
  return inTurn(() => write(storage, pending));
}

/** Tries once more to save what could not be saved. */
export async function retryOwnEdits(storage: Storage): Promise<void> {
  const failed = useOwnEdits.getState().edits.filter(({ state }) => state.is === 'failed');
  for (const pending of failed) {
    setState(pending, { is: 'saving' });
    await inTurn(() => write(storage, pending));
  }
}

/** Gives up edits that could not be saved; the screen shows what the database says. */
export function giveUpOwnEdits(given: readonly PendingOwnEdit[]): void {
  for (const { own, edit } of given) forgetText(ownKey(own, edit.part));
  dropOwnEdits(given);
  const isLast = !useOwnEdits.getState().edits.some(({ state }) => state.is === 'failed');
  if (isLast) unsavedGivenUp();
}

/** Takes edits off the screen, because they are stored or another step takes their place. */
export function dropOwnEdits(dropped: readonly PendingOwnEdit[]): void {
  const numbers = new Set(dropped.map(({ number }) => number));
  useOwnEdits.setState(({ edits }) => ({ edits: edits.filter((one) => !numbers.has(one.number)) }));
}

async function write(storage: Storage, pending: PendingOwnEdit): Promise<boolean> {
  const { own, edit, run } = pending;
  // A fault of our own is thrown on; until then it looks like what it is: not saved.
  let result: Result<CommittedStep, CommitError> = err({ tag: 'unavailable', detail: 'a fault' });
  try {
    result = await storage.commit({
      label: { what: ownStepKind(edit), subject: own.indicator },
      changes: [ownChange(own, edit)],
      by: own.member,
      ...(run === undefined ? {} : { run }),
    });
  } finally {
    setState(pending, result.ok ? { is: 'saved' } : { is: 'failed', error: result.error });
  }
  if (!result.ok) return false;
  if (edit.part === 'note') forgetText(ownKey(own, 'note'), edit.note);
  setTimeout(() => dropOwnEdits([pending]), SAVED_STAYS_MS);
  return true;
}

function setState({ number }: PendingOwnEdit, state: PendingOwnEdit['state']): void {
  useOwnEdits.setState(({ edits }) => ({
    edits: edits.map((one) => (one.number === number ? { ...one, state } : one)),
  }));
}

type Place = Pick<PendingOwnEdit, 'own' | 'edit'>;

function isSamePart(a: Place, b: Place): boolean {
  return isSameRating(a.own, b.own) && a.edit.part === b.edit.part;
}

/** Whether two say something of the same indicator, in the same cycle, for the same member. */
export function isSameRating(a: OwnRating, b: OwnRating): boolean {
  return a.cycle.id === b.cycle.id && a.member === b.member && a.indicator === b.indicator;
}
