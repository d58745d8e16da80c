import { describe, expect, it } from 'vitest';

import fc from 'fast-check';

import { fromBase45, toBase45 } from '#exchange/base45.ts';
import { fromBase64Url, toBase64Url } from '#exchange/base64url.ts';
import { handInOf, readHandInFile, writeHandInFile } from '#exchange/hand-in-packet.ts';
import { readHandInText, writeHandInText } from '#exchange/hand-in-text.ts';
import { pack, unpack } from '#exchange/packed.ts';
import { cycle, map, MOMENT } from '#tests/support/rating-codes.ts';
import { ratingRecords } from '#tests/support/ratings.ts';

const level = map.levels[0]?.id ?? '';
const said = { 'EC1.Leaders1': { existing: { is: 'at-level', level } as const, note: 'Why.' } };
const packet = handInOf(
  { school: cycle.school, cycle: cycle.id, member: 'ada' },
  ratingRecords('ada', said, { at: MOMENT, cycle }),
);
const file = JSON.parse(writeHandInFile(packet)) as Record<string, unknown> & {
  records: Record<string, unknown>[];
};

/** The file with its first record changed. */
function withRecord(over: Record<string, unknown>) {
  return read({ ...file, records: [{ ...file.records[0], ...over }] });
}

function read(value: unknown) {
  return readHandInFile(JSON.stringify(value));
}

const unreadable = { ok: false, error: { tag: 'unreadable' } };

