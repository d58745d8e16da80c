import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';

import { agreeRationale, tickStatement } from '#domain/assessment/changes.ts';
import type { Change } from '#domain/records/record.ts';
import type { Storage } from '#storage/storage.ts';
import { aCycle, aSnapshotRecord } from '#tests/support/builders.ts';
import { aStorage, anotherTab } from '#tests/support/storage.ts';

// Many hundreds of transactions, also on a machine that is busy.
vi.setConfig({ testTimeout: 60_000 });

const schools = ['riverside', 'hillside'] as const;
const cycles = { riverside: aCycle(), hillside: aCycle({ school: 'hillside' }) };

/** The change that records a year under one of a few titles: the same one twice changes nothing. */
function recorded(school: keyof typeof cycles, title: string): Change {
  const cycle = cycles[school];
  const { id, kind, body } = aSnapshotRecord({ cycle, recordedBy: `${school} ${title}` });
  return { put: { id, kind, school, cycle: cycle.id, body } };
}

type Action =
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
  | { do: 'redo'; school: keyof typeof cycles; tab: number };

const common = { school: fc.constantFrom(...schools), tab: fc.nat({ max: 1 }) };
const code = fc.constantFrom('A', 'B');
const text = fc.constantFrom('', 'x', 'y', 'z');
const actions: fc.Arbitrary<Action> = fc.oneof(
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
  fc.record({ do: fc.constant('undo' as const), ...common }),
  fc.record({ do: fc.constant('undo' as const), ...common }),
);

/** What a school says: a text by record id. */
type Said = Readonly<Record<string, string>>;

interface ModelStep {
  readonly before: Said;
  readonly after: Said;
  readonly run: string | undefined;
}

/** The simplest thing that undo can be: whole states of a school on two stacks. */
interface Model {
  readonly now: Said;
  readonly undo: readonly ModelStep[];
  readonly redo: readonly ModelStep[];
}

test('whatever people write, take back and do again, in two tabs and two schools, is what they see', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(actions, { minLength: 1, maxLength: 40 }), async (todo) => {
      const storage = await aStorage();
      const tabs = [storage, await anotherTab(storage)];
      const models: Record<string, Model> = {
        riverside: { now: {}, undo: [], redo: [] },
        hillside: { now: {}, undo: [], redo: [] },
      };
      for (const action of todo) {
        const model = models[action.school] ?? { now: {}, undo: [], redo: [] };
        models[action.school] = inModel(model, action);
        await inStorage(tabs[action.tab] ?? storage, action);
        for (const school of schools) {
          expect(await said(storage, school)).toEqual(models[school]?.now);
        }
      }
      for (const tab of tabs) tab.database.close();
    }),
    { numRuns: 150 },
  );
});

function changesOf(action: Exclude<Action, { do: 'undo' | 'redo' }>): readonly Change[] {
  const cycle = cycles[action.school];
  if (action.do === 'record') return [recorded(action.school, action.title)];
  if (action.do === 'write') return [agreeRationale(cycle, action.code, action.text)];
  const tick = (statement: string) =>
    tickStatement(cycle, 'A', { level: 'seed', statement, ticked: action.ticked });
  return action.both ? [tick('s1'), tick('s2')] : [tick('s1')];
}

async function inStorage(storage: Storage, action: Action): Promise<void> {
  if (action.do === 'undo' || action.do === 'redo') {
    await storage[action.do](action.school);
    return;
  }
  const run = action.do === 'write' && action.run !== undefined ? { run: action.run } : {};
  const what = action.do === 'record' ? 'snapshot-recorded' : 'rationale-written';
  const label = { what, subject: 'A' } as const;
  const result = await storage.commit({ label, changes: changesOf(action), ...run });
  expect(result.ok).toBe(true);
}

function inModel(model: Model, action: Action): Model {
  if (action.do === 'undo') {
    const step = model.undo.at(-1);
    if (step === undefined) return model;
    return { now: step.before, undo: model.undo.slice(0, -1), redo: [...model.redo, step] };
  }
  if (action.do === 'redo') {
    const step = model.redo.at(-1);
    if (step === undefined) return model;
    return { now: step.after, undo: [...model.undo, step], redo: model.redo.slice(0, -1) };
  }
  const after = { ...model.now };
  for (const change of changesOf(action)) {
    if ('remove' in change) delete after[change.remove];
    else after[change.put.id] = JSON.stringify(change.put.body);
  }
  if (same(after, model.now)) return model;
  // What came before a record is not taken back.
  if (action.do === 'record') return { now: after, undo: [], redo: [] };
  const run = action.do === 'write' ? action.run : undefined;
  const newest = model.undo.at(-1);
  const joins = newest !== undefined && run !== undefined && newest.run === run;
  const step = { before: joins ? newest.before : model.now, after, run };
  const earlier = joins ? model.undo.slice(0, -1) : model.undo;
  return { now: after, undo: same(step.before, after) ? earlier : [...earlier, step], redo: [] };
}

function same(a: Said, b: Said): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

async function said({ database }: Storage, school: string): Promise<Said> {
  const records = await database.records.toArray();
  return Object.fromEntries(
    records
      .filter((record) => record.school === school && record.deleted !== true)
      .map((record) => [record.id, JSON.stringify(record.body)]),
  );
}
