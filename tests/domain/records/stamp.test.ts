import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  formatStamp,
  isBeyondClocks,
  laterStamp,
  nextStamp,
  readStamp,
  STAMP_PATTERN,
} from '#domain/records/stamp.ts';

const here = 'devicehere00';
const there = 'devicethere0';
const fiveYears = 5 * 365.25 * 24 * 3600 * 1000;
const today = Date.UTC(2026, 8, 1, 12);

const numRuns = Number(process.env['CONTINUUM_CLOCKS'] ?? 1000);

/** A device clock as it may be: right, years off, before 1970, or beyond what a stamp can hold. */
const clockReadings = fc.oneof(
  fc.integer({ min: today, max: today + 1000 }),
  fc.integer({ min: today - fiveYears, max: today + fiveYears }),
  fc.constantFrom(-1, 0, 36 ** 9 - 2, 8.64e15),
);

describe('stamps', () => {
  test('are read back as they were written', () => {
    const parts = { ms: today, counter: 41, device: here };
    expect(formatStamp(parts)).toMatch(STAMP_PATTERN);
    expect(readStamp(formatStamp(parts))).toEqual(parts);
  });

  test.each([
    ['nothing was seen yet', undefined, 5, '000000005-0000-devicehere00'],
    ['the clock went on', '000000004-0007-devicehere00', 5, '000000005-0000-devicehere00'],
    ['the clock stands', '000000005-0007-devicehere00', 5, '000000005-0008-devicehere00'],
    ['the clock went back', '0000000zz-0000-devicehere00', 5, '0000000zz-0001-devicehere00'],
    ['another device was ahead', '0000000zz-0000-devicethere0', 5, '0000000zz-0001-devicehere00'],
    ['the counter is used up', '0000000zz-zzzz-devicehere00', 5, '000000100-0000-devicehere00'],
  ])('go on when %s', (_, newest, now, expected) => {
    expect(nextStamp(newest, now, here)).toBe(expected);
  });

  test('of a clock five years ahead may be taken over, of no clock at all may not', () => {
    const of = (ms: number) => formatStamp({ ms, counter: 0, device: there });
    expect(isBeyondClocks(of(today + fiveYears))).toBe(false);
    expect(isBeyondClocks('zzzzzzzzz-0000-devicethere0')).toBe(true);
  });

  test('sort as the edits of a device happened, whatever its clock says', () => {
    fc.assert(
      fc.property(fc.array(clockReadings, { minLength: 2, maxLength: 40 }), (readings) => {
        let newest: string | undefined;
        for (const now of readings) {
          const next = nextStamp(newest, now, here);
          expect(next).toMatch(STAMP_PATTERN);
          if (newest !== undefined) expect(next > newest).toBe(true);
          newest = next;
        }
      }),
      { numRuns },
    );
  });

  test('sort after every edit that the device had seen from others', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(here, there), clockReadings), { maxLength: 30 }),
        (edits) => {
          // Two devices that show each other every edit at once.
          let newest: string | undefined;
          for (const [device, now] of edits) {
            const next = nextStamp(newest, now, device);
            expect(laterStamp(newest, next)).toBe(next);
            newest = next;
          }
        },
      ),
      { numRuns },
    );
  });
});
