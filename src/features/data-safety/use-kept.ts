import { useEffect, useState } from 'react';

import { readPersistence, type Persistence } from '#platform/persistence.ts';
import type { Backup } from '#storage/backups/backup-name.ts';
import { listBackups } from '#storage/backups/backup-files.ts';
import type { ContinuumDatabase } from '#storage/database.ts';
import { whatIsKept, type WhatIsKept } from '#storage/safety/what-is-kept.ts';
import { useStorage } from '#storage/StorageProvider.tsx';

/** What this page shows of the device. */
export interface Kept {
  readonly what: WhatIsKept;
  readonly backups: readonly Backup[];
  readonly persistence: Persistence;
}

/** Reads what is kept on this device, and again when asked; undefined until it was read. */
export function useKept(): {
  readonly kept: Kept | undefined;
  readonly readAgain: () => Promise<void>;
} {
  const { database } = useStorage();
  const [kept, setKept] = useState<Kept>();

  useEffect(() => {
    let isGone = false;
    async function show() {
      try {
        const read = await readKept(database);
        if (!isGone) setKept(read);
      } catch (error) {
        // The page that says what to do about a lost database.
        setKept(() => {
          throw error;
        });
      }
    }
    void show();
    return () => {
      isGone = true;
    };
  }, [database]);

  return { kept, readAgain: async () => setKept(await readKept(database)) };
}

async function readKept(database: ContinuumDatabase): Promise<Kept> {
  const [what, backups, persistence] = await Promise.all([
    whatIsKept(database),
    listBackups(),
    readPersistence(),
  ]);
  return { what, backups, persistence };
}
