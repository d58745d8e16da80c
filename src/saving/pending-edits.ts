import { create, type StoreApi, type UseBoundStore } from 'zustand';

import type { Cycle } from '#domain/assessment/cycle.ts';
import { err, type Result } from '#domain/result.ts';
import type { CommittedStep, StepToCommit } from '#storage/commit.ts';
import type { CommitError } from '#storage/commit-failure.ts';
import { unsavedGivenUp } from '#storage/save-status.ts';
import type { Storage } from '#storage/storage.ts';

import { inTurn, nextEditNumber } from './edits-in-turn.ts';
import { forgetText } from './kept-text.ts';
import { hasFailedEdits, noteEditsUnderWay, notePlaceFits } from './unsaved-edits.ts';

/** An edit that is on screen and not yet (or only just) in the database. */
export interface PendingEdit<Place, Said, Edit> {
  readonly place: Place;
  readonly edit: Edit;
  /** What the database may say until the edit is in it: what it said before, and the edits between. */
  readonly earlier: readonly Said[];
  readonly run: string | undefined;
  /** Grows with every edit of this tab: a later edit of the same part replaces an earlier one. */
  readonly number: number;
  readonly state:
    | { readonly is: 'saving' }
    | { readonly is: 'saved' }
    | { readonly is: 'failed'; readonly error: CommitError };
}

/** What edits of one kind are: `Place` is what they are about, `Said` what is stored of it. */
export interface EditRules<Place, Said, Edit> {
  readonly of: 'team' | 'own';
  /** One for each part of a rating; also under which its text is kept through a reload. */
  readonly keyOf: (place: Place, edit: Edit) => string;
  /** The text that an edit wrote; undefined where it wrote none. */
  readonly textOf: (edit: Edit) => string | undefined;
  readonly withEdit: (said: Said, edit: Edit) => Said;
  /** Whether two say the same in the part that an edit is about. */
  readonly agreeInPart: (a: Said, b: Said, edit: Edit) => boolean;
  readonly stepOf: (place: Place, edits: readonly [Edit, ...(readonly Edit[])]) => StepToCommit;
}

/** What became of a step; undefined when later edits took its place before it was written. */
export type SavedStep = Result<CommittedStep, CommitError> | undefined;

export interface EditsToSave<Place, Said, Edit> {
  readonly place: Place;
  /** What was stored when the edits were made. */
  readonly before: Said;
  readonly edits: readonly Edit[];
  /** Edits of one run are one step of the history. */
  readonly run?: string | undefined;
}

/** The edits of one kind in this tab on their way to the database. */
export interface PendingEdits<Place, Said, Edit> {
  readonly use: UseBoundStore<
    StoreApi<{ readonly edits: readonly PendingEdit<Place, Said, Edit>[] }>
  >;
  /** Shows edits of one place at once and saves them in one step. */
  readonly save: (storage: Storage, edits: EditsToSave<Place, Said, Edit>) => Promise<SavedStep>;
  /** Tries once more to save what could not be saved. */
  readonly retry: (storage: Storage) => Promise<void>;
  /** Gives up edits that could not be saved; the screen shows what the database says. */
  readonly giveUp: (edits: readonly PendingEdit<Place, Said, Edit>[]) => void;
  /** What the screen shows: what the database says, with the edits that are on their way. */
  readonly shown: (stored: Said, edits: readonly PendingEdit<Place, Said, Edit>[]) => Said;
}

/** The live query needs a moment to bring back what was saved. */
const SAVED_STAYS_MS = 400;

/**
 * Keeps the edits of one kind. They paint at once; one that failed stays here, so that leaving the screen and coming
 * back still shows it as not saved. Dies with the tab.
 */
export function pendingEdits<
  Place extends { readonly cycle: Cycle; readonly indicator: string },
  Said,
  Edit,
