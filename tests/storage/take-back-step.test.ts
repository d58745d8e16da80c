import { describe, expect, test } from 'vitest';

import {
  agreeExisting,
  agreeRationale,
  putMember,
  putSchool,
  startCycle,
} from '#domain/assessment/changes.ts';
import { decideExisting } from '#domain/assessment/decision.ts';
import { rateExisting } from '#domain/assessment/rate-alone.ts';
import { binEvidence, linkEvidence, unlinkEvidence } from '#domain/evidence/evidence-changes.ts';
import type { Change } from '#domain/records/record.ts';
import { formatStamp } from '#domain/records/stamp.ts';
import type { StepKind } from '#domain/records/step.ts';
import type { Storage } from '#storage/storage.ts';
import { takeBackStep } from '#storage/take-back-step.ts';
import { whatTakingBackDoes } from '#storage/what-taking-back-does.ts';
import {
  aCycle,
  aRecord,
  aSchool,
  aSnapshotRecord,
  aTeam,
  atLevel,
} from '#tests/support/builders.ts';
import { anEvidenceBody } from '#tests/support/evidence.ts';
import { aStorage } from '#tests/support/storage.ts';

const cycle = aCycle();
const school = cycle.school;
const { id: _id, ...facts } = aSchool();
const code = 'G1.Leaders1';

async function write(
  storage: Storage,
  changes: readonly Change[],
  what: StepKind = 'existing-agreed',
  by = 'team',
): Promise<string> {
  const result = await storage.commit({ label: { what, subject: code }, changes, by });
  if (!result.ok || result.value.step === undefined) throw new Error('nothing was written');
  return result.value.step;
}

async function body(storage: Storage, id: string): Promise<unknown> {
  const record = await storage.database.records.get(id);
  return record?.deleted === true ? 'removed' : record?.body;
}

const existing = `agreed/${cycle.id}/${code}/existing`;
const level = (id: string) => agreeExisting(cycle, code, atLevel(id));

describe('one step out of many', () => {
  test('is taken back, later steps kept, as a new step that can be taken back itself', async () => {
    const storage = await aStorage();
    const first = await write(storage, [level('seed')]);
    await write(storage, [agreeRationale(cycle, code, 'Seen in May.')], 'rationale-written');
    await write(storage, [agreeExisting(cycle, 'G2.Leaders1', atLevel('tree'))]);

    const result = await takeBackStep(storage, first);
    expect(result).toMatchObject({ ok: true, value: { step: expect.any(String) } });
    expect(await body(storage, existing)).toBe('removed');
    expect(await body(storage, `agreed/${cycle.id}/${code}/rationale`)).toMatchObject({
      text: 'Seen in May.',
    });
    expect(await storage.database.steps.orderBy('seq').last()).toMatchObject({
      label: { what: 'existing-agreed', subject: code, takesBack: first },
    });

    // Undo takes back the taking back, and then what came before it, in its turn.
    expect(await storage.undo(school)).toMatchObject({ tag: 'done' });
    expect(await body(storage, existing)).toMatchObject({ state: { level: 'seed' } });
    expect(await storage.undo(school)).toMatchObject({
      step: { label: { what: 'existing-agreed' } },
    });
    expect(await body(storage, `agreed/${cycle.id}/G2.Leaders1/existing`)).toBe('removed');
    expect(await storage.redo(school)).toMatchObject({ tag: 'done' });
    expect(await storage.redo(school)).toMatchObject({ tag: 'done' });
    expect(await body(storage, existing)).toBe('removed');
  });

  test('goes field by field where others changed since', async () => {
    const storage = await aStorage();
    await write(storage, [putSchool(school, facts)], 'school-started');
    const renamed = await write(storage, [putSchool(school, { ...facts, name: 'Old Mill' })]);
    const vision = 'Every child builds.';
    await write(storage, [putSchool(school, { ...facts, name: 'Old Mill', vision })]);
    expect(await takeBackStep(storage, renamed)).toMatchObject({ ok: true });
    expect(await body(storage, school)).toMatchObject({ name: facts.name, vision });
  });

  test('is refused where the same was changed since, and the preview names the later step', async () => {
    const storage = await aStorage();
    await write(storage, [level('seed')]);
    const middle = await write(storage, [level('sprout')]);
    const last = await write(storage, [level('tree')]);
    expect(await whatTakingBackDoes(storage.database, middle)).toMatchObject({
      is: 'changed-since',
      what: [{ change: { after: { id: existing } }, fields: ['state'], later: { id: last } }],
    });
    expect(await takeBackStep(storage, middle)).toMatchObject({ error: { tag: 'changed-since' } });
    expect(await body(storage, existing)).toMatchObject({ state: { level: 'tree' } });
  });

  test('with several records is taken back whole or not at all', async () => {
    const storage = await aStorage();
    const both = await write(storage, [level('seed'), agreeRationale(cycle, code, 'Why.')]);
    await write(storage, [level('tree')]);
    const before = await storage.database.records.toArray();
    expect(await takeBackStep(storage, both)).toMatchObject({ error: { tag: 'changed-since' } });
    expect(await storage.database.records.toArray()).toEqual(before);
  });

  test('that says already what it said before writes nothing', async () => {
    const storage = await aStorage();
    const step = await write(storage, [level('seed')]);
    await write(storage, [agreeExisting(cycle, code, undefined)], 'existing-cleared');
    expect(await takeBackStep(storage, step)).toMatchObject({ value: { step: undefined } });
  });
});

