import { describe, expect, test } from 'vitest';

import { qrCodeOf, type QrCode } from '#exchange/qr-code.ts';
import { textIn } from '#tests/support/qr-pixels.ts';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** So many letters of base45, as a hand-in has them. */
function handIn(length: number): string {
  return Array.from({ length }, (_, at) => LETTERS[(at * 7 + at * at * 3) % 45]).join('');
}

function codeOf(text: string): QrCode {
  const code = qrCodeOf(text);
  if (!code.ok) throw new Error(code.error.tag);
  return code.value;
}

/** A version's side is 17 modules and 4 for each version; the margin of 4 is on both sides. */
function versionOf(code: QrCode): number {
  return (code.length - 8 - 17) / 4;
}

describe('a QR code for a phone’s screen', () => {
  test.each([
    [450, 11],
    [520, 12],
    [1000, 18],
    [1850, 25],
  ])(
    'of a hand-in of %i letters is version %i, and says the same when it is read',
    (n, version) => {
      const code = codeOf(handIn(n));
      expect(versionOf(code)).toBe(version);
      expect(textIn(code)).toBe(handIn(n));
    },
  );

  test('of an invitation’s link, in small letters, is version 10', () => {
    const link = `https://continuum.lake-county.example/#/invitation/${'aZ09-_'.repeat(35)}`;
    expect(versionOf(codeOf(link))).toBe(10);
    expect(textIn(codeOf(link))).toBe(link);
  });

  test('takes the strongest error correction that makes it no larger', () => {
    // The first bit of the format, beside the finder pattern; low is 01, high is 10 (ISO 18004, table 12, masked).
    const small = codeOf('A');
    expect(versionOf(small)).toBe(1);
    const corrections = [small, codeOf(handIn(25))].map(correctionOf);
    expect(corrections).toEqual(['high', 'low']);
  });

  test('has a margin of four light modules on every side', () => {
    const code = codeOf(handIn(60));
    const edge = [...code.slice(0, 4), ...code.slice(-4)].flat();
    const sides = code.flatMap((row) => [...row.slice(0, 4), ...row.slice(-4)]);
    expect([...edge, ...sides]).not.toContain(true);
    expect(code[4]?.[4]).toBe(true);
  });

  test('is not made of more than a screen can show large enough', () => {
    expect(qrCodeOf(handIn(1900))).toEqual({ ok: false, error: { tag: 'too-long' } });
    expect(qrCodeOf(handIn(9000))).toEqual({ ok: false, error: { tag: 'too-long' } });
  });
});

/** Two bits of the format word, unmasked. Source: ISO/IEC 18004:2024, 7.9.1. */
function correctionOf(code: QrCode): string | undefined {
  const row = code[4 + 8] ?? [];
  const bits = [row[4], row[5]].map((isDark, at) => Number(isDark) ^ ([1, 0][at] ?? 0)).join('');
  return { '01': 'low', '00': 'medium', '11': 'quartile', '10': 'high' }[bits];
}
