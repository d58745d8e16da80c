import type { ContinuumDatabase } from '#storage/database.ts';

import type { TakenDelivery } from './delivery-calls.ts';

/** An opening of deliveries of which something can still be taken back. */
export interface LastOpening {
  /** When its last school was taken in: milliseconds since 1970. */
  readonly at: number;
  /** What can be taken back, in the order in which it came. */
  readonly taken: readonly TakenDelivery[];
}

/** The id of a step of an opening: it tells which, so that all of them can be found again. */
export function stepOfOpening(opening: string, step: string): string {
  return `${opening}-${step}`;
}

/** Several schools of one write are numbered. */
const STEP = /^([0-9a-z]{20})-[0-9a-z]{20}(?:-\d+)?$/;

/**
 * The newest opening on this device, as what can be taken back tells of it; undefined where there is none, or all of it
 * was taken back. Reads light rows only.
 */
export async function readLastOpening({
  takeBacks,
}: ContinuumDatabase): Promise<LastOpening | undefined> {
  const rows = await takeBacks
    .where({ way: 'undo' })
    .filter(({ label }) => label.what === 'deliveries-opened')
    .sortBy('seq');
  const newest = rows.findLast(({ id }) => openingOf(id) !== undefined);
  if (newest === undefined) return undefined;
  const own = rows.filter(({ id }) => openingOf(id) === openingOf(newest.id));
  return { at: newest.at, taken: own.map(({ id, school }) => ({ school, step: id })) };
}

function openingOf(step: string): string | undefined {
  return STEP.exec(step)?.[1];
}
