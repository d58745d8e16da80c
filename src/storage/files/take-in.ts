import type { EvidenceFile } from '#domain/evidence/evidence.ts';
import { endingOf, evidenceFileName, titleOfFile, withEnding } from '#domain/evidence/file-name.ts';
import {
  runsOnOpening,
  SIGNATURE_BYTES,
  signatureOf,
  type FileSignature,
} from '#platform/file-signature.ts';
import { HEADER_BYTES, imageSize, type ImageSize } from '#platform/image-size.ts';
import { reEncodeImage } from '#platform/re-encode-image.ts';

import type { FileStore, FileStoreError } from './file-store.ts';

/** A file that people gave, as it now lies on this device; or why it does not. */
export type TakenIn =
  | {
      readonly is: 'taken-in';
      /** What a piece's `what` holds. */
      readonly file: EvidenceFile;
      /** A title out of its name; may be empty. */
      readonly title: string;
      /** When it was last changed (milliseconds since 1970): of a photo, mostly when it was taken. */
      readonly changedAt: number;
      /** It may say where it was taken: a photo or film that is kept as it came. */
      readonly mayTellPlace: boolean;
      /** The same bytes were on this device before. */
      readonly wasHere: boolean;
    }
  | { readonly is: 'refused'; readonly name: string; readonly why: RefusedFile };

/** Why a file was not taken in. Nothing of it is stored. */
export type RefusedFile =
  | { readonly tag: 'empty' }
  /** In bytes. */
  | { readonly tag: 'too-large'; readonly size: number; readonly most: number }
  /** It runs when somebody opens it, whatever its name says. */
  | { readonly tag: 'program' }
  /** It is called or looks like a picture, and the browser cannot read it as one. */
  | { readonly tag: 'damaged-image' }
  /** In millions of pixels. */
  | { readonly tag: 'too-many-pixels'; readonly megapixels: number; readonly most: number }
  /** The browser could not read it: it was moved, or withdrawn, or a folder. */
  | { readonly tag: 'unreadable' }
  /** Full, or out of order. */
  | FileStoreError;

/** The most bytes of a file. */
export const MOST_FILE_BYTES = 25 * 1024 * 1024;
/** The most millions of pixels that a picture is opened with: four bytes each, for a moment, in memory. */
export const MOST_MEGAPIXELS = 64;

export interface TakeInOptions {
  /** Keeps pictures as they came, with all that they tell of place and camera. */
  readonly keepOriginals?: boolean;
  /** Called after each file. */
  readonly onProgress?: (done: number, of: number) => void;
}

/**
 * Takes in files that were dropped, pasted or picked, one after the other, so that a phone holds one picture
 * at a time: looks at each before reading it, writes pictures anew without what they tell beside their pixels,
 * and stores them. Gives what became of each, in their order; one that is refused stops none of the others.
 * The records that name them are to be committed afterwards.
 */
export async function takeIn(
  store: Pick<FileStore, 'put'>,
  files: readonly File[],
  { keepOriginals = false, onProgress }: TakeInOptions = {},
): Promise<readonly TakenIn[]> {
  const taken: TakenIn[] = [];
  for (const file of files) {
    taken.push(await takeInOne(store, file, keepOriginals));
    onProgress?.(taken.length, files.length);
  }
  return taken;
}

async function takeInOne(
  store: Pick<FileStore, 'put'>,
  given: File,
  keepOriginal: boolean,
): Promise<TakenIn> {
  const name = evidenceFileName(given.name);
  const refused = (why: RefusedFile): TakenIn => ({ is: 'refused', name, why });
  if (given.size === 0) return refused({ tag: 'empty' });
  if (given.size > MOST_FILE_BYTES) {
    return refused({ tag: 'too-large', size: given.size, most: MOST_FILE_BYTES });
  }
  try {
    const header = new Uint8Array(await given.slice(0, HEADER_BYTES).arrayBuffer());
    const signature = signatureOf(header.subarray(0, SIGNATURE_BYTES));
    if (signature === 'program' || runsOnOpening(endingOf(name))) {
      return refused({ tag: 'program' });
    }
    const prepared = isRaster(signature)
      ? await pictureOf(given, header, signature, keepOriginal)
      : ((await heicOf(given, header, signature, keepOriginal)) ?? otherOf(given, signature, name));
    if ('tag' in prepared) return refused(prepared);
    const bytes = await prepared.bytes.arrayBuffer();
    const stored = await store.put(bytes);
    if (!stored.ok) return refused(stored.error);
    const { hash, size, wasHere } = stored.value;
    const { type, ending, kept } = prepared;
    return {
      is: 'taken-in',
      file: { is: 'file', hash, name: named(name, ending), type, size, kept },
      title: titleOfFile(name),
      changedAt: given.lastModified,
      mayTellPlace: kept === 'as-is' && TELLS_PLACE.has(signature),
      wasHere,
    };
  } catch {
    return refused({ tag: 'unreadable' });
  }
}

