import type { ReactNode } from 'react';

import { useStorageIfOpen } from '#storage/StorageProvider.tsx';

/** What only changes something: it is not there where nothing can be changed, which the shell says above every page. */
export function ToChange({ children }: { readonly children: ReactNode }) {
  return useStorageIfOpen()?.access.mode === 'full' ? children : null;
}
