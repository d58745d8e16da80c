import {
  agreeDesired,
  agreeExisting,
  agreeRationale,
  putIcMap,
  putMember,
  putSchool,
  startCycle,
  tickStatement,
} from '#domain/assessment/changes.ts';
import type { Change } from '#domain/records/record.ts';
import type { StepKind } from '#domain/records/step.ts';
import { openStorage, type Storage } from '#storage/storage.ts';

import { aMap } from './a-map.ts';
import { aCycle, aSchool, aSnapshotRecord, aTeam, atLevel, ratingsOf } from './builders.ts';

const cycle = aCycle();

/**
 * A database with something of everything that this version writes: a whole year with its snapshot, a
 * map in the library, a run, ticks, a removal, an undo and a redo, and a kind from a later version.
 * Clock and ids are fixed, so it is the same every time.
 */
export async function aWrittenDatabase(name: string): Promise<Storage> {
  let moment = Date.UTC(2026, 8, 1, 13);
  let ids = 0;
  const opened = await openStorage({
    name,
    now: () => (moment += 1000),
    newId: () => `id${String((ids += 1)).padStart(18, '0')}`,
  });
  if (!opened.ok) throw new Error(`the database did not open: ${opened.error.tag}`);
  const storage = opened.value;
  const { id, ...school } = aSchool();
  const said = ratingsOf({ 'G1.Leaders1': { existing: atLevel('seed'), desired: 'tree' } });
  const snapshot = aSnapshotRecord({ ratings: said });

  await write('map-added', [putIcMap(aMap())]);
  await write('school-started', [
    putSchool(id, school),
    ...aTeam().map(({ id: member, ...body }) => putMember(id, member, body)),
  ]);
  await write('year-started', [startCycle(id, cycle)]);
  // Before the rest: undo ends at a record.
  await write('snapshot-recorded', [
    {
      put: { id: snapshot.id, kind: 'snapshot', school: id, cycle: cycle.id, body: snapshot.body },
    },
  ]);
  for (const level of ['sprout', 'tree', 'seed']) {
    await write(
      'existing-agreed',
      [agreeExisting(cycle, 'G1.Leaders1', { is: 'at-level', level })],
      'arrows',
    );
  }
  await write('desired-agreed', [agreeDesired(cycle, 'G1.Leaders1', 'tree')]);
  await write('rationale-written', [agreeRationale(cycle, 'G1.Leaders1', 'Seen in May. “Ñ – ő”')]);
  await write('statement-ticked', [tick('s1', true)]);
  await write('statement-ticked', [tick('s2', true)]);
  await write('statement-unticked', [tick('s1', false)]);
  await write('existing-agreed', [agreeExisting(cycle, 'G1.Students 1', { is: 'not-yet' })]);
  await write('existing-agreed', [
    agreeExisting(cycle, 'G2.Leaders1', { is: 'not-applicable', reason: 'No garden.' }),
  ]);
  await storage.undo(id);
  await storage.redo(id);
  await storage.undo(id);
  await write('school-edited', [
    { put: { id: 'plan/1', kind: 'plan', school: id, body: { goals: [{ from: 2, to: 4 }] } } },
  ]);
  await storage.undo(id);
  return storage;

  async function write(what: StepKind, changes: readonly Change[], run?: string): Promise<void> {
    const step = { label: { what, subject: 'fixture' }, changes };
    const result = await storage.commit(run === undefined ? step : { ...step, run });
    if (!result.ok) throw new Error(`not stored: ${JSON.stringify(result.error)}`);
  }
}

function tick(statement: string, ticked: boolean): Change {
  return tickStatement(cycle, 'G1.Leaders1', { level: 'seed', statement, ticked });
}