describe('a hand-in file that is wrong', () => {
  it('is unreadable when it is no JSON, or none of ours', () => {
    for (const text of ['', 'PK\u0003\u0004', '[]', 'null', '{"format":"other","version":1}']) {
      expect(readHandInFile(text)).toEqual(unreadable);
    }
    expect(readHandInFile(writeHandInFile(packet).slice(0, -9))).toEqual(unreadable);
  });

  it('is known as something else of ours, or as newer', () => {
    expect(read({ ...file, format: 'continuum-invitation' })).toMatchObject({
      error: { tag: 'other-kind' },
    });
    expect(read({ ...file, version: 2, surprise: true })).toMatchObject({
      error: { tag: 'newer-version' },
    });
  });

  it('is refused for its size before it is read', () => {
    const started = performance.now();
    expect(readHandInFile('{'.repeat(10_000_000))).toMatchObject({ error: { tag: 'too-large' } });
    expect(performance.now() - started).toBeLessThan(200);
  });

  it('is refused for its depth before it is parsed, however its strings look', () => {
    const started = performance.now();
    expect(readHandInFile(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`)).toEqual(unreadable);
    expect(performance.now() - started).toBeLessThan(200);
    const brackets = `\\"${'['.repeat(200)}\\\\`;
    const noted = handInOf(
      { school: cycle.school, cycle: cycle.id, member: 'ada' },
      ratingRecords('ada', { 'EC1.Leaders1': { note: brackets } }, { at: MOMENT, cycle }),
    );
    expect(readHandInFile(writeHandInFile(noted))).toMatchObject({ ok: true, value: noted });
  });

  it('is refused with more records than any member makes', () => {
    const records = Array.from({ length: 2001 }, () => file.records[0]);
    expect(read({ ...file, records })).toMatchObject({ error: { tag: 'damaged' } });
  });

  it.each([
    [{ surprise: 1 }, ''],
    [{ member: '' }, 'member'],
    [{ records: {} }, 'records'],
    [{ records: [{}] }, 'records.0.id'],
    [{ records: [file.records[0], file.records[0]] }, 'records.1.id'],
  ])('is refused when %j does not fit', (over, where) => {
    expect(read({ ...file, ...over })).toEqual({
      ok: false,
      error: { tag: 'damaged', place: where },
    });
  });

  it('is refused when a rating does not fit its kind', () => {
    const body = { member: 'ada', indicator: 'EC1.Leaders1', state: { is: 'at-level' } };
    expect(withRecord({ body })).toMatchObject({ error: { place: 'records.0.body' } });
  });

  it.each([
    { school: 'lakeside' },
    { cycle: 'cycle/riverside/other/2026' },
    { kind: 'agreed-existing' },
    { kind: 'rating-desired' },
    { id: `rating/${cycle.id}/ben/EC1.Leaders1/existing` },
    { body: { member: 'ben', indicator: 'EC1.Leaders1', state: { is: 'not-yet' } } },
    { body: { member: 'ada', indicator: 'EC1.Leaders2', state: { is: 'not-yet' } } },
    { deleted: true, body: {}, id: `agreed/${cycle.id}/EC1.Leaders1/existing` },
  ])('is refused whole when it holds somebody or something else: %j', (over) => {
    expect(withRecord(over)).toMatchObject({ error: { tag: 'foreign-record' } });
  });

  it('may hold ratings that its member has cleared', () => {
    expect(withRecord({ deleted: true, body: {} }).ok).toBe(true);
  });
});

describe('a QR code that is wrong', () => {
  const text = writeHandInText(packet);

  it('is unreadable when it is another one', () => {
    for (const other of ['', 'https://example.org/', 'ICHANDIN:', 'ICHANDIN:00', 'ICHANDIN:é']) {
      expect(readHandInText(other)).toEqual(unreadable);
    }
  });

  it('is refused when it is longer than any QR code', () => {
    expect(readHandInText(text + '0'.repeat(5000))).toMatchObject({ error: { tag: 'too-large' } });
  });

  it('is known as something else of ours, or as newer', () => {
    const packed = (value: unknown) => readHandInText(`ICHANDIN:${toBase45(pack(value))}`);
    expect(packed(['continuum-invitation', 1])).toMatchObject({ error: { tag: 'other-kind' } });
    expect(packed(['continuum-hand-in', 2])).toMatchObject({ error: { tag: 'newer-version' } });
    expect(packed(['continuum-hand-in', 1])).toMatchObject({ error: { tag: 'damaged' } });
    expect(packed({ a: 1 })).toEqual(unreadable);
    const lines = ['continuum-hand-in', 1, 's', 'c', 'm', [], ['l'], [['X', [9, 1, 1]]], []];
    expect(packed(lines)).toMatchObject({ error: { tag: 'damaged', place: 'lines.X' } });
  });

  it('is noticed at every changed or lost character', () => {
    for (let index = 0; index < text.length; index += 1) {
      const other = text[index] === '7' ? '8' : '7';
      expect(readHandInText(text.slice(0, index) + other + text.slice(index + 1)).ok).toBe(false);
      expect(readHandInText(text.slice(0, index)).ok).toBe(false);
    }
  });
});

describe('packed values', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const packed = pack(value);
        const back = unpack(Uint8Array.from(packed), 100_000);
        expect(back).toEqual({ ok: true, value: JSON.parse(JSON.stringify(value)) });
      }),
    );
  });

  it('come back from the texts of QR codes and links', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const same = { ok: true, value: Uint8Array.from(bytes) };
        expect(fromBase45(toBase45(bytes))).toEqual(same);
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(same);
        expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      }),
    );
    // The examples of RFC 9285, section 4.3.
    expect(toBase45(new TextEncoder().encode('Hello!!'))).toBe('%69 VD92EX0');
    expect(toBase45(new TextEncoder().encode('ietf!'))).toBe('QED8WEX0');
    for (const wrong of ['A', ':::', 'GGW', '::', 'abc']) expect(fromBase45(wrong).ok).toBe(false);
    expect(fromBase64Url('a+b/').ok).toBe(false);
  });

  it('cannot fill the memory', () => {
    const bomb = pack('0'.repeat(5_000_000));
    expect(bomb.length).toBeLessThan(10_000);
    const started = performance.now();
    expect(unpack(Uint8Array.from(bomb), 500_000)).toEqual({
      ok: false,
      error: { tag: 'too-large' },
    });
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
