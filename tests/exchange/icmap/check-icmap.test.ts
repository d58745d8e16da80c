import { describe, expect, test } from 'vitest';

import type { StoredRecord } from '#domain/records/record.ts';
import { saltedHash } from '#domain/assessment/compose-snapshot.ts';
import { checkIcmap } from '#exchange/icmap/check-icmap.ts';
import type { IcmapContents } from '#exchange/icmap/contents.ts';
import { readIcmap } from '#exchange/icmap/read-icmap.ts';
import { aRecord, aSnapshotRecord } from '#tests/support/builders.ts';
import { icmapFile } from '#tests/support/icmap-file.ts';

const body = { name: 'Riverside', district: '', state: '', grades: '', vision: '', mission: '' };
const school = aRecord({ body });
const snapshot = aSnapshotRecord();

async function checked(records: readonly StoredRecord[], over: Partial<IcmapContents> = {}) {
  const read = await readIcmap(await icmapFile({ records, ...over }));
  if (!read.ok) throw new Error(read.error.tag);
  return checkIcmap(read.value);
}

describe('a file that is whole', () => {
  test('is merged as it is, kinds of later versions too', async () => {
    const records = [aRecord({ id: 'x', kind: 'a-later-kind', body: { a: 1 } }), school, snapshot];
    expect(await checked(records)).toMatchObject({ ok: true, value: { records, unproved: 0 } });
  });

  test('brings no At-A-Glance that somebody has changed since', async () => {
    const text = String(snapshot.body['text']).replace('problem solver', 'problem');
    const forged = { ...snapshot, body: { ...snapshot.body, text } };
    expect(await checked([school, forged])).toMatchObject({
      ok: true,
      value: { records: [school], unproved: 1 },
    });
  });

  test('removes no school, and brings nothing of one that was removed where it was made', async () => {
    const gone = { ...school, deleted: true, body: {} } as const;
    const lakeside = aRecord({ id: 'lakeside', school: 'lakeside', body });
    expect(await checked([gone, snapshot, lakeside])).toMatchObject({
      ok: true,
      value: { records: [lakeside] },
    });
  });

  test.each<[string, StoredRecord]>([
    ['a body that does not fit its kind', aRecord({ body: { name: 7 } })],
    ['a stamp that no clock gave', aRecord({ body, stamp: 'zzzzzzzzz-zzzz-device000000' })],
    ['a school’s record under another name', aRecord({ id: 'lakeside', body })],
    ['an IC map in a school', aRecord({ id: 'map', kind: 'ic-map' })],
    ['a school that calls itself the library', aRecord({ id: 'library', school: 'library', body })],
  ])('is refused for %s', async (_, record) => {
    expect(await checked([record])).toMatchObject({ ok: false, error: { tag: 'damaged' } });
  });

  test('is refused for a record that is there twice', async () => {
    const twice = await checked([school, { ...school, by: 'ada' }]);
    expect(twice).toMatchObject({ ok: false, error: { tag: 'damaged' } });
  });
});

describe('a file for a coach', () => {
  const purpose = 'coach';

  test('that holds what a member said is refused whole', async () => {
    const said = aRecord({
      id: 'rating/1',
      kind: 'rating-note',
      body: { member: 'ada', indicator: 'G1.Leaders1', text: 'Mine alone.' },
    });
    expect(await checked([school, snapshot, said], { purpose })).toEqual({
      ok: false,
      error: { tag: 'more-than-for-coach' },
    });
  });

  test('has no words of a single member beside its At-A-Glances, whoever put them there', async () => {
    const salted = { salt: 'a-salt-of-the-test', text: 'I dissent.' };
    const dissent = saltedHash(salted.salt, salted.text);
    const words = { ...(snapshot.body['words'] as object), [dissent]: salted };
    const lying = { ...snapshot, body: { ...snapshot.body, words } };
    expect(await checked([school, lying], { purpose })).toMatchObject({
      ok: true,
      value: { records: [school, snapshot], unproved: 0 },
    });
    expect(JSON.stringify(await checked([school, lying], { purpose }))).not.toContain('I dissent');
  });
});
