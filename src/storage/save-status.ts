import { create } from 'zustand';

import type { CommitError } from './commit-failure.ts';

/** What the header says about saving: it dies with the tab. */
export interface SaveStatus {
  /** Commits under way. */
  readonly pending: number;
  /** When this tab's newest change was safely stored (ms since 1970). */
  readonly savedAt: number | undefined;
  /** Why something is not stored: it stays until everything is. */
  readonly failure: CommitError | undefined;
  /** Steps that the database did not take and that can be tried again. */
  readonly unsaved: number;
  /** A newer version of the app asked for the database: this tab must be reloaded to write again. */
  readonly superseded: boolean;
}

/** The state of saving in this tab, for components. */
export const useSaveStatus = create<SaveStatus>(() => ({
  pending: 0,
  savedAt: undefined,
  failure: undefined,
  unsaved: 0,
  superseded: false,
}));

/** Notes that a commit has begun. */
export function savingBegan(): void {
  useSaveStatus.setState((status) => ({ pending: status.pending + 1 }));
}

/** How a commit ended, and how many steps wait to be tried again after it. */
export type SavingOutcome = ({ readonly savedAt: number } | { readonly failure: CommitError }) & {
  readonly unsaved: number;
};

/** Notes that a commit has ended. A success says "saved" only when nothing else waits. */
export function savingEnded(outcome: SavingOutcome): void {
  const { unsaved } = outcome;
  useSaveStatus.setState((status) => {
    const pending = status.pending - 1;
    if ('failure' in outcome) return { pending, unsaved, failure: outcome.failure };
    const failure = unsaved > 0 ? status.failure : undefined;
    return { pending, unsaved, failure, savedAt: outcome.savedAt };
  });
}

/** Notes that this tab may no longer write. */
export function tabSuperseded(): void {
  useSaveStatus.setState({ superseded: true });
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
