import { createContext, use, type ReactNode } from 'react';

import type { Storage } from './storage.ts';

const StorageContext = createContext<Storage | undefined>(undefined);

/** Hands the opened storage to the screens below. */
export function StorageProvider({
  storage,
  children,
}: {
  readonly storage: Storage | undefined;
  readonly children: ReactNode;
}) {
  return <StorageContext value={storage}>{children}</StorageContext>;
}

/** The opened storage; only below a screen that was shown because it is open. */
export function useStorage(): Storage {
  const storage = use(StorageContext);
  if (storage === undefined) throw new Error('useStorage outside an opened storage');
  return storage;
}

/** The storage, or undefined in a browser that cannot store (the library is still readable there). */
export function useStorageIfOpen(): Storage | undefined {
  return use(StorageContext);
}
