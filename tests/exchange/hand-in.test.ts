import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { handIn } from '#domain/assessment/rate-alone.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { formatStamp } from '#domain/records/stamp.ts';
import { recordsOfCode } from '#exchange/code-records.ts';
import {
  handInOf,
  readHandInFile,
  writeHandInFile,
  type HandInPacket,
} from '#exchange/hand-in-packet.ts';
import { previewHandIn } from '#exchange/hand-in-preview.ts';
import { LARGEST_QR_TEXT, readHandInText, writeHandInText } from '#exchange/hand-in-text.ts';
import { anyRatings, codesOf, cycle, map, MOMENT } from '#tests/support/rating-codes.ts';
import { merged, ratingRecords, written, type Saying } from '#tests/support/ratings.ts';

const place = { school: cycle.school, cycle: cycle.id, member: 'k3j9x0q7m2p5w8z1n4v6' };
const here = { ...place, members: ['ben', place.member] };
const ADA = place.member;
const levels = map.levels.map((level) => level.id);
const at = (level: number) => ({ is: 'at-level', level: levels[level] ?? '' }) as const;

/** All 16 indicators rated, existing and desired, 20 to 60 seconds apart, each changed once if wished. */
function packetOf16({ changed = false, notes = false } = {}): HandInPacket {
  let ms = MOMENT;
  const next = (index: number) => (ms += 20_000 + ((index * 7919) % 40_000));
  const records = codesOf(map).flatMap((code, index) => {
    const said = { existing: at(index % 5), ...(notes ? { note: `We saw ${code} at work.` } : {}) };
    const first = ratingRecords(ADA, { [code]: said }, { at: next(index), device: PHONE, cycle });
    const desired = { desired: levels[(index * 3) % 5] ?? '' };
    return [
      ...first,
      ...ratingRecords(ADA, { [code]: desired }, { at: next(index + 3), device: PHONE, cycle }),
    ];
  });
  const replaced = changed
    ? records.map((record, index) => replacing(record, 400 + index))
    : records;
  const upTo = records.at(-1)?.stamp ?? '';
  const done = written(handIn(cycle, ADA, upTo), { at: ms + 4000, device: PHONE, by: ADA });
  return handInOf(place, [...replaced, done]);
}

const PHONE = 'x7f3k9adapho';

function replacing(record: StoredRecord, gap: number): StoredRecord {
  const ms = Number.parseInt(record.stamp.slice(0, 9), 36) - gap;
  return { ...record, prev: formatStamp({ ms, counter: 0, device: record.device }) };
}

function preview(existing: readonly StoredRecord[], packet: HandInPacket, now = MOMENT + 1e7) {
  return previewHandIn(new Map(existing.map((one) => [one.id, one])), packet, here, now);
}

const none = { existing: 0, desired: 0, note: 0, confidence: 0 };

