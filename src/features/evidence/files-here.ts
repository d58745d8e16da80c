import { useEffect, useState } from 'react';

import type { Piece } from '#domain/evidence/pieces.ts';
import { openFileStore } from '#storage/files/open-file-store.ts';

/** The hashes of the files on this device, read again when there are other pieces; undefined at first. */
export function useFilesHere(pieces: readonly Piece[]): ReadonlySet<string> | undefined {
  const [here, setHere] = useState<ReadonlySet<string>>();
  useEffect(() => {
    if (!pieces.some(({ what }) => what.is === 'file')) return;
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
  }, [pieces]);
  return here;
}
