import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { BODY_SCHEMAS } from '#domain/assessment/kinds.ts';
import { isIndividual } from '#domain/assessment/leave-out.ts';
import { readSnapshot } from '#domain/assessment/verify-snapshot.ts';
import { mergeRecords } from '#domain/records/merge.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { evidenceFilesOf, recordsFor, type FileFor } from '#exchange/icmap/for-purpose.ts';
import { anAgreement } from '#tests/support/agreed-year.ts';
import { aCycle, aRecord, aSnapshotRecord } from '#tests/support/builders.ts';
import { anEvidenceBody } from '#tests/support/evidence.ts';

const cycle = aCycle();
const lastYear = aCycle({ schoolYear: 2025 });
const snapshot = aSnapshotRecord({ agreement: anAgreement() });
const ownMap = aRecord({
  id: 'map/garden-school/1',
  kind: 'ic-map',
  school: 'library',
  body: { id: cycle.map, version: cycle.mapVersion },
});
const all: readonly StoredRecord[] = [
  aRecord({ body: { name: 'Riverside Elementary' } }),
  aRecord({ id: 'ada', kind: 'member', body: { name: 'Ada Reyes' } }),
  ...[cycle, lastYear].flatMap(({ id, map, mapVersion }) => [
    aRecord({ id, kind: 'cycle', cycle: id, body: { map, mapVersion } }),
    aRecord({ id: `agreed/${id}`, kind: 'agreed-existing', cycle: id }),
    aRecord({ id: `alone/${id}`, kind: 'rating-existing', cycle: id, body: { member: 'ada' } }),
  ]),
  aRecord({ id: 'dissent', kind: 'dissent', cycle: cycle.id, body: { member: 'ada' } }),
  snapshot,
  aRecord({ id: 'e1', kind: 'evidence', body: anEvidenceBody() }),
  aRecord({ id: 'gone', kind: 'evidence', deleted: true }),
  aRecord({ id: 'lakeside', school: 'lakeside' }),
  aRecord({ id: 'x', kind: 'member', school: 'lakeside' }),
  ownMap,
  aRecord({ ...ownMap, id: 'map/other/1', body: { id: 'other', version: '1' } }),
];

describe('a file', () => {
  test('for oneself holds everything of the device', () => {
    expect(recordsFor(all, { is: 'backup' })).toEqual(all);
  });

  test('for a colleague holds all of one school, removals too, and the IC map that it added', () => {
    const what = { is: 'colleague', school: 'riverside', withNames: true } as const;
    const expected = all.filter(({ id, school }) => school === 'riverside' || id === ownMap.id);
    expect(recordsFor(all, what)).toEqual(expected);
  });

  test('of one year holds nothing of another, but the school, its team and its evidence', () => {
    const what: FileFor = {
      is: 'colleague',
      school: 'riverside',
      cycle: cycle.id,
      withNames: true,
    };
    const records = recordsFor(all, what);
    expect(records.filter((record) => record.cycle === lastYear.id)).toEqual([]);
    expect(new Set(records.map(({ kind }) => kind))).toEqual(
      new Set([
        'school',
        'member',
        'cycle',
        'agreed-existing',
        'rating-existing',
        'dissent',
        'snapshot',
        'evidence',
        'ic-map',
      ]),
    );
  });

  test('without names holds no member and no plain word, and its snapshot still proves itself', () => {
    const what = { is: 'colleague', school: 'riverside', withNames: false } as const;
    const records = recordsFor(all, what);
    const text = JSON.stringify(records);
    for (const name of ['Ada Reyes', 'María Núñez', 'Ben Okafor', 'salt-of-the-test']) {
      expect(JSON.stringify(all)).toContain(name);
      expect(text).not.toContain(name);
    }
    const bare = records.find(({ kind }) => kind === 'snapshot') ?? aRecord();
    expect(bare.stamp).toBe(snapshot.stamp);
    expect(readSnapshot(bare)).toMatchObject({ ok: true, value: { id: snapshot.id } });
    // Where both copies meet, in either order, the names are not lost.
    expect(mergeRecords(bare, snapshot)).toBe(snapshot);
    expect(mergeRecords(snapshot, bare)).toBe(snapshot);
  });

  test('for a coach holds the school and its At-A-Glances, and no dissent beside them', () => {
    const records = recordsFor(all, { is: 'coach', school: 'riverside', withNames: true });
    expect(records.map(({ kind }) => kind)).toEqual(['school', 'snapshot']);
    const text = JSON.stringify(records);
    expect(JSON.stringify(all)).toContain('Two meetings are not yet a council.');
    expect(text).not.toContain('Two meetings are not yet a council.');
    expect(text).toContain('Ada Reyes');
  });

  test('for a coach never holds an individual rating, whatever a school holds', () => {
    const kinds = fc.constantFrom(...Object.keys(BODY_SCHEMAS), 'plan', 'a-later-kind');
    const anyRecord = fc
      .record({
        id: fc.string({ minLength: 1, maxLength: 5 }),
        kind: kinds,
        school: fc.constantFrom('riverside', 'lakeside'),
        member: fc.constant('SAID-ALONE'),
      })
      .map(({ member, ...over }) => aRecord({ ...over, body: { member, text: member } }));
    fc.assert(
      fc.property(fc.array(anyRecord), fc.boolean(), (records, withNames) => {
        const held = recordsFor(records, { is: 'coach', school: 'riverside', withNames });
        expect(held.some(isIndividual)).toBe(false);
        expect(held.every(({ kind }) => kind === 'school' || kind === 'snapshot')).toBe(true);
        expect(held.every(({ school }) => school === 'riverside')).toBe(true);
      }),
    );
  });

  test('names each file of living evidence once, and whether it waits for consent', () => {
    const hash = 'a'.repeat(64);
    const what = { is: 'file', hash, name: 'a.jpg', type: 'image/jpeg', size: 7 } as const;
    const photo = anEvidenceBody({ what: { ...what, kept: 're-encoded' }, students: 'shown' });
    const again = { ...photo, students: 'none' };
    const records = [photo, again].map((body, n) =>
      aRecord({ id: `p${n}`, kind: 'evidence', body }),
    );
    expect(evidenceFilesOf([...all, ...records])).toEqual([{ hash, size: 7, needsConsent: true }]);
  });
});
