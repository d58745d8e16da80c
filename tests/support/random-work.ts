import * as fc from 'fast-check';

import { agreeRationale, tickStatement } from '#domain/assessment/changes.ts';
import type { Change } from '#domain/records/record.ts';
import type { Storage } from '#storage/storage.ts';
import { takeBackStep } from '#storage/take-back-step.ts';

import { aCycle, aSnapshotRecord } from './builders.ts';

/** The schools that the work is about. */
export const workedSchools = ['riverside', 'hillside'] as const;
const cycles = { riverside: aCycle(), hillside: aCycle({ school: 'hillside' }) };

/** The change that records a year under one of a few titles: the same one twice changes nothing. */
function recorded(school: keyof typeof cycles, title: string): Change {
  const cycle = cycles[school];
  const { id, kind, body } = aSnapshotRecord({ cycle, recordedBy: `${school} ${title}` });
  return { put: { id, kind, school, cycle: cycle.id, body } };
}

/** One thing that somebody does in one of two tabs. */
export type WorkPiece =
  | {
      do: 'write';
      school: keyof typeof cycles;
      tab: number;
      code: string;
      text: string;
      run?: string;
    }
  | { do: 'tick'; school: keyof typeof cycles; tab: number; both: boolean; ticked: boolean }
  | { do: 'record'; school: keyof typeof cycles; tab: number; title: string }
  | { do: 'undo'; school: keyof typeof cycles; tab: number }
  /** One step out of those in effect, wherever it stands. */
  | { do: 'take-back'; school: keyof typeof cycles; tab: number; pick: number }
  | { do: 'redo'; school: keyof typeof cycles; tab: number };

const common = { school: fc.constantFrom(...workedSchools), tab: fc.nat({ max: 1 }) };
const code = fc.constantFrom('A', 'B');
const text = fc.constantFrom('', 'x', 'y', 'z');
/** What people may do: writing, ticking, recording, undoing, doing again. */
export const workPieces: fc.Arbitrary<WorkPiece> = fc.oneof(
  fc.record({ do: fc.constant('write' as const), ...common, code, text }),
  fc.record({
    do: fc.constant('write' as const),
    ...common,
    code,
    text,
    run: fc.constantFrom('r', 's'),
  }),
  fc.record({
    do: fc.constant('tick' as const),
    ...common,
    both: fc.boolean(),
    ticked: fc.boolean(),
  }),
  fc.record({ do: fc.constant('record' as const), ...common, title: text }),
  fc.record({ do: fc.constant('redo' as const), ...common }),
  fc.record({ do: fc.constant('take-back' as const), ...common, pick: fc.nat({ max: 50 }) }),
  fc.record({ do: fc.constant('undo' as const), ...common }),
  fc.record({ do: fc.constant('undo' as const), ...common }),
);

/** The changes of a piece of work. */
export function changesOf(
  action: Exclude<WorkPiece, { do: 'undo' | 'redo' | 'take-back' }>,
): readonly Change[] {
  const cycle = cycles[action.school];
  if (action.do === 'record') return [recorded(action.school, action.title)];
  if (action.do === 'write') return [agreeRationale(cycle, action.code, action.text)];
  const tick = (statement: string) =>
    tickStatement(cycle, 'A', { level: 'seed', statement, ticked: action.ticked });
  return action.both ? [tick('s1'), tick('s2')] : [tick('s1')];
}

/** Does a piece of work in a tab. */
export async function doWork(storage: Storage, action: WorkPiece): Promise<void> {
  if (action.do === 'undo' || action.do === 'redo') {
    await storage[action.do](action.school);
    return;
  }
  if (action.do === 'take-back') {
    const { school, pick } = action;
    const inEffect = await storage.database.takeBacks.where({ school, way: 'undo' }).sortBy('seq');
    const step = inEffect[pick % inEffect.length];
    if (step !== undefined) await takeBackStep(storage, step.id);
    return;
  }
  const run = action.do === 'write' && action.run !== undefined ? { run: action.run } : {};
  const what = action.do === 'record' ? 'snapshot-recorded' : 'rationale-written';
  const label = { what, subject: 'A' } as const;
  const result = await storage.commit({ label, changes: changesOf(action), ...run });
  if (!result.ok) throw new Error(`not stored: ${result.error.tag}`);
}
