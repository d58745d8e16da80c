/** What the first bytes of a file say that it is, whatever its name says. */
export type FileSignature =
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'webp'
  | 'bmp'
  | 'avif'
  | 'heic'
  | 'tiff'
  | 'pdf'
  | 'video'
  /** Something that a computer runs: Windows, Linux and Apple programs, Java, scripts with a `#!`. */
  | 'program'
  | 'unknown';

/** How many of the first bytes tell. */
export const SIGNATURE_BYTES = 64;

/**
 * What a file is, by its first bytes. Sources: WHATWG MIME Sniffing §6 (images), ISO/IEC 14496-12 §4.3 (`ftyp`
 * brands), PE, ELF and Mach-O headers.
 */
export function signatureOf(bytes: Uint8Array): FileSignature {
  const begins = (...expected: readonly number[]) => expected.every((byte, n) => bytes[n] === byte);
  if (begins(0xff, 0xd8, 0xff)) return 'jpeg';
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  const first = latin(bytes, 0, 6);
  if (first === 'GIF87a' || first === 'GIF89a') return 'gif';
  if (first.startsWith('RIFF') && latin(bytes, 8, 4) === 'WEBP') return 'webp';
  if (first.startsWith('%PDF-')) return 'pdf';
  if (latin(bytes, 4, 4) === 'ftyp') return ofBrands(bytes);
  if (begins(0x49, 0x49, 0x2a, 0) || begins(0x4d, 0x4d, 0, 0x2a)) return 'tiff';
  if (begins(0x1a, 0x45, 0xdf, 0xa3)) return 'video';
  if (isProgram(begins, first)) return 'program';
  // Two letters are little; the header's size, and a reserved zero, make it a bitmap.
  if (first.startsWith('BM') && [12, 40, 52, 56, 108, 124].includes(bytes[14] ?? 0)) return 'bmp';
  return 'unknown';
}

/** Endings that a computer runs on a double click, whatever is inside. */
const RUN_ON_OPENING = new Set(
  'exe com scr msi bat cmd ps1 vbs vbe jse wsf wsh hta lnk pif cpl dll reg jar apk'.split(' '),
);

/** Whether a file of this ending (lower case, without its dot) runs when somebody opens it. */
export function runsOnOpening(ending: string): boolean {
  return RUN_ON_OPENING.has(ending);
}

type Begins = (...expected: readonly number[]) => boolean;

function isProgram(begins: Begins, first: string): boolean {
  return (
    first.startsWith('MZ') ||
    first.startsWith('#!') ||
    begins(0x7f, 0x45, 0x4c, 0x46) ||
    begins(0xca, 0xfe, 0xba, 0xbe) ||
    begins(0xfe, 0xed, 0xfa, 0xce) ||
    begins(0xfe, 0xed, 0xfa, 0xcf) ||
    begins(0xce, 0xfa, 0xed, 0xfe) ||
    begins(0xcf, 0xfa, 0xed, 0xfe)
  );
}

/** Of an ISO base media file: its major brand and the compatible ones, as far as the bytes go. */
function ofBrands(bytes: Uint8Array): FileSignature {
  const brands: string[] = [];
  for (let at = 8; at + 4 <= Math.min(bytes.length, SIGNATURE_BYTES); at += 4) {
    // The four bytes at 12 are a version.
    if (at !== 12) brands.push(latin(bytes, at, 4));
  }
  const size = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0);
  const own = brands.slice(0, Math.max(1, (Math.min(size, SIGNATURE_BYTES) - 12) / 4));
  if (own.some((brand) => brand === 'avif' || brand === 'avis')) return 'avif';
  if (own.some((brand) => /^(?:hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand))) return 'heic';
  return 'video';
}

function latin(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
