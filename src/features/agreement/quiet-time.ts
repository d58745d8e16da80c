import { useState } from 'react';

import { systemClock } from '#platform/clock.ts';

import { useTypedTexts } from './typed-texts.ts';

/** When the quiet time ends, in milliseconds since 1970; undefined while there is none. */
export interface QuietTimes {
  readonly until: number | undefined;
  readonly setUntil: (until: number | undefined) => void;
}

/** The quiet time of a cycle's meeting. It goes on through a reload; one that is long over is forgotten. */
export function useQuietTimes(cycle: string): QuietTimes {
  const kept = useTypedTexts(`agreement/${cycle}/quiet`);
  const [openedAt] = useState(systemClock);
  const until = Number(kept.texts['until'] ?? 0);
  return {
    until: until > openedAt ? until : undefined,
    setUntil(next) {
      if (next === undefined) kept.forget();
      else kept.type('until', String(next));
    },
  };
}
