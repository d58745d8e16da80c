import { writeFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

/** The size of the video. */
const WIDTH = 640;
const HEIGHT = 480;

/** The brightness of each pixel, 0 to 255, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly brightness: readonly number[];
}

/**
 * What a camera films: each picture for some frames, then the next, over and over. A `.y4m` file holds raw frames,
 * brightness first and then two planes of color, which stay gray. Source: the man page yuv4mpeg(5) of mjpegtools.
 */
export function writeVideo(path: string, pictures: readonly Picture[], framesEach = 20): void {
  const parts: Buffer[] = [Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`)];
  const color = Buffer.alloc((WIDTH / 2) * (HEIGHT / 2) * 2, 128);
  for (const picture of pictures) {
    const frame = Buffer.concat([Buffer.from('FRAME\n'), filmed(picture), color]);
    for (let count = 0; count < framesEach; count += 1) parts.push(frame);
  }
  writeFileSync(path, Buffer.concat(parts));
}

/** The picture in the middle of a gray table, as large as the video has room for. */
function filmed({ width, height, brightness }: Picture): Buffer {
  const frame = Buffer.alloc(WIDTH * HEIGHT, 120);
  const scale = Math.min((WIDTH - 40) / width, (HEIGHT - 40) / height);
  const left = Math.floor((WIDTH - width * scale) / 2);
  const top = Math.floor((HEIGHT - height * scale) / 2);
  for (let y = 0; y < Math.floor(height * scale); y += 1) {
    for (let x = 0; x < Math.floor(width * scale); x += 1) {
      const from = Math.floor(y / scale) * width + Math.floor(x / scale);
      frame[(top + y) * WIDTH + left + x] = brightness[from] ?? 120;
    }
  }
  return frame;
}

/** A screenshot (PNG) as a camera sees it; the page decodes it. As text, as lists of so many numbers travel slowly. */
export async function pictureOf(page: Page, png: Buffer): Promise<Picture> {
  const { width, height, letters } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const brightness: string[] = [];
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
      brightness.push(String.fromCodePoint(Math.round(0.3 * red + 0.6 * green + 0.1 * blue)));
    }
    return { width: bitmap.width, height: bitmap.height, letters: brightness.join('') };
  }, png.toString('base64'));
  return { width, height, brightness: [...Buffer.from(letters, 'latin1')] };
}

/** What Chromium needs to film a video instead of the room, and to allow it. */
export function cameraFlags(video: string): readonly string[] {
  return [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${video}`,
  ];
}
