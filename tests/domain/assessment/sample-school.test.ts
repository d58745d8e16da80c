import { describe, expect, it } from 'vitest';

import { placesOf } from '#domain/analysis/distribution.ts';
import { scaleOf } from '#domain/analysis/scale.ts';
import { ratingsByIndicator } from '#domain/assessment/agreed-ratings.ts';
import { parseBody } from '#domain/assessment/kinds.ts';
import { meetingView } from '#domain/assessment/meeting-view.ts';
import { groupsWithNobody, type MemberBody } from '#domain/assessment/member.ts';
import { progressOf } from '#domain/assessment/progress.ts';
import { reveal } from '#domain/assessment/reveal.ts';
import { SAMPLE_SCHOOL_ID, sampleSchoolChanges } from '#domain/assessment/sample-school.ts';
import { sealedView } from '#domain/assessment/sealed-view.ts';
import { chainOf } from '#domain/assessment/snapshot-chain.ts';
import { readSnapshot } from '#domain/assessment/verify-snapshot.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import { icMapSchema, type IcMap } from '#domain/ic-map/ic-map.ts';
import { statementsOf } from '#domain/ic-map/statements.ts';
import type { Change, StoredRecord } from '#domain/records/record.ts';
import mapJson from '#data/ic-maps/engaged-stem-school-community.json';
import content from '#data/sample-school.json';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle, aRecord } from '#tests/support/builders.ts';

const map: IcMap = icMapSchema.parse(mapJson);
const at = Date.UTC(2026, 9, 5, 12);
const changes = sampleSchoolChanges(content, map, { year: 2026, at });
const records = changes.map(asRecord);
const codes = indicatorsOf(map).map(({ indicator }) => indicator.code);

