import { decodeQR } from 'qr/decode.js';

/** A picture as a camera gives it: four bytes a pixel. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** A QR code as a picture, each module so many pixels wide. */
export function pixelsOf(modules: readonly (readonly boolean[])[], scale = 4): Pixels {
  const size = modules.length * scale;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const isDark = modules[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true;
      if (isDark) data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
    }
  }
  return { width: size, height: size, data };
}

/** What a drawn QR code says, read back by a decoder. */
export function textIn(modules: readonly (readonly boolean[])[]): string {
  return decodeQR(pixelsOf(modules), { effort: Infinity, timeLimit: Infinity });
}

/** The modules of the picture that a page shows. */
export function modulesOf(picture: Element): readonly (readonly boolean[])[] {
  const size = Number(picture.getAttribute('viewBox')?.split(' ')[2]);
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const bars = (picture.querySelector('path')?.getAttribute('d') ?? '').matchAll(
    /M(\d+) (\d+)H(\d+)V\d+H\d+z/g,
  );
  for (const [, from, y, to] of bars) modules[Number(y)]?.fill(true, Number(from), Number(to));
  return modules;
}
