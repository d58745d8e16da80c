import { describe, expect, test } from 'vitest';

import { agreeDesired, agreeExisting, agreeRationale } from '#domain/assessment/changes.ts';
import { rateExisting } from '#domain/assessment/rate-alone.ts';
import type { Change } from '#domain/records/record.ts';
import { formatStamp } from '#domain/records/stamp.ts';
import { forget } from '#storage/forget.ts';
import { fillSteps } from '#storage/history-rows.ts';
import { indicatorKey, type StepRow } from '#storage/step-row.ts';
import type { Storage } from '#storage/storage.ts';
import { aCycle, aRecord } from '#tests/support/builders.ts';
import { expectLightRowsTrue } from '#tests/support/light-rows.ts';
import { aStorage } from '#tests/support/storage.ts';

const cycle = aCycle();
const here = (code: string) => indicatorKey('riverside', cycle.id, code);

describe('the light row of a step', () => {
  test('says where the team’s level came from and where it went', async () => {
    const storage = await aStorage();
    await write(storage, [agreeExisting(cycle, 'G1.Leaders1', { is: 'at-level', level: 'seed' })]);
    const moved = await write(storage, [
      agreeExisting(cycle, 'G1.Leaders1', { is: 'at-level', level: 'tree' }),
      agreeDesired(cycle, 'G1.Leaders1', 'tree'),
    ]);
    const about = { cycle: cycle.id, indicator: 'G1.Leaders1' };
    expect(moved).toMatchObject({
      indicators: [here('G1.Leaders1')],
      kinds: ['agreed-existing', 'agreed-desired'],
      people: ['team'],
      records: 2,
      moves: [
        {
          ...about,
          part: 'existing',
          from: { is: 'at-level', level: 'seed' },
          to: { is: 'at-level', level: 'tree' },
        },
        {
          ...about,
          part: 'desired',
          from: { is: 'not-rated' },
          to: { is: 'at-level', level: 'tree' },
        },
      ],
    });
  });

  test('never holds what a member said alone, nor a word that anybody wrote', async () => {
    const storage = await aStorage();
    const reason = 'Too dry here.';
    const row = await write(storage, [
      rateExisting(
        { cycle, member: 'ada', indicator: 'G1.Leaders1' },
        { is: 'at-level', level: 'tree' },
      ),
      agreeExisting(cycle, 'G1.Leaders1', { is: 'not-applicable', reason }),
      agreeRationale(cycle, 'G1.Leaders1', reason),
    ]);
    const text = JSON.stringify(row);
    expect(text).not.toContain('tree');
    expect(text).not.toContain('dry');
    expect(row.moves).toMatchObject([{ to: { is: 'not-applicable' } }]);
  });

  test('of a step with many levels tells only how many records it changed', async () => {
    const storage = await aStorage();
    const codes = ['A', 'B', 'C', 'D', 'E'];
    const row = await write(
      storage,
      codes.map((code) => agreeExisting(cycle, code, { is: 'not-yet' })),
    );
    expect(row).toMatchObject({ moves: [], records: 5, indicators: codes.map(here) });
  });

  test('finds a removal by the indicator that the record was about', async () => {
    const storage = await aStorage();
    const change = agreeExisting(cycle, 'A', { is: 'not-yet' });
    await write(storage, [change]);
    const id = 'put' in change ? change.put.id : '';
    const row = await write(storage, [{ remove: id }]);
    expect(row).toMatchObject({ indicators: [here('A')], moves: [{ to: { is: 'not-rated' } }] });
    const found = await storage.database.steps.where('indicators').equals(here('A')).count();
    expect(found).toBe(2);
  });

  test('of what was received names those who had written it', async () => {
    const storage = await aStorage();
    const stamp = formatStamp({ ms: Date.UTC(2026, 7, 1), counter: 0, device: 'elsewhere000' });
    await storage.adopt({
      label: { what: 'hand-in-received', subject: 'Ada Reyes' },
      records: [aRecord({ stamp, by: 'ada', kind: 'later-kind', body: {} })],
    });
    expect(await newest(storage)).toMatchObject({ received: true, people: ['ada'] });
  });

  test('loses what is forgotten with the step itself', async () => {
    const storage = await aStorage();
    await write(
      storage,
      [
        agreeExisting(cycle, 'A', { is: 'not-yet' }),
        { put: { id: 'photo', kind: 'later-kind', school: 'riverside', body: { title: 'Ben' } } },
      ],
      'Ben',
    );
    await forget(storage, () =>
      Promise.resolve({
        school: 'riverside',
        label: { what: 'evidence-purged', subject: '' },
        which: ['photo', `agreed/${cycle.id}/A/existing`],
      }),
    );
    expect(await storage.database.steps.toArray()).toMatchObject([
      {
        label: { what: 'forgotten', subject: '' },
        kinds: [],
        indicators: [],
        moves: [],
        records: 0,
      },
      { label: { what: 'evidence-purged' } },
    ]);
    await expectLightRowsTrue(storage.database);
  });

  test('is made for a long history of before schema 3, in its order and none twice', async () => {
    const storage = await aStorage();
    for (let n = 0; n < 130; n += 1) {
      await write(storage, [agreeRationale(cycle, 'A', `Version ${n}`)]);
    }
    await storage.database.steps.clear();
    await fillSteps(storage.database.history, storage.database.steps);
    await expectLightRowsTrue(storage.database);
    expect(await storage.database.steps.count()).toBe(130);
  });
});

async function write(
  storage: Storage,
  changes: readonly Change[],
  subject = 'test',
): Promise<StepRow> {
  const result = await storage.commit({ label: { what: 'existing-agreed', subject }, changes });
  if (!result.ok) throw new Error(result.error.tag);
  return newest(storage);
}

async function newest({ database }: Storage): Promise<StepRow> {
  const row = await database.steps.orderBy('seq').last();
  if (row === undefined) throw new Error('no step');
  return row;
}