describe('the sample school', () => {
  it('is the same to the byte whenever it is made', () => {
    expect(sampleSchoolChanges(content, map, { year: 2026, at })).toEqual(changes);
  });

  it('stands apart: marked as a sample, every record its own', () => {
    const [school] = ofKind('school');
    expect(school?.body['sample']).toBe(true);
    expect(new Set(records.map((record) => record.school))).toEqual(new Set([SAMPLE_SCHOOL_ID]));
    expect(new Set(records.map((record) => record.id)).size).toBe(records.length);
  });

  it('holds only what the records’ schemas take', () => {
    for (const record of records) {
      expect(parseBody(record.kind, record.body)).toEqual({ ok: true, value: record.body });
    }
  });

  it('has a team of seven in which every stakeholder group has somebody', () => {
    const members = ofKind('member').map(({ id, body }) => ({ ...(body as MemberBody), id }));
    expect(members).toHaveLength(7);
    expect(groupsWithNobody(members)).toEqual([]);
  });

  it('has three years: two that are rated whole, and this one under way', () => {
    expect(progressIn(2024)).toMatchObject({ rated: 15, notApplicable: 1, unrated: [] });
    expect(progressIn(2025)).toMatchObject({ rated: 15, notApplicable: 1, unrated: [] });
    expect(progressIn(2026)).toMatchObject({ rated: 11, applicable: 15, notApplicable: 1 });
    expect(progressIn(2024).withoutRationale).toEqual([]);
    expect(progressIn(2025).withoutRationale).toEqual([]);
  });

  it('moves along with the school year that it is made in', () => {
    const later = sampleSchoolChanges(content, map, { year: 2031, at }).map(asRecord);
    const years = later
      .filter(({ kind }) => kind === 'cycle')
      .map(({ body }) => body['schoolYear']);
    expect(years).toEqual([2029, 2030, 2031]);
  });

  it('names only indicators, levels and statements that the map has', () => {
    for (const { kind, body } of records) {
      if (!/^(agreed|rating)-|^tick$/u.test(kind)) continue;
      expect(codes).toContain(body['indicator']);
    }
    for (const { body } of ofKind('tick')) {
      const place = indicatorsOf(map).find(({ indicator }) => indicator.code === body['indicator']);
      const level = String(body['level']);
      const statements = statementsOf(level, place?.indicator.descriptors[level] ?? []);
      expect(statements.map(({ id }) => id)).toContain(body['statement']);
    }
  });

  it('has recorded a snapshot in May of each earlier year and one in mid-year, each following the others', () => {
    const snapshots = ofKind('snapshot').map((record) => readSnapshot(record));
    const whole = snapshots.flatMap((result) => (result.ok ? [result.value] : []));
    expect(whole).toHaveLength(3);
    const chain = chainOf(whole);
    expect(chain.heads).toHaveLength(1);
    expect(chain.missing).toEqual([]);
    expect(
      chain.inOrder.map(({ content: { status, recordedOn, school, follows } }) => ({
        status,
        recordedOn,
        sample: school.sample,
        follows: follows.length,
      })),
    ).toEqual([
      { status: 'yearly', recordedOn: '2025-05-14', sample: true, follows: 0 },
      { status: 'interim', recordedOn: '2026-01-20', sample: true, follows: 1 },
      { status: 'yearly', recordedOn: '2026-05-14', sample: true, follows: 2 },
    ]);
  });

  it('has a meeting to hold: five of seven handed in, sealed, agreed on most and two levels apart on a few', () => {
    const year = records.filter(({ cycle }) => cycle?.endsWith('/2026'));
    const team = ofKind('member').map(({ id, body }) => ({ ...(body as MemberBody), id }));
    const { handIns, indicators } = meetingView(year, map, team);
    const handedIn = [...handIns.values()].flatMap((one) => (one.is === 'handed-in' ? [one] : []));
    expect(handedIn.map(({ rated, changedSince }) => [rated, changedSince])).toEqual(
      Array.from({ length: 5 }, () => [codes.length, false]),
    );
    expect(indicators.every(({ view }) => view.is === 'sealed')).toBe(true);
    const scale = scaleOf(map);
    const says = sealedView(
      [...year, ...revealed()],
      codes,
      team.map(({ id }) => id),
    ).map((view) =>
      view.is === 'revealed' ? view.ratings.flatMap(({ existing }) => existing?.value ?? []) : [],
    );
    const ranges = says.map((states) => {
      const places = placesOf(scale, states);
      return places.length === 0 ? 0 : Math.max(...places) - Math.min(...places);
    });
    expect(ranges.filter((range) => range <= 1).length).toBeGreaterThanOrEqual(11);
    expect(ranges.filter((range) => range === 2)).toHaveLength(5);
    expect(Math.max(...ranges)).toBe(2);
    expect(ofKind('rating-desired').length).toBeGreaterThan(20);
    expect(ofKind('rating-note').length).toBeGreaterThan(5);
  });

  it('refuses a map that it was not written for', () => {
    const other = aMap({ levels: [{ id: 'only', name: 'Only', rank: 9 }] });
    const said = { 'G1.Leaders1': { existing: 1, why: '' } };
    expect(() =>
      sampleSchoolChanges({ ...content, years: [said] }, other, { year: 2026, at }),
    ).toThrow('level 1');
  });
});

function ofKind(kind: string): readonly StoredRecord[] {
  return records.filter((record) => record.kind === kind);
}

function progressIn(year: number) {
  const inYear = records.filter(({ cycle }) => cycle?.endsWith(`/${year}`));
  return progressOf(codes, ratingsByIndicator(inYear));
}

function revealed(): readonly StoredRecord[] {
  const cycle = aCycle({ school: SAMPLE_SCHOOL_ID, map: map.id, schoolYear: 2026 });
  return codes.map((code) => asRecord(reveal(cycle, code)));
}

function asRecord(change: Change): StoredRecord {
  if (!('put' in change)) throw new Error('the sample removes nothing');
  return aRecord(change.put);
}
