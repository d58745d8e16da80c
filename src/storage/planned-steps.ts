import type { ContinuumDatabase } from './database.ts';
import {
  writePlanned,
  writePlannedTogether,
  writeRecovered,
  type PlannedStep,
} from './planned-step.ts';
import type { ProvedFacts } from './record-rows.ts';

/** Steps of several schools that are one write: the database has all of them or none. Plain JSON. */
export interface PlannedSteps {
  /** Of the write; each step has its own. */
  readonly id: string;
  /** Milliseconds since 1970, by the device's clock. */
  readonly at: number;
  /** At least one, each of another school. */
  readonly steps: readonly PlannedStep[];
}

/** Writes planned steps, inside the one transaction of a write. */
export async function writePlannedSteps(
  database: ContinuumDatabase,
  { steps }: PlannedSteps,
  proved?: ProvedFacts,
): Promise<void> {
  const schools = new Set(steps.map(({ changes }) => changes[0]?.after.school));
  const isSimple = steps.every(({ run, taken }) => run === undefined && taken === undefined);
  if (isSimple && schools.size === steps.length) {
    await writePlannedTogether(database, steps, proved);
    return;
  }
  for (const step of steps) await writePlanned(database, step, proved);
}

/** Writes steps that the journal holds and the database has lost. */
export async function writeRecoveredSteps(
  database: ContinuumDatabase,
  { steps }: PlannedSteps,
): Promise<void> {
  for (const step of steps) await writeRecovered(database, step);
}
