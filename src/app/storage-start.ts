import { create } from 'zustand';

import type { OpenError, Storage } from '#storage/storage.ts';
import { openTabStorage, type BroughtBack, type TabStorage } from '#storage/tab-storage.ts';

/** How far the opening of the school's data has come in this tab. */
export type StorageStart =
  | { readonly is: 'opening'; readonly slow: boolean }
  | {
      readonly is: 'open';
      readonly storage: Storage;
      /** What had been lost, and was brought back. */
      readonly broughtBack?: BroughtBack | undefined;
    }
  /** This browser can't keep or read the data; the library can still be read. */
  | { readonly is: 'unavailable'; readonly error: OpenError }
  /** Another tab runs a newer version of the app; this one has let go of the data. */
  | { readonly is: 'superseded'; readonly storage: Storage };

/** The storage that pages read from; a superseded one stays, so that typed text stays on screen. */
export function storageOf(start: StorageStart): Storage | undefined {
  return start.is === 'open' || start.is === 'superseded' ? start.storage : undefined;
}

/** The state of the storage, for the shell. */
export const useStorageStart = create<StorageStart>(() => ({ is: 'opening', slow: false }));

/** An older tab that doesn't let go is the likeliest reason for an opening that takes this long. */
const slowAfterMs = 3000;

/**
 * Opens the storage; called once, before the first screen, so that both come up together. Resolves when it is
 * open, or known not to open.
 */
export async function startStorage(): Promise<void> {
  const timer = setTimeout(() => {
    if (useStorageStart.getState().is === 'opening') waitForOtherTabs();
  }, slowAfterMs);
  await open().finally(() => clearTimeout(timer));
}

async function open(): Promise<void> {
  const result = await openTabStorage({ onNewerVersion: supersede, onBlocked: waitForOtherTabs });
  if (!result.ok) {
    become({ is: 'unavailable', error: result.error });
    return;
  }
  become({ is: 'open', storage: result.value.storage });
  void tellWhatWasBroughtBack(result.value);
}

async function tellWhatWasBroughtBack(opened: TabStorage): Promise<void> {
  const { storage } = opened;
  const broughtBack = await opened.broughtBack;
  if (broughtBack !== undefined && useStorageStart.getState().is === 'open') {
    become({ is: 'open', storage, broughtBack });
  }
}

/** Puts away the sentence about what was brought back. */
export function broughtBackRead(): void {
  const start = useStorageStart.getState();
  if (start.is === 'open') become({ is: 'open', storage: start.storage });
}

function waitForOtherTabs(): void {
  become({ is: 'opening', slow: true });
}

function supersede(): void {
  const storage = storageOf(useStorageStart.getState());
  if (storage !== undefined) become({ is: 'superseded', storage });
}

function become(next: StorageStart): void {
  useStorageStart.setState(next, true);
}
