import { pixelsOfPicture } from '#platform/pixels.ts';
import { t } from '#i18n/translate.ts';

import { openQrReader } from './qr-reader.ts';
import { readMemberFile, readScanned, type ReadHandIn } from './read-hand-in.ts';

/** Reads files that a person chose, dropped or pasted: members' files, and pictures of QR codes. Never rejects. */
export async function readChosenFiles(files: readonly File[]): Promise<readonly ReadHandIn[]> {
  const reads: ReadHandIn[] = [];
  for (const file of files) {
    // One after the other: a large photo at a time is enough for the memory.
    const read = await (isPicture(file) ? readPicture(file) : readMemberFile(file));
    const isNamed = read.is === 'refused' && files.length > 1;
    const why = isNamed ? t('hand-ins.file-named', { file: file.name, why: read.why }) : '';
    reads.push(isNamed ? { ...read, why } : read);
  }
  return reads;
}

async function readPicture(file: File): Promise<ReadHandIn> {
  const sizes = await pixelsOfPicture(file);
  if (sizes === undefined) return refused(t('hand-ins.picture-unreadable'));
  const reader = openQrReader();
  try {
    for (const pixels of sizes) {
      const text = await reader.read(pixels, 'picture');
      if (text !== undefined) return readScanned(text);
    }
    return refused(t('hand-ins.picture-nothing'));
  } catch {
    return refused(t('hand-ins.qr-not-loaded'));
  } finally {
    reader.close();
  }
}

function isPicture({ type, name }: File): boolean {
  // Some systems do not know the pictures of iPhones by their kind.
  return type.startsWith('image/') || /\.(?:heic|heif)$/i.test(name);
}

function refused(why: string): ReadHandIn {
  return { is: 'refused', by: 'file', why };
}
