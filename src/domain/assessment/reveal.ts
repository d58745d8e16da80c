import type { Change } from '#domain/records/record.ts';
import { z } from '#domain/zod.ts';

import type { Cycle } from './cycle.ts';

/** That a team has revealed its ratings of an indicator. The record's stamp is the moment. */
export const revealBodySchema = z.looseObject({
  indicator: z.string().check(z.minLength(1), z.maxLength(100)),
});

/** Reveals an indicator's ratings; revealing it again changes nothing, the first moment stays. */
export function reveal(cycle: Cycle, indicator: string): Change {
  return {
    put: {
      id: revealId(cycle.id, indicator),
      kind: 'reveal',
      school: cycle.school,
      cycle: cycle.id,
      body: { indicator },
    },
  };
}

/** Seals an indicator again, as undoing a reveal does. */
export function seal(cycle: Cycle, indicator: string): Change {
  return { remove: revealId(cycle.id, indicator) };
}

/** The record id of a reveal. */
export function revealId(cycle: string, indicator: string): string {
  return `reveal/${cycle}/${indicator}`;
}
