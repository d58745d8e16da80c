import { describe, expect, test, vi } from 'vitest';

import type { StoredRecord } from '#domain/records/record.ts';
import type { IcmapContents } from '#exchange/icmap/contents.ts';
import { openDeliveries, type OpenDeliveries } from '#storage/deliveries/open-deliveries.ts';
import type { Journal } from '#storage/journal/journal.ts';
import { replayJournals } from '#storage/journal/replay.ts';
import { readMeta } from '#storage/meta.ts';
import { readSchoolFacts } from '#storage/live-school-facts.ts';
import { readSnapshotsOf } from '#storage/school-snapshots.ts';
import type { Storage } from '#storage/storage.ts';
import { aRecord } from '#tests/support/builders.ts';
import { aDelivery, aSampleSchool, aZip, takeOne } from '#tests/support/deliveries.ts';
import { keptJournal } from '#tests/support/kept-journal.ts';
import { icmapFile } from '#tests/support/icmap-file.ts';
import { aStorage } from '#tests/support/storage.ts';

const now = Date.UTC(2026, 7, 17);

describe('a delivery', () => {
  test('brings a school with its years, and says so before', async () => {
    const { storage, deliveries } = await opened();
    const file = await aDelivery(0);
    const looked = await deliveries.look(0, { name: 'a.icmap', file, of: 0 }, now);
    const { school, records } = aSampleSchool(0);
    expect(looked).toMatchObject({
      ok: true,
      value: { school: school.id, name: school.name, isNew: true, known: 0, unproved: 0, ahead: 0 },
    });
    expect(looked.ok && looked.value.fresh.length).toBe(records.length - 1);
    expect(await storage.database.records.count()).toBe(0);
    expect(await takeOne(deliveries, 0)).toMatchObject({ ok: true, value: { school: school.id } });
    const { schools } = await readSchoolFacts(storage.database);
    expect(schools.map(({ name, years }) => [name, years.length])).toEqual([
      [school.name, records.length - 1],
    ]);
    const { chain, damaged } = await readSnapshotsOf(storage.database, school.id);
    expect([chain.inOrder.length, damaged]).toEqual([records.length - 1, []]);
  });

  test('adds to what an earlier one brought, and replaces nothing; opened again it brings nothing', async () => {
    const { storage, deliveries } = await opened();
    const all = aSampleSchool(0, 4);
    const early = await coachFile(all.records.slice(0, 3));
    await taken(deliveries, 0, early);
    const looked = await taken(deliveries, 1, await coachFile(all.records));
    expect(looked).toMatchObject({ isNew: false, known: 2 });
    expect(looked.fresh).toEqual(all.records.slice(3).map(({ id }) => id));
    // The older file once more: what came since stays.
    expect(await taken(deliveries, 2, early)).toMatchObject({ fresh: [], known: 2 });
    expect((await readSchoolFacts(storage.database)).schools[0]?.years.length).toBe(
      all.records.length - 1,
    );
  });

  test('is one step that can be taken back, done again, and taken back again; the history holds no text twice', async () => {
    const { storage, deliveries } = await opened();
    const { school } = aSampleSchool(0);
    await deliveries.look(0, { name: 'a.icmap', file: await aDelivery(0), of: 0 }, now);
    const result = await takeOne(deliveries, 0);
    if (!result.ok) throw new Error(result.error.tag);
    const whole = await storage.database.records.toArray();
    const [row] = await storage.database.history.toArray();
    expect(JSON.stringify(row).length).toBeLessThan(10_000);
    expect(await deliveries.takeBack(result.value)).toEqual({ isDone: true });
    expect(await storage.database.records.count()).toBe(0);
    expect((await readSchoolFacts(storage.database)).schools).toEqual([]);
    expect(await storage.redo(school.id)).toMatchObject({ tag: 'done' });
    expect(await storage.database.records.toArray()).toEqual(whole);
    expect(await storage.undo(school.id)).toMatchObject({ tag: 'done' });
    expect(await storage.database.records.count()).toBe(0);
  });

  test('comes out of a ZIP, whatever else lies in it', async () => {
    const { storage, deliveries } = await opened();
    const zip = await aZip({
      'spring/one.icmap': await aDelivery(0),
      'spring/read me.txt': new Blob(['Hello']),
      '__MACOSX/spring/._one.icmap': new Blob(['?']),
      'two.ICMAP': await aDelivery(1),
    });
    const listed = await deliveries.list({ name: 'all.zip', file: zip, of: 0 });
    if (!listed.ok) throw new Error(listed.error.tag);
    expect(listed.value.map(({ name }) => name)).toEqual(['spring/one.icmap', 'two.ICMAP']);
    for (const [at, source] of listed.value.entries()) {
      expect(await deliveries.look(at, source, now)).toMatchObject({ ok: true });
      expect(await takeOne(deliveries, at)).toMatchObject({ ok: true });
      const { id } = aSampleSchool(at).school;
      expect((await readSnapshotsOf(storage.database, id)).damaged).toEqual([]);
    }
    const one = { name: 'one.icmap', file: await aDelivery(0), of: 1 };
    expect(await deliveries.list(one)).toEqual({ ok: true, value: [one] });
  });
});