interface Prepared {
  readonly bytes: Blob;
  readonly type: string;
  /** What its name must end in; undefined where it may keep its own. */
  readonly ending: readonly string[] | undefined;
  readonly kept: EvidenceFile['kept'];
}

/** Pictures that every browser we serve can read, with their type and endings. */
const RASTER = {
  jpeg: { type: 'image/jpeg', ending: ['jpg', 'jpeg', 'jpe', 'jfif'], sharp: false },
  png: { type: 'image/png', ending: ['png'], sharp: true },
  gif: { type: 'image/gif', ending: ['gif'], sharp: true },
  webp: { type: 'image/webp', ending: ['webp'], sharp: true },
  bmp: { type: 'image/bmp', ending: ['bmp', 'dib'], sharp: true },
  avif: { type: 'image/avif', ending: ['avif'], sharp: false },
} as const;

/** What may say where it was taken. */
const TELLS_PLACE: ReadonlySet<FileSignature> = new Set([
  'jpeg',
  'png',
  'webp',
  'avif',
  'heic',
  'tiff',
  'video',
]);

function isRaster(signature: FileSignature): signature is keyof typeof RASTER {
  return Object.hasOwn(RASTER, signature);
}

async function pictureOf(
  given: File,
  header: Uint8Array,
  signature: keyof typeof RASTER,
  keepOriginal: boolean,
): Promise<Prepared | RefusedFile> {
  const size = imageSize(header, signature);
  if (size === undefined) return { tag: 'damaged-image' };
  const megapixels = megapixelsOf(size);
  if (megapixels > MOST_MEGAPIXELS) {
    return { tag: 'too-many-pixels', megapixels: Math.round(megapixels), most: MOST_MEGAPIXELS };
  }
  const { type, ending, sharp } = RASTER[signature];
  const image = await reEncodeImage(given, size, sharp);
  if (image === undefined) return { tag: 'damaged-image' };
  // Only now: an original that cannot be opened is damaged, kept or not.
  if (keepOriginal) return { bytes: given, type, ending, kept: 'as-is' };
  const written = image.type === 'image/png' ? RASTER.png : RASTER.jpeg;
  return { bytes: image.blob, type: image.type, ending: written.ending, kept: 're-encoded' };
}

function megapixelsOf({ width, height }: ImageSize): number {
  return (width * height) / 1_000_000;
}

/** An HEIC as a JPEG, where the browser can read it (Safari); undefined where it stays what it is. */
async function heicOf(
  given: File,
  header: Uint8Array,
  signature: FileSignature,
  keepOriginal: boolean,
): Promise<Prepared | undefined> {
  if (signature !== 'heic' || keepOriginal) return undefined;
  const size = imageSize(header, signature);
  if (size === undefined || megapixelsOf(size) > MOST_MEGAPIXELS) return undefined;
  const image = await reEncodeImage(given, size, false);
  if (image === undefined) return undefined;
  const { type, ending } = RASTER.jpeg;
  return { bytes: image.blob, type, ending, kept: 're-encoded' };
}

const HEIC_ENDINGS = ['heic', 'heif', 'hif'];

const NAMED_AS_PICTURE = new Set<string>(Object.values(RASTER).flatMap(({ ending }) => ending));

/** Whatever is no picture: kept as it came, and only ever handed out as a download. */
function otherOf(given: File, signature: FileSignature, name: string): Prepared | RefusedFile {
  if (signature === 'pdf') {
    return { bytes: given, type: 'application/pdf', ending: ['pdf'], kept: 'as-is' };
  }
  if (signature === 'heic') {
    return { bytes: given, type: 'image/heic', ending: HEIC_ENDINGS, kept: 'as-is' };
  }
  if (signature === 'unknown' && NAMED_AS_PICTURE.has(endingOf(name))) {
    return { tag: 'damaged-image' };
  }
  return { bytes: given, type: 'application/octet-stream', ending: undefined, kept: 'as-is' };
}

/** A name with an ending that says what the file is. */
function named(name: string, endings: readonly string[] | undefined): string {
  const ending = endingOf(name);
  if (endings === undefined || endings.includes(ending)) return name;
  const [right = ''] = endings;
  // The ending of a picture gives way to the right one; any other stays, with one more.
  const isOfPicture = NAMED_AS_PICTURE.has(ending) || HEIC_ENDINGS.includes(ending);
  return isOfPicture ? withEnding(name, right) : `${name}.${right}`;
}
