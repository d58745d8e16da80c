import { useSyncExternalStore } from 'react';

import '#i18n/en/copies.ts';
import { t } from '#i18n/translate.ts';
import { isCopyDue } from '#platform/copy-reminder.ts';
import { lastCopy } from '#platform/last-copy.ts';
import type { Storage } from '#storage/storage.ts';
import { useLive } from '#storage/use-live.ts';

/** How old the last copy outside this browser is. */
export interface CopyAge {
  readonly words: string;
  /** Enough was written or time has passed since, so that there should be a new one. */
  readonly isDue: boolean;
}

/** Undefined until it is known, and where nothing was ever written. */
export function useCopyAge(storage: Storage | undefined, now: number): CopyAge | undefined {
  const last = useSyncExternalStore(lastCopy.subscribe, lastCopy.getSnapshot);
  const writes = useLive(
    storage,
    async ({ meta }) => {
      const row = await meta.get('writes');
      return row?.key === 'writes' ? row.value : 0;
    },
    [],
    0,
  );
  if (writes === undefined || writes === 0) return undefined;
  const days = last && Math.max(0, Math.floor((now - last.at) / DAY_MS));
  return {
    words: days === undefined ? t('copies.none') : t('copies.age', { count: days }),
    isDue: isCopyDue(last, { writes, at: now }),
  };
}

const DAY_MS = 86_400_000;