describe('several deliveries at once', () => {
  test('are one write and one step a school, each of which can be taken back by itself', async () => {
    const { storage, deliveries } = await opened();
    const writes = async () => (await readMeta(storage.database)).writes;
    const before = await writes();
    const answers = await takeAll(deliveries, [0, 1, 2]);
    expect(await writes()).toBe(before + 1);
    const steps = answers.map((one) => (one.ok ? one.value.step : undefined));
    expect(new Set(steps).size).toBe(3);
    expect(await storage.database.history.count()).toBe(3);
    for (const at of [0, 1, 2]) {
      const { id } = aSampleSchool(at).school;
      expect((await readSnapshotsOf(storage.database, id)).damaged).toEqual([]);
    }
    expect((await readSchoolFacts(storage.database)).schools).toHaveLength(3);
    const [, second] = answers;
    if (second?.ok !== true) throw new Error('not taken in');
    expect(await deliveries.takeBack(second.value)).toEqual({ isDone: true });
    const left = (await readSchoolFacts(storage.database)).schools.map(({ id }) => id);
    expect(left.toSorted()).toEqual([0, 2].map((at) => aSampleSchool(at).school.id).toSorted());
  });

  test('are had back from the journal after a wipe, step by step as they were', async () => {
    const journal = keptJournal('a');
    const { storage, deliveries } = await opened(journal);
    await takeAll(deliveries, [0, 1, 2]);
    expect(journal.read().entries).toHaveLength(1);
    const wiped = await aStorage();
    expect(await replayJournals(wiped.database, [journal.read()])).toBe(1);
    for (const table of ['records', 'history', 'takeBacks', 'snapshotFacts'] as const) {
      const rows = await wiped.database.table(table).toArray();
      expect(rows, table).toEqual(await storage.database.table(table).toArray());
    }
  });

  test('and one that clashes with what is here, or can’t be read, costs the others nothing', async () => {
    const { storage, deliveries } = await opened();
    const clash = aSampleSchool(1).records[1]?.id ?? '';
    await storage.database.records.put(aRecord({ id: clash, kind: 'minutes', school: 'another' }));
    const answers = await takeAll(deliveries, [0, 1, 2], [9]);
    expect(answers).toMatchObject([
      { ok: true },
      { ok: false, error: { tag: 'clash' } },
      { ok: true },
      { ok: false, error: { tag: 'unreadable' } },
    ]);
    const ids = (await storage.database.history.toArray()).map(({ school }) => school);
    expect(ids).toEqual([0, 2].map((at) => aSampleSchool(at).school.id));
  });

  test('of one school are two steps of it, the second with what the first did not have', async () => {
    const { storage, deliveries } = await opened();
    const all = aSampleSchool(0, 4).records;
    const early = { name: 'a.icmap', file: await coachFile(all.slice(0, 3)), of: 0 };
    const late = { name: 'b.icmap', file: await coachFile(all), of: 1 };
    await deliveries.look(0, early, now);
    await deliveries.look(1, late, now);
    expect(await deliveries.take([0, 1])).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await storage.database.history.count()).toBe(2);
    expect(await storage.database.records.count()).toBe(all.length);
  });

  test('a device that is full takes none, and says so of each', async () => {
    const { storage, deliveries } = await opened();
    await lookAll(deliveries, [0, 1]);
    vi.spyOn(storage.database.records, 'bulkPut').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const full = { ok: false, error: { tag: 'commit', error: { tag: 'full' } } };
    expect(await deliveries.take([0, 1])).toMatchObject([full, full]);
    expect(await storage.database.records.count()).toBe(0);
  });
});

