import { create } from 'zustand';

import type { OpenError, Storage } from '#storage/storage.ts';
import { openTabStorage, type BroughtBack, type TabStorage } from '#storage/tab-storage.ts';

/** How far the opening of the school's data has come in this tab. */
export type StorageStart =
  | {
      readonly is: 'opening';
      /** What takes so long, where it does: older tabs that don't let go, or an update of the data. */
      readonly slow: 'no' | 'other-tabs' | 'update';
    }
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
export const useStorageStart = create<StorageStart>(() => ({ is: 'opening', slow: 'no' }));

/** An older tab that doesn't let go is the likeliest reason for an opening that takes this long. */
const slowAfterMs = 3000;

/**
 * Opens the storage; called once, before the first screen, so that both come up together. Resolves when it is
 * open, or known not to open.
 */
export async function startStorage(backup: 'first' | 'none' = 'first'): Promise<void> {
  const timer = setTimeout(() => {
    const start = useStorageStart.getState();
    if (start.is === 'opening' && start.slow === 'no') waitForOtherTabs();
  }, slowAfterMs);
  await open(backup).finally(() => clearTimeout(timer));
}

/** Opens it once more, and lets an update go on without the backup that could not be made. */
export function startWithoutBackup(): void {
  become({ is: 'opening', slow: 'update' });
  void startStorage('none');
}

/** Opens a copy to be read, where the data itself can't be opened; tells whether there was any to read. */
export async function startToRead(): Promise<boolean> {
  const { openToRead } = await import('#storage/open-to-read.ts');
  const storage = await openToRead(startOnceMore);
  if (storage !== undefined) become({ is: 'open', storage });
  return storage !== undefined;
}

/** Another tab could open the data itself: so can this one. */
function startOnceMore(): void {
  become({ is: 'opening', slow: 'no' });
  void startStorage();
}

async function open(backup: 'first' | 'none'): Promise<void> {
  const result = await openTabStorage({
    onNewerVersion: supersede,
    onBlocked: waitForOtherTabs,
    onMended: tellWhatWasMended,
    upgrade: { backup, onUpgrade: () => become({ is: 'opening', slow: 'update' }) },
  });
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

/** Pages that could not be read come up again with it: it is part of where they are. */
function tellWhatWasMended(broughtBack: BroughtBack): void {
  const start = useStorageStart.getState();
  if (start.is === 'open') become({ ...start, broughtBack });
}

/** Puts away the sentence about what was brought back. */
export function broughtBackRead(): void {
  const start = useStorageStart.getState();
  if (start.is === 'open') become({ is: 'open', storage: start.storage });
}

function waitForOtherTabs(): void {
  become({ is: 'opening', slow: 'other-tabs' });
}

function supersede(): void {
  const storage = storageOf(useStorageStart.getState());
  if (storage !== undefined) become({ is: 'superseded', storage });
}

function become(next: StorageStart): void {
  useStorageStart.setState(next, true);
}