describe('a hand-in', () => {
  it('holds a member’s own records of the cycle, and nobody else’s', () => {
    const said = { 'EC1.Leaders1': { existing: at(2) } };
    const others = [
      ...ratingRecords('ben', said, { at: MOMENT, cycle }),
      ...ratingRecords(ADA, said, { at: MOMENT, cycle: { ...cycle, id: 'another' } }),
    ];
    const packet = packetOf16();
    expect(packet.records).toHaveLength(33);
    expect(handInOf(place, [...packet.records, ...others])).toEqual(packet);
  });

  it('comes back whole from its file', () => {
    const packet = packetOf16({ notes: true, changed: true });
    expect(readHandInFile(writeHandInFile(packet))).toEqual({ ok: true, value: packet });
  });

  it('fits a QR code comfortably', () => {
    expect(writeHandInText(packetOf16()).length).toBeLessThan(500);
    expect(writeHandInText(packetOf16({ changed: true })).length).toBeLessThan(600);
    expect(writeHandInText(packetOf16({ notes: true })).length).toBeLessThan(LARGEST_QR_TEXT / 2);
    expect(writeHandInText(packetOf16())).toMatch(/^[0-9A-Z $%*+./:-]+$/);
  });

  it('comes back whole from its QR code, to the letter, whatever the records', () => {
    const device = fc.constantFrom(PHONE, 'sharedlaptop');
    const confidence = fc.constantFrom('unsure' as const, 'fairly-sure' as const, 'sure' as const);
    const extra = fc.record({
      note: fc.option(fc.string({ unit: 'grapheme', maxLength: 40 }), { nil: undefined }),
      confidence: fc.option(confidence, { nil: undefined }),
      ms: fc.integer({ min: 0, max: 2 ** 41 }),
      device,
      odd: fc.constantFrom('no', 'no', 'no', 'prev', 'removed', 'later-app', 'counter', 'typed-in'),
    });
    const extras = fc.array(extra, { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(anyRatings(map), extras, (ratings, details) => {
        const records = [...ratings].flatMap(([code, { existing, desired }], index) => {
          const { note, confidence: sure, ms, device: on, odd } = details[index] ?? fail();
          const said: Saying = {
            ...(existing && { existing }),
            ...(desired && { desired }),
            ...(note?.trim() && { note }),
            ...(sure && { confidence: sure }),
          };
          const made = ratingRecords(ADA, { [code]: said }, { at: ms, device: on, cycle });
          return made.map((record) => oddly(record, odd));
        });
        const packet = handInOf(place, records);
        const text = writeHandInText(packet);
        fc.pre(text.length <= LARGEST_QR_TEXT);
        const back = readHandInText(text);
        expect(back).toEqual({ ok: true, value: packet });
      }),
      { numRuns: 60 },
    );
  });
});

function fail(): never {
  throw new Error('a detail for every indicator');
}

function oddly(record: StoredRecord, odd: string): StoredRecord {
  const stamp = record.stamp.replace('-0000-', '-00z1-');
  switch (odd) {
    case 'prev':
      return { ...record, prev: '000000001-0004-otherdevice0' };
    case 'removed':
      return { ...record, deleted: true, body: {} };
    case 'later-app':
      return {
        ...record,
        v: 2,
        mood: 'sunny',
        body: { ...record.body, weight: [1] },
      } as StoredRecord;
    case 'counter':
      return { ...record, stamp };
    case 'typed-in':
      return { ...record, by: 'team' };
    default:
      return record;
  }
}

describe('the preview of a hand-in', () => {
  const packet = packetOf16({ notes: true });

  it('counts what is new, and never says what was rated', () => {
    const result = preview([], packet);
    expect(result).toEqual({
      ok: true,
      value: {
        fresh: { existing: 16, desired: 16, note: 16, confidence: 0 },
        newer: none,
        same: 0,
        older: 0,
        ahead: 0,
        fromAnotherDevice: false,
      },
    });
    expect(JSON.stringify(result)).not.toMatch(/sustaining|progressing|at-level|saw/);
  });

  it('has nothing new the second time', () => {
    expect(preview(packet.records, packet)).toMatchObject({
      value: { fresh: none, newer: none, same: 48, older: 0 },
    });
  });

  it('tells later ratings, which replace, from older ones, which don’t', () => {
    const change = { 'EC1.Leaders1': { existing: at(4) } };
    const later = ratingRecords(ADA, change, { at: MOMENT + 9e6, device: PHONE, cycle });
    const update = handInOf(place, merged(packet.records, later));
    expect(preview(packet.records, update)).toMatchObject({
      value: { newer: { ...none, existing: 1 }, same: 47, older: 0 },
    });
    expect(preview(update.records, packet)).toMatchObject({
      value: { newer: none, same: 47, older: 1 },
    });
  });

  it('counts what a clock far ahead has stamped', () => {
    expect(preview([], packet, MOMENT - 86_400_000)).toMatchObject({ value: { ahead: 49 } });
  });

  it('notices that the ratings here come from another device, but not by a code', () => {
    const said = { 'EC1.Leaders1': { existing: at(4) } };
    const laptop = ratingRecords(ADA, said, { at: MOMENT, device: 'sharedlaptop', cycle });
    expect(preview(laptop, packet)).toMatchObject({ value: { fromAnotherDevice: true } });
    const ratings = new Map([['EC1.Leaders1', { existing: at(4), desired: undefined }]]);
    const typed = recordsOfCode({ member: ADA, at: MOMENT, ratings }, cycle);
    expect(preview(typed, packet)).toMatchObject({ value: { fromAnotherDevice: false } });
    expect(preview(laptop, handInOf(place, typed))).toMatchObject({
      value: { fromAnotherDevice: false },
    });
  });

  it('refuses another school, another year, and a member who is not on the roster', () => {
    const check = (over: Partial<typeof here>) =>
      previewHandIn(new Map(), packet, { ...here, ...over }, MOMENT);
    expect(check({ school: 'x' })).toMatchObject({ error: { tag: 'other-school' } });
    expect(check({ cycle: 'x' })).toMatchObject({ error: { tag: 'other-cycle', cycle: cycle.id } });
    expect(check({ members: ['ben'] })).toMatchObject({
      error: { tag: 'unknown-member', member: ADA },
    });
  });
});