>(rules: EditRules<Place, Said, Edit>): PendingEdits<Place, Said, Edit> {
  type Pending = PendingEdit<Place, Said, Edit>;
  const { of, textOf, withEdit, agreeInPart } = rules;
  const keyOf = ({ place, edit }: Pick<Pending, 'place' | 'edit'>) => rules.keyOf(place, edit);
  const use = create<{ readonly edits: readonly Pending[] }>(() => ({ edits: [] }));

  use.subscribe(({ edits }) =>
    noteEditsUnderWay(
      edits.flatMap(({ place, edit, state }) => {
        if (state.is === 'saved') return [];
        const { cycle, indicator } = place;
        const whose = of === 'own' ? ({ own: true } as const) : {};
        const step = () => rules.stepOf(place, [edit]);
        return [{ key: rules.keyOf(place, edit), cycle, indicator, ...whose, step, state }];
      }),
      of,
    ),
  );

  function save(
    storage: Storage,
    { place, before, edits, run }: EditsToSave<Place, Said, Edit>,
  ): Promise<SavedStep> {
    const made = edits.map((edit): Pending => {
      const earlier = earlierThan({ place, edit }, before);
      return { place, edit, earlier, run, number: nextEditNumber(), state: { is: 'saving' } };
    });
    for (const pending of made) {
      if (textOf(pending.edit) !== undefined) continue;
      // A text that was written there before has no place anymore.
      forgetText(keyOf(pending));
      notePlaceFits(keyOf(pending));
    }
    const keys = new Set(made.map(keyOf));
    use.setState((now) => ({
      edits: [...now.edits.filter((old) => !keys.has(keyOf(old))), ...made],
    }));
    return inTurn(() => write(storage, made));
  }

  /** What the database may say on the way: what it said before, and what the replaced edits said; each once. */
  function earlierThan(made: Pick<Pending, 'place' | 'edit'>, before: Said): readonly Said[] {
    const key = keyOf(made);
    const replaced = use.getState().edits.filter((old) => keyOf(old) === key);
    const all = [
      before,
      ...replaced.flatMap((old) => [...old.earlier, withEdit(before, old.edit)]),
    ];
    return all.filter(
      (said, index) => all.findIndex((other) => agreeInPart(other, said, made.edit)) === index,
    );
  }

  async function write(storage: Storage, made: readonly Pending[]): Promise<SavedStep> {
    const edits = made.filter((edit) => !isReplaced(edit));
    const [first, ...more] = edits;
    if (first === undefined) return undefined;
    const { place, run } = first;
    // A fault of our own is thrown on; until then it looks like what it is: not saved.
    let result: Result<CommittedStep, CommitError> = err({ tag: 'unavailable', detail: 'a fault' });
    try {
      const step = rules.stepOf(place, [first.edit, ...more.map(({ edit }) => edit)]);
      result = await storage.commit({ ...step, ...(run === undefined ? {} : { run }) });
    } finally {
      setStates(edits, result.ok ? { is: 'saved' } : { is: 'failed', error: result.error });
    }
    if (result.ok) {
      forgetTexts(edits);
      setTimeout(() => drop(edits), SAVED_STAYS_MS);
    }
    return result;
  }

  /** A later edit of the same part and run has taken its place before it was written. */
  function isReplaced(edit: Pending): boolean {
    const newest = use.getState().edits.find((other) => keyOf(other) === keyOf(edit));
    if (newest === undefined) return true;
    return newest.number > edit.number && newest.run === edit.run && edit.run !== undefined;
  }

  function retry(storage: Storage): Promise<void> {
    const failed = use.getState().edits.filter(({ state }) => state.is === 'failed');
    setStates(failed, { is: 'saving' });
    return inTurn(async () => {
      for (const edit of failed) await write(storage, [edit]);
    });
  }

  function giveUp(edits: readonly Pending[]): void {
    forgetTexts(edits);
    drop(edits);
    if (!hasFailedEdits()) unsavedGivenUp();
  }

  /** What is stored or given up need not be kept through a reload. */
  function forgetTexts(edits: readonly Pending[]): void {
    for (const pending of edits) {
      const text = textOf(pending.edit);
      if (text !== undefined) forgetText(keyOf(pending), text);
    }
  }

  function drop(edits: readonly Pending[]): void {
    const numbers = new Set(edits.map(({ number }) => number));
    use.setState((now) => ({ edits: now.edits.filter((old) => !numbers.has(old.number)) }));
  }

  function setStates(edits: readonly Pending[], state: Pending['state']): void {
    const numbers = new Set(edits.map(({ number }) => number));
    use.setState((now) => ({
      edits: now.edits.map((old) => (numbers.has(old.number) ? { ...old, state } : old)),
    }));
  }

  /** A saved edit no longer counts once the database was seen to say something else than before it. */
  function isOutdated({ state, earlier, edit }: Pending, stored: Said): boolean {
    return state.is === 'saved' && !earlier.some((before) => agreeInPart(stored, before, edit));
  }

  return {
    use,
    save,
    retry,
    giveUp,
    shown: (stored, edits) =>
      edits.reduce(
        (said, pending) => (isOutdated(pending, stored) ? said : withEdit(said, pending.edit)),
        stored,
      ),
  };
}
