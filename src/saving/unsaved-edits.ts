import { useEffect } from 'react';
import { create } from 'zustand';

import type { Cycle } from '#domain/assessment/cycle.ts';
import type { StepToCommit } from '#storage/commit.ts';
import type { CommitError } from '#storage/commit-failure.ts';
import { settled, useSaveStatus } from '#storage/save-status.ts';

import { keysOfKeptTexts } from './kept-text.ts';

/** Something said about an indicator that is on a screen of this tab and not in the database. */
export interface UnsavedEdit {
  /** One for each part of a rating. */
  readonly key: string;
  readonly cycle: Cycle;
  readonly indicator: string;
  /** A member's own rating, which no record of the year waits for. */
  readonly own?: true;
  /** What it would write; of a text that no record holds, there is nothing. */
  readonly step?: () => StepToCommit;
  readonly state:
    | { readonly is: 'saving' }
    | { readonly is: 'failed'; readonly error: CommitError }
    /** A text that no record holds as it is; it waits until somebody shortens it. */
    | { readonly is: 'unfit' };
}

interface UnsavedEdits {
  readonly edits: readonly UnsavedEdit[];
}

const useStore = create<UnsavedEdits>(() => ({ edits: [] }));

/**
 * All that is not stored, whichever screen it was said on: it decides what the header says, whether the
 * tab may be left, whether a newer version may start and whether a year may be recorded. Dies with the tab.
 */
export function useUnsavedEdits(): readonly UnsavedEdit[] {
  return useStore((store) => store.edits);
}

/**
 * Tells which edits of the team's ratings (or, `of: 'own'`, of members' own) are on their way to the
 * database or could not get there; all of them, every time.
 */
export function noteEditsUnderWay(
  underWay: readonly UnsavedEdit[],
  of: 'team' | 'own' = 'team',
): void {
  const { edits } = useStore.getState();
  const others = edits.filter(
    ({ state, own }) => state.is === 'unfit' || (own === true) !== (of === 'own'),
  );
  if (underWay.length === 0 && others.length === edits.length) return;
  useStore.setState({ edits: [...underWay, ...others] });
}

/** Tells of a text whether it can't be stored as it is; the screen may be left after that. */
export function useUnfitText(
  isUnfit: boolean,
  { key, cycle, indicator, own }: Omit<UnsavedEdit, 'state'>,
): void {
  useEffect(() => {
    notePlaceFits(key);
    if (!isUnfit) return;
    const whose = own === undefined ? {} : { own };
    const text: UnsavedEdit = { key, cycle, indicator, ...whose, state: { is: 'unfit' } };
    useStore.setState(({ edits }) => ({ edits: [...edits, text] }));
  }, [isUnfit, key, cycle, indicator, own]);
}

/** Tells that no text stands there (anymore) that can't be stored. */
export function notePlaceFits(key: string): void {
  const { edits } = useStore.getState();
  const others = edits.filter((edit) => !(edit.key === key && edit.state.is === 'unfit'));
  if (others.length < edits.length) useStore.setState({ edits: others });
}

/** Whether something of a cycle is being stored, and the codes of the indicators where something is not. */
export function useUnsavedOfCycle(cycle: string): {
  readonly isSaving: boolean;
  readonly stuck: readonly string[];
} {
  const edits = useUnsavedEdits().filter((edit) => edit.cycle.id === cycle && edit.own !== true);
  const saving = edits.filter(({ state }) => state.is === 'saving');
  const underWay = new Set(saving.map(({ key }) => key));
  // What a reload of the tab has kept, and no screen has saved since.
  const kept = keysOfKeptTexts(`${cycle}/`).filter((key) => !underWay.has(key));
  const stuck = [
    ...edits.filter((edit) => !saving.includes(edit)).map(({ indicator }) => indicator),
    ...kept.map((key) => key.slice(cycle.length + 1, key.lastIndexOf('/'))),
  ];
  return { isSaving: saving.length > 0, stuck: [...new Set(stuck)].toSorted() };
}

/** All that is not stored at this moment. */
export function unsavedNow(): readonly UnsavedEdit[] {
  return useStore.getState().edits;
}

/** Whether something could not be stored, whoever said it, and nobody has given it up. */
export function hasFailedEdits(): boolean {
  return useStore.getState().edits.some(({ state }) => state.is === 'failed');
}

/** Resolves when nothing is being saved and nothing waits for its turn to be. */
export async function nothingUnderWay(): Promise<void> {
  await settled();
  if (!isAnySaving()) return;
  await new Promise<void>((resolve) => {
    const stop = useStore.subscribe(() => {
      if (isAnySaving()) return;
      stop();
      resolve();
    });
  });
  await nothingUnderWay();
}

/** Waits for what is under way, and tells whether everything that was said here is stored. */
export async function isEverythingStored(): Promise<boolean> {
  await nothingUnderWay();
  return useSaveStatus.getState().failure === undefined && useStore.getState().edits.length === 0;
}

function isAnySaving(): boolean {
  return useStore.getState().edits.some(({ state }) => state.is === 'saving');
}
