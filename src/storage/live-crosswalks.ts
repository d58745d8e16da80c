import { crosswalksOf } from '#domain/crosswalk/crosswalks.ts';
import type { Crosswalk } from '#domain/crosswalk/crosswalk.ts';

import { useStorage } from './StorageProvider.tsx';
import { useLive } from './use-live.ts';

/** The crosswalks of a school, by name; `undefined` while they are being read. */
export function useCrosswalks(school: string): readonly Crosswalk[] | undefined {
  return useLive(
    useStorage(),
    async ({ records }) => {
      const found = await records
        .where('[school+kind]')
        .anyOf([school, 'crosswalk'], [school, 'crosswalk-link'])
        .toArray();
      return crosswalksOf(found);
    },
    [school],
  );
}
