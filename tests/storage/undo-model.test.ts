import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';

import type { Storage } from '#storage/storage.ts';
import { expectLightRowsTrue } from '#tests/support/light-rows.ts';
import {
  changesOf,
  doWork,
  workedSchools as schools,
  workPieces,
  type WorkPiece as Action,
} from '#tests/support/random-work.ts';
import { aStorage, anotherTab } from '#tests/support/storage.ts';

// Many hundreds of transactions, also on a machine that is busy.
vi.setConfig({ testTimeout: 60_000 });

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
    fc.asyncProperty(fc.array(workPieces, { minLength: 1, maxLength: 40 }), async (todo) => {
      const storage = await aStorage();
      const tabs = [storage, await anotherTab(storage)];
      const models: Record<string, Model> = {
        riverside: { now: {}, undo: [], redo: [] },
        hillside: { now: {}, undo: [], redo: [] },
      };
      for (const action of todo) {
        const model = models[action.school] ?? { now: {}, undo: [], redo: [] };
        models[action.school] = inModel(model, action);
        await doWork(tabs[action.tab] ?? storage, action);
        for (const school of schools) {
          expect(await said(storage, school)).toEqual(models[school]?.now);
        }
      }
      await expectLightRowsTrue(storage.database);
      for (const tab of tabs) tab.database.close();
    }),
    { numRuns: 150 },
  );
});

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
  if (action.do === 'take-back') return withoutOne(model, action.pick);
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

/** One step is taken out of what came after it: what it said goes back, unless that says something else by now. */
function withoutOne(model: Model, pick: number): Model {
  const step = model.undo[pick % model.undo.length];
  if (step === undefined) return model;
  const after = { ...model.now };
  for (const id of new Set([...Object.keys(step.before), ...Object.keys(step.after)])) {
    const [was, became, is] = [step.before[id], step.after[id], model.now[id]];
    if (was === became || is === was) continue;
    if (is !== became) return model;
    if (was === undefined) delete after[id];
    else after[id] = was;
  }
  if (same(after, model.now)) return model;
  return {
    now: after,
    undo: [...model.undo, { before: model.now, after, run: undefined }],
    redo: [],
  };
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