describe('what other things stand on', () => {
  test('stays: a year with ratings, a member with ratings, a decision that another follows', async () => {
    const storage = await aStorage();
    const [ada] = aTeam();
    if (ada === undefined) throw new Error('nobody on the team');
    const { id: adaId, ...adaBody } = ada;
    await write(storage, [putSchool(school, facts)], 'school-started');
    const joined = await write(storage, [putMember(school, adaId, adaBody)], 'member-added');
    const year = await write(storage, [startCycle(school, cycle)], 'year-started');
    const about = { indicator: code, reason: '', follows: [], raters: 1 };
    const decided = await write(storage, decideExisting(cycle, about, atLevel('seed'), 'd1'));
    const follows = [`decision/${cycle.id}/d1`];
    await write(storage, decideExisting(cycle, { ...about, follows }, atLevel('seed'), 'd2'));
    const own = { cycle, member: adaId, indicator: code };
    await write(storage, [rateExisting(own, atLevel('seed'))], 'own-existing-rated', adaId);
    for (const [step, kinds] of [
      [joined, ['rating-existing']],
      [year, ['agreed-existing', 'decision-existing', 'decision-existing', 'rating-existing']],
    ] as const) {
      const effect = await whatTakingBackDoes(storage.database, step);
      expect(effect.is === 'stood-on' && effect.by.map(({ kind }) => kind).toSorted()).toEqual(
        kinds,
      );
    }
    expect(await whatTakingBackDoes(storage.database, decided)).toMatchObject({
      is: 'stood-on',
      by: [{ kind: 'decision-existing' }],
    });
    expect(await takeBackStep(storage, year)).toMatchObject({ error: { tag: 'changed-since' } });
    expect(await body(storage, cycle.id)).toMatchObject({ map: cycle.map });
  });

  test('is not brought back without what it stands on', async () => {
    const storage = await aStorage();
    const piece = 'evidence/rain';
    const link = { map: 'garden-school', indicator: code };
    await write(storage, [putSchool(school, facts)], 'school-started');
    await write(storage, [
      { put: { id: piece, kind: 'evidence', school, body: { ...anEvidenceBody() } } },
      linkEvidence(school, piece, link),
    ]);
    const unlinked = await write(storage, [unlinkEvidence(piece, link)], 'evidence-sorted');
    await write(storage, [binEvidence(school, piece, '2026-09-01')], 'evidence-binned');
    expect(await whatTakingBackDoes(storage.database, unlinked)).toMatchObject({ is: 'possible' });
    await write(storage, [{ remove: piece }], 'evidence-edited');
    expect(await whatTakingBackDoes(storage.database, unlinked)).toMatchObject({
      is: 'stands-on-nothing',
    });
  });

  test('comes back with it where one step removed both', async () => {
    const storage = await aStorage();
    await write(storage, [putSchool(school, facts)], 'school-started');
    await write(storage, [startCycle(school, cycle), level('seed')], 'year-started');
    const removed = await write(
      storage,
      [{ remove: cycle.id }, { remove: existing }],
      'year-removed',
    );
    await write(storage, [putSchool(school, { ...facts, name: 'Old Mill' })], 'school-edited');
    expect(await takeBackStep(storage, removed)).toMatchObject({ ok: true });
    expect(await body(storage, existing)).toMatchObject({ state: { level: 'seed' } });
  });
});

