import { useEffect, useState } from 'react';

import type { CurrentPlace } from '#platform/current-place.ts';

import { lazyPart } from './lazy-part.ts';
import { renderPart } from './render-part.ts';
import styles from './UndoPlace.module.css';

const undoControl = lazyPart(() =>
  import('#features/history/UndoControl.tsx').then((m) => m.UndoControl),
);

/** Where undo stands: its code comes after the first page, and its place is kept until then. */
export function UndoPlace({ place }: { readonly place: CurrentPlace }) {
  const [isHere, setIsHere] = useState(false);

  useEffect(() => {
    // At once: the keys of Undo are its own, and whoever presses them has no button to wait for.
    undoControl.load().then(
      () => setIsHere(true),
      // The page works without; what was done can be taken back after the next reload.
      () => undefined,
    );
  }, []);

  return <span className={styles.place}>{isHere && renderPart(undoControl, { place })}</span>;
}
