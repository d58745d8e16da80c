import type { ReactNode } from 'react';

import { useStorage } from '#storage/StorageProvider.tsx';

import styles from './ToReadAndChange.module.css';

/** What is read and changed in one place: where nothing can be changed, all of its buttons and fields are off. */
export function ToReadAndChange({ children }: { readonly children: ReactNode }) {
  if (useStorage().access.mode === 'full') return children;
  return (
    <fieldset disabled className={styles.off}>
      {children}
    </fieldset>
  );
}
