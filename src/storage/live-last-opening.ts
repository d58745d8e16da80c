import { readLastOpening, type LastOpening } from '#storage/deliveries/last-opening.ts';

import { useStorage } from './StorageProvider.tsx';
import { useLive } from './use-live.ts';

/** The newest opening of deliveries that can be taken back; live. */
export function useLastOpening(): LastOpening | undefined {
  return useLive(useStorage(), readLastOpening);
}
