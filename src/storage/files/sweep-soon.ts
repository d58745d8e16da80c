import { systemClock } from '#platform/clock.ts';
import type { Storage } from '#storage/storage.ts';

const CALM_AFTER_MS = 60_000;

let isPlanned = false;

/**
 * Empties the bin of what is due and sweeps files that nobody needs, once a tab, when the page has long been there.
 */
export function sweepSoon(storage: Storage): void {
  // What a copy to read does not name may well be named by the data itself.
  if (isPlanned || storage.access.mode !== 'full') return;
  isPlanned = true;
  setTimeout(() => void sweep(storage).catch(() => undefined), CALM_AFTER_MS);
}

/** A sweep that doesn't come through is done another day. */
async function sweep(storage: Storage): Promise<void> {
  const [{ openFileStore }, { sweepFiles }, { sweepRemovedSchools }, { emptyBin }] =
    await Promise.all([
      import('./open-file-store.ts'),
      import('./sweep-files.ts'),
      import('./sweep-removed-schools.ts'),
      import('#storage/empty-bin.ts'),
    ]);
  const store = await openFileStore();
  await emptyBin(storage, store, systemClock());
  await sweepFiles(storage, store, systemClock());
  await sweepRemovedSchools(storage, store, systemClock());
}