describe('what others wrote', () => {
  test('is put away without a new stamp, so that receiving it once more brings it all back', async () => {
    const storage = await aStorage();
    const stamp = formatStamp({ ms: Date.UTC(2026, 7, 1), counter: 0, device: 'elsewhere000' });
    const received = {
      label: { what: 'hand-in-received', subject: 'Ada Reyes' },
      records: [aRecord({ stamp, id: 'theirs', kind: 'later-kind', body: { said: 'tree' } })],
    } as const;
    const adopted = await storage.adopt(received);
    const step = adopted.ok && adopted.value.tag === 'adopted' ? adopted.value.step : undefined;
    await write(storage, [level('seed')]);
    expect(await takeBackStep(storage, step ?? '')).toMatchObject({ ok: true });
    expect(await storage.database.records.get('theirs')).toBeUndefined();
    await storage.adopt(received);
    expect(await storage.database.records.get('theirs')).toMatchObject({
      stamp,
      body: { said: 'tree' },
    });
  });

  test('and has a recorded At-A-Glance in it goes only in its turn', async () => {
    const storage = await aStorage();
    const adopted = await storage.adopt({
      label: { what: 'file-opened', subject: 'Riverside' },
      records: [aSnapshotRecord({ cycle })],
      takeAhead: true,
    });
    const step = adopted.ok && adopted.value.tag === 'adopted' ? adopted.value.step : undefined;
    expect(await whatTakingBackDoes(storage.database, step ?? '')).toEqual({ is: 'holds-record' });
    expect(await storage.undo(school)).toMatchObject({ tag: 'done' });
  });
});

describe('the reach of it', () => {
  test('ends at a recorded At-A-Glance', async () => {
    const storage = await aStorage();
    const before = await write(storage, [level('seed')]);
    const { id, kind, body: text } = aSnapshotRecord({ cycle });
    const record = { put: { id, kind, school, cycle: cycle.id, body: text } };
    const recorded = await write(storage, [record], 'snapshot-recorded');
    for (const step of [before, recorded]) {
      expect(await takeBackStep(storage, step)).toMatchObject({ error: { tag: 'changed-since' } });
    }
    expect(await whatTakingBackDoes(storage.database, before)).toEqual({
      is: 'out-of-reach',
      why: 'recorded',
    });
    expect(await body(storage, existing)).toMatchObject({ state: { level: 'seed' } });
  });

  test('is the last 100 steps of the school; others’ steps don’t count', async () => {
    const storage = await aStorage();
    const oldest = await write(storage, [agreeRationale(cycle, 'A', 'x')], 'rationale-written');
    const next = await write(storage, [agreeRationale(cycle, 'B', 'x')], 'rationale-written');
    const other = aCycle({ school: 'hillside' });
    for (let n = 0; n < 99; n += 1) {
      await write(storage, [agreeRationale(cycle, 'C', `${n}`)], 'rationale-written');
      if (n % 10 === 0) await write(storage, [agreeRationale(other, 'C', `${n}`)]);
    }
    expect(await whatTakingBackDoes(storage.database, oldest)).toMatchObject({ why: 'too-old' });
    expect(await whatTakingBackDoes(storage.database, next)).toMatchObject({ is: 'possible' });
  });

  test('leaves alone what a member did in their own screens', async () => {
    const storage = await aStorage();
    const own = { cycle, member: 'ada', indicator: code };
    const step = await write(
      storage,
      [rateExisting(own, atLevel('seed'))],
      'own-existing-rated',
      'ada',
    );
    expect(await whatTakingBackDoes(storage.database, step)).toEqual({ is: 'members-own' });
  });

  test('ends at what was removed for good', async () => {
    const storage = await aStorage();
    expect(await whatTakingBackDoes(storage.database, 'no-such-step')).toEqual({
      is: 'out-of-reach',
      why: 'final',
    });
  });
});
