import type { Step } from '#domain/records/step.ts';

import type { ContinuumDatabase, HistoryRow } from './database.ts';

/** A step of the history, without the records that it changed. */
export type PastStep = Pick<Step, 'id' | 'at' | 'school' | 'label' | 'undoes' | 'redoes'>;

/**
 * Steps that were read before, by their place in the history. A step never changes, but for one of a run,
 * which grows while people type (those are not kept), and where something is forgotten for good.
 */
const read = new WeakMap<ContinuumDatabase, StepsRead>();

interface StepsRead {
  /** The step that forgot something last, of any tab: it may have rewritten every step before it. */
  readonly forgetting: string | undefined;
  readonly steps: Map<number, PastStep>;
}

/**
 * The newest steps, newest first, at most `count`. A row holds every record that its step changed (of a
 * removed school, hundreds), so a row that was read once is not read again at the next commit.
 */
export async function readPastSteps(
  database: ContinuumDatabase,
  count: number,
): Promise<readonly PastStep[]> {
  const known = await stepsRead(database);
  // A live query watches the rows that it reads, and not their keys: the newest row is always read.
  await database.history.orderBy('seq').last();
  // oxlint-disable-next-line unicorn/no-array-reverse -- a table of the database, read from its end
  const places = await database.history.reverse().limit(count).primaryKeys();
  const unread = places.filter((place) => !known.has(place));
  const rows = await database.history.bulkGet(unread);
  const fresh = new Map<number, PastStep>();
  for (const row of rows) {
    if (row?.seq === undefined) continue;
    (row.run === undefined ? known : fresh).set(row.seq, withoutChanges(row));
  }
  return places.flatMap((place) => known.get(place) ?? fresh.get(place) ?? []);
}

async function stepsRead(database: ContinuumDatabase): Promise<Map<number, PastStep>> {
  const row = await database.meta.get('newestForgetting');
  const forgetting = row?.key === 'newestForgetting' ? row.value : undefined;
  const before = read.get(database);
  if (before?.forgetting === forgetting && before !== undefined) return before.steps;
  const steps = new Map<number, PastStep>();
  read.set(database, { forgetting, steps });
  return steps;
}

function withoutChanges({ id, at, school, label, undoes, redoes }: HistoryRow): PastStep {
  return {
    id,
    at,
    school,
    label,
    ...(undoes === undefined ? {} : { undoes }),
    ...(redoes === undefined ? {} : { redoes }),
  };
}
