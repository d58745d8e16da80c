import { expect } from 'vitest';

import type { ContinuumDatabase } from '#storage/database.ts';
import { stepRowOf } from '#storage/step-row.ts';

/** Every step has its light row, and it says what the whole step says: no more, no less. */
export async function expectLightRowsTrue({ history, steps }: ContinuumDatabase): Promise<void> {
  const whole = await history.orderBy('seq').toArray();
  expect(await steps.orderBy('seq').toArray()).toEqual(
    whole.map((row) => stepRowOf({ ...row, seq: row.seq ?? 0 })),
  );
}
