import { decodeQR } from 'qr/decode.js';

/** A picture as a camera or a canvas gives it: four bytes a pixel. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** How long to look: at one frame of many, or at the only picture that there is. */
export type Patience = 'frame' | 'picture';

/** In milliseconds, for what can be tried beyond a first look. */
const TIME_LIMITS: Readonly<Record<Patience, number>> = { frame: 60, picture: 3000 };

/** The text of a QR code in a picture; undefined where none can be read. */
export function readQr(pixels: Pixels, patience: Patience): string | undefined {
  try {
    return decodeQR(pixels, { effort: Infinity, timeLimit: TIME_LIMITS[patience] });
  } catch {
    return undefined;
  }
}
