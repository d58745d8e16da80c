import { encodeQR } from 'qr';

import { err, ok, type Result } from '#domain/result.ts';

/** A QR code as rows of modules, true for dark; the light margin of four modules that readers need is in it. */
export type QrCode = readonly (readonly boolean[])[];

const MARGIN = 4;

/** From lowest to highest. */
const CORRECTIONS = ['low', 'medium', 'quartile', 'high'] as const;

/**
 * The most modules of a side (version 25, without its margin) that a camera still tells apart on a phone's
 * screen: each is then half a millimeter wide.
 */
const MOST_MODULES = 117;

/**
 * A text as a QR code of the smallest size that holds it, since on a screen it is the size of the modules that
 * cameras fail at, and not dirt; the error correction is the highest that this size has room for. (Measured: an
 * invitation's link of 240 to 270 characters is version 10; a hand-in of 450 is version 11, of 520 version 12.)
 * @returns `too-long` for what no phone's screen can show large enough (some 1,850 characters of base45)
 */
export function qrCodeOf(text: string): Result<QrCode, { readonly tag: 'too-long' }> {
  let best: QrCode | undefined;
  for (const correction of CORRECTIONS) {
    const code = encoded(text, correction);
    if (code === undefined || (best !== undefined && code.length > best.length)) break;
    best = code;
  }
  return best === undefined || best.length > MOST_MODULES + 2 * MARGIN
    ? err({ tag: 'too-long' })
    : ok(best);
}

function encoded(text: string, ecc: (typeof CORRECTIONS)[number]): QrCode | undefined {
  try {
    return encodeQR(text, 'raw', { ecc, border: MARGIN });
  } catch {
    // More than the largest QR code holds.
    return undefined;
  }
}
