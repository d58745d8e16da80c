import { useSyncExternalStore } from 'react';

/** Below this width a table of many columns can't be read; lists take its place. */
const NARROW = '(width <= 48rem)';

/** Whether the screen is as narrow as a phone's, live. */
export function useNarrowScreen(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);
}

function subscribe(listener: () => void): () => void {
  const list = matchMedia(NARROW);
  list.addEventListener('change', listener);
  return () => list.removeEventListener('change', listener);
}
