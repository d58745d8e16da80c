import { useEffect, useState } from 'react';

import type { Sha256 } from '#domain/records/sha-256.ts';
import { openFileStore } from '#storage/files/open-file-store.ts';

/**
 * The files of evidence that are on this device, read again when what is asked `about` is another list; undefined until
 * that is known, where nothing answers, or where the list is empty.
 */
export function useFilesHere(about: readonly unknown[]): ReadonlySet<Sha256> | undefined {
  const [here, setHere] = useState<ReadonlySet<Sha256>>();
  useEffect(() => {
    if (about.length === 0) return undefined;
    let isGone = false;
    const list = async () => {
      const files = await (await openFileStore()).list();
      if (!isGone) setHere(new Set(files.map(({ hash }) => hash)));
    };
    // A store that doesn’t answer says nothing about where files are.
    list().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [about]);
  return here;
}
