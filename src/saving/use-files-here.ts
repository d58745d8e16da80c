import { useEffect, useState } from 'react';

import type { Sha256 } from '#domain/records/sha-256.ts';
import { openFileStore } from '#storage/files/open-file-store.ts';

/**
 * The files of evidence that are on this device, read again when what it is `about` differs; undefined until that is
 * known, where nothing answers, or where they are not needed.
 */
export function useFilesHere(about: unknown, isNeeded: boolean): ReadonlySet<Sha256> | undefined {
  const [here, setHere] = useState<ReadonlySet<Sha256>>();
  useEffect(() => {
    if (!isNeeded) return undefined;
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
  }, [about, isNeeded]);
  return here;
}
