import type { FileSignature } from './file-signature.ts';

/** Width and height of a picture as its header states them, before any turning. */
export type ImageSize = { readonly width: number; readonly height: number };

/** How many of the first bytes are looked through; what a camera writes before the picture is far less. */
export const HEADER_BYTES = 512 * 1024;

/**
 * The size of a picture by its header alone, so that a huge one is refused before anything decodes it; undefined
 * where the header makes no sense. Sources: ITU T.81 (JPEG), W3C PNG §11.2.1, GIF89a §18, RFC 9649 (WebP), the
 * BITMAPINFOHEADER, ISO/IEC 23008-12 §6.5.3 (`ispe`, for AVIF and HEIC: the largest of them).
 */
export function imageSize(bytes: Uint8Array, signature: FileSignature): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = sizeIn(view, signature);
    return size !== undefined && size.width > 0 && size.height > 0 ? size : undefined;
  } catch {
    // It ends in the middle of its header.
    return undefined;
  }
}

function sizeIn(view: DataView, signature: FileSignature): ImageSize | undefined {
  switch (signature) {
    case 'jpeg':
      return sizeOfJpeg(view);
    case 'png':
      return { width: view.getUint32(16), height: view.getUint32(20) };
    case 'gif':
      return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    case 'webp':
      return sizeOfWebp(view);
    case 'bmp':
      return sizeOfBmp(view);
    case 'avif':
    case 'heic':
      return sizeOfHeif(view);
    case 'tiff':
    case 'pdf':
    case 'video':
    case 'program':
    case 'unknown':
      return undefined;
  }
}

/** Walks the segments to the frame header (SOF0 to SOF15, but for DHT, JPG and DAC). */
function sizeOfJpeg(view: DataView): ImageSize | undefined {
  let at = 2;
  while (at < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function sizeOfWebp(view: DataView): ImageSize | undefined {
  switch (String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)))) {
    case 'VP8X':
      return { width: 1 + threeBytes(view, 24), height: 1 + threeBytes(view, 27) };
    case 'VP8L': {
      // Fourteen bits each.
      const bits = view.getUint32(21, true);
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
    }
    case 'VP8 ':
      return {
        width: view.getUint16(26, true) % 0x4000,
        height: view.getUint16(28, true) % 0x4000,
      };
    default:
      return undefined;
  }
}

function threeBytes(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 0x1_0000;
}

/** A height below zero means that the rows stand top down. */
function sizeOfBmp(view: DataView): ImageSize {
  if (view.getUint32(14, true) === 12) {
    return { width: view.getUint16(18, true), height: view.getUint16(20, true) };
  }
  return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
}

function sizeOfHeif(view: DataView): ImageSize | undefined {
  let largest: ImageSize | undefined;
  const pixels = (size: ImageSize | undefined) => (size?.width ?? 0) * (size?.height ?? 0);
  for (let at = 0; at + 16 <= view.byteLength; at += 1) {
    if (view.getUint32(at) !== ISPE) continue;
    const found = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (pixels(found) > pixels(largest)) largest = found;
  }
  return largest;
}

/** `ispe`, the box of an item's width and height. */
const ISPE = 0x69_73_70_65;
