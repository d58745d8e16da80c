import { create } from 'zustand';

import type { CommitError } from './commit-failure.ts';

/** What the header says about saving: it dies with the tab. */
export interface SaveStatus {
  /** Commits under way. */
  readonly pending: number;
  /** When this tab's newest change was safely stored (ms since 1970). */
  readonly savedAt: number | undefined;
  /** Why the newest change is not stored; it stays on screen. */
  readonly failure: CommitError | undefined;
}

/** The state of saving in this tab, for components. */
export const useSaveStatus = create<SaveStatus>(() => ({
  pending: 0,
  savedAt: undefined,
  failure: undefined,
}));

/** Notes that a commit has begun. */
export function savingBegan(): void {
  useSaveStatus.setState((status) => ({ pending: status.pending + 1 }));
}

/** Notes that a commit has ended. */
export function savingEnded(
  outcome: { readonly savedAt: number } | { readonly failure: CommitError },
): void {
  useSaveStatus.setState((status) => ({
    pending: status.pending - 1,
    savedAt: 'savedAt' in outcome ? outcome.savedAt : status.savedAt,
    failure: 'failure' in outcome ? outcome.failure : undefined,
  }));
}

/** Notes that people gave up what could not be stored: there is nothing left to say about it. */
export function unsavedGivenUp(): void {
  useSaveStatus.setState({ failure: undefined });
}

/** Resolves when no commit is under way. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    if (useSaveStatus.getState().pending === 0) {
      resolve();
      return;
    }
    const stop = useSaveStatus.subscribe((status) => {
      if (status.pending > 0) return;
      stop();
      resolve();
    });
  });
}