describe('what is refused', () => {
  test.each([
    ['not ours', () => Promise.resolve(new Blob(['Hello'])), 'not-ours'],
    ['torn', async () => (await aDelivery(0)).slice(0, 5000), 'not-ours'],
    [
      'a colleague’s copy',
      () => coachFile([ownRecord()], { purpose: 'colleague' }),
      'not-for-coach',
    ],
    [
      'a lying one, with what a member said',
      () => coachFile([ownRecord(), aRecord({ id: 'r', kind: 'rating-existing', body: {} })]),
      'more-than-for-coach',
    ],
    ['one without a school', () => coachFile([]), 'not-one-school'],
    ['one of two schools', () => coachFile([ownRecord(), other()]), 'not-one-school'],
  ])('%s, and nothing of it is written', async (_, file, tag) => {
    const { storage, deliveries } = await opened();
    const source = { name: 'x.icmap', file: await file(), of: 0 };
    expect(await deliveries.look(0, source, now)).toMatchObject({ ok: false, error: { tag } });
    expect(await takeOne(deliveries, 0)).toMatchObject({ ok: false });
    expect(await storage.database.records.count()).toBe(0);
  });

  test('a snapshot that does not prove itself stays out, and the rest comes in', async () => {
    const { storage, deliveries } = await opened();
    const [own, first, second] = aSampleSchool(0).records;
    if (own === undefined || first === undefined || second === undefined) throw new Error('few');
    const text = String(second.body['text']).replace('yearly', 'interim');
    const changed = { ...second, body: { ...second.body, text } };
    const looked = await taken(deliveries, 0, await coachFile([own, first, changed]));
    expect([looked.unproved, looked.fresh]).toEqual([1, [first.id]]);
    expect(await storage.database.records.get(second.id)).toBeUndefined();
  });

  test('a school that was removed here stays removed', async () => {
    const { storage, deliveries } = await opened();
    const { school } = aSampleSchool(0);
    await taken(deliveries, 0, await aDelivery(0));
    await storage.removeSchool(school.id, { what: 'school-removed', subject: school.name });
    const looked = await taken(deliveries, 1, await aDelivery(0));
    expect([looked.isRemovedHere, looked.fresh]).toEqual([true, []]);
    expect((await readSchoolFacts(storage.database)).schools).toEqual([]);
  });
});

async function opened(
  journal?: Journal,
): Promise<{ storage: Storage; deliveries: OpenDeliveries }> {
  const storage = await aStorage(() => now, { journal });
  let deliveries: OpenDeliveries | undefined;
  await storage.write((context) => {
    deliveries = openDeliveries(context);
    return Promise.resolve({ ok: true, value: undefined });
  });
  if (deliveries === undefined) throw new Error('not opened');
  return { storage, deliveries };
}

async function lookAll(deliveries: OpenDeliveries, schools: readonly number[]): Promise<void> {
  for (const at of schools) {
    const file = await aDelivery(at);
    await deliveries.look(at, { name: 'x.icmap', file, of: at }, now);
  }
}

async function takeAll(
  deliveries: OpenDeliveries,
  schools: readonly number[],
  others: readonly number[] = [],
) {
  await lookAll(deliveries, schools);
  return deliveries.take([...schools, ...others]);
}

async function taken(deliveries: OpenDeliveries, at: number, file: Blob) {
  const looked = await deliveries.look(at, { name: 'x.icmap', file, of: at }, now);
  if (!looked.ok) throw new Error(looked.error.tag);
  const result = await takeOne(deliveries, at);
  if (!result.ok) throw new Error(result.error.tag);
  return looked.value;
}

function coachFile(records: readonly StoredRecord[], over: Partial<IcmapContents> = {}) {
  return icmapFile({ purpose: 'coach', records, ...over });
}

function ownRecord(): StoredRecord {
  return aSampleSchool(0).records[0] ?? aRecord();
}

function other(): StoredRecord {
  return aSampleSchool(1).records[0] ?? aRecord();
}
