import { useEffect, useState } from 'react';

import type { Mended } from '#storage/tab-storage.ts';

import { lazyPart } from './lazy-part.ts';
import { renderPart } from './render-part.ts';
import { broughtBackRead } from './storage-start.ts';

const notice = lazyPart(() =>
  import('#features/data-safety/BroughtBackNotice.tsx').then((m) => m.BroughtBackNotice),
);

/** Where it is said what this browser had lost; its words come only then. */
export function BroughtBackPlace({ broughtBack }: { readonly broughtBack: Mended }) {
  const [isHere, setIsHere] = useState(false);

  useEffect(() => {
    notice.load().then(
      () => setIsHere(true),
      // The data is back; only the sentence is missing.
      () => undefined,
    );
  }, []);

  return isHere && renderPart(notice, { broughtBack, onRead: broughtBackRead });
}
