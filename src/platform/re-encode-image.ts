import type { ImageSize } from './image-size.ts';

/** A picture written anew: its pixels and nothing else of the file that it came in. */
export type ReEncodedImage = ImageSize & {
  readonly blob: Blob;
  readonly type: 'image/jpeg' | 'image/png';
};

/** The longest edge of a picture that is kept. */
const LONGEST_EDGE = 2048;
/** A drawing or a screen shot stays a PNG up to here; beyond, a JPEG is far smaller and looks the same. */
const LARGEST_PNG = 1_000_000;
const QUALITY = 0.85;

/**
 * Draws a picture upright, at most 2048 pixels long, and writes it as a JPEG (or, `sharp` and not large, as a
 * PNG): what stood beside the pixels, such as the place where it was taken, is gone. Undefined where the
 * browser cannot read it.
 * @param sharp whether it comes from a format of drawings and screen shots, which may be transparent
 */
export async function reEncodeImage(
  file: Blob,
  stated: ImageSize,
  sharp: boolean,
): Promise<ReEncodedImage | undefined> {
  const bitmap = await decoded(file, stated);
  if (bitmap === undefined) return undefined;
  try {
    if (sharp) {
      const png = await encoded(bitmap, 'image/png');
      if (png !== undefined && png.blob.size <= LARGEST_PNG) return png;
    }
    return await encoded(bitmap, 'image/jpeg');
  } catch {
    return undefined;
  } finally {
    bitmap.close();
  }
}

/**
 * Turned as the camera was held: what browsers do unless told otherwise, and the word for telling them so has
 * changed over the years. A huge one is made smaller while it is decoded.
 */
async function decoded(file: Blob, { width, height }: ImageSize): Promise<ImageBitmap | undefined> {
  const isLarge = Math.max(width, height) > 2 * LONGEST_EDGE;
  const isStrip = Math.max(width, height) > 4 * Math.min(width, height);
  // Wide enough whichever way the picture is turned; the canvas makes the exact size.
  const smaller: ImageBitmapOptions = { resizeWidth: LONGEST_EDGE, resizeQuality: 'high' };
  try {
    return await createImageBitmap(file, isLarge && !isStrip ? smaller : {});
  } catch {
    return undefined;
  }
}

async function encoded(
  bitmap: ImageBitmap,
  type: ReEncodedImage['type'],
): Promise<ReEncodedImage | undefined> {
  const scale = Math.min(1, LONGEST_EDGE / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) return undefined;
  if (type === 'image/jpeg') {
    // A JPEG is never transparent; what was would turn black.
    context.fillStyle = 'white';
    context.fillRect(0, 0, width, height);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  const blob = await canvas.convertToBlob({ type, quality: QUALITY });
  return blob.type === type ? { blob, type, width, height } : undefined;
}
