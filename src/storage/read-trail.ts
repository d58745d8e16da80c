import type { StoredRecord } from '#domain/records/record.ts';

import type { ContinuumDatabase, HistoryRow } from './database.ts';
import { namesOfTheGone } from './former-members.ts';
import { placesOfSteps, stepsAt, type StepsAskedFor } from './past-steps.ts';
import { recordsNaming } from './whole-step.ts';

/** Steps, whole, with what names what they changed. */
export interface TrailPart {
  readonly rows: readonly HistoryRow[];
  readonly related: readonly StoredRecord[];
}

/** What is to be told of the history. */
export interface TrailAsked {
  readonly asked: StepsAskedFor;
  /** Given the steps in turn, oldest first, a few at a time; the next ones are read when it is done with these. */
  readonly onPart: (part: TrailPart) => void | Promise<void>;
}

/** A few: any step may hold all of a school. */
const AT_ONCE = 50;

/**
 * Reads the whole steps that fit, oldest first, a few at a time, so that ten thousand of them are never held at once.
 * What is done meanwhile is not among them.
 */
export async function readTrail(
  database: ContinuumDatabase,
  { asked, onPart }: TrailAsked,
): Promise<void> {
  const places = await placesOfSteps(database, asked);
  const goneAmong = namesOfTheGone(database);
  for (let start = 0; start < places.length; start += AT_ONCE) {
    const light = await stepsAt(database, places.slice(start, start + AT_ONCE), asked);
    const rows = await database.history.bulkGet(light.map(({ seq }) => seq));
    const whole = rows.flatMap((row) => row ?? []);
    await onPart({ rows: whole, related: await recordsNaming(database, whole, goneAmong) });
  }
}
