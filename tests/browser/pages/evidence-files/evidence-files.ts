import type { FileReading, FileStoreError, ListedFile } from '#storage/files/file-store.ts';
import { openFileStore } from '#storage/files/open-file-store.ts';
import { takeIn, type TakenIn } from '#storage/files/take-in.ts';

/** What a browser test asks of this page: the real store of files, from taking in down to the disk. */
export interface EvidenceFiles {
  /** Takes in what a file input of the page holds. */
  readonly takeIn: (options: { keepOriginals?: boolean }) => Promise<readonly TakenIn[]>;
  /** Stores so many bytes of one value. */
  readonly put: (value: number, size: number) => Promise<string>;
  readonly read: (hash: string) => Promise<FileReading['is']>;
  readonly bytes: (hash: string) => Promise<readonly number[]>;
  readonly remove: (hash: string) => Promise<boolean>;
  readonly list: () => Promise<readonly ListedFile[]>;
  /** Size and a few colors (`x,y` to red, green, blue) of a stored picture. */
  readonly look: (hash: string, points: readonly (readonly [number, number])[]) => Promise<Look>;
}

export interface Look {
  readonly width: number;
  readonly height: number;
  readonly colors: readonly (readonly number[])[];
}

const store = await openFileStore();
const input = document.createElement('input');
input.type = 'file';
input.multiple = true;
document.body.append(input);

async function blobOf(hash: string): Promise<Blob> {
  const reading = await store.read(hash);
  if (reading.is !== 'present') throw new Error(reading.is);
  return reading.blob;
}

const evidenceFiles: EvidenceFiles = {
  takeIn: (options) => takeIn(store, [...(input.files ?? [])], options),
  put: async (value, size) => {
    const result = await store.put(new Uint8Array(size).fill(value).buffer);
    return result.ok ? result.value.hash : failure(result.error);
  },
  read: async (hash) => (await store.read(hash)).is,
  bytes: async (hash) => [...new Uint8Array(await (await blobOf(hash)).arrayBuffer())],
  remove: async (hash) => (await store.remove(hash)).ok,
  list: () => store.list(),
  look: async (hash, points) => {
    const bitmap = await createImageBitmap(await blobOf(hash));
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const colors = points.map(([x, y]) => [
      ...(context?.getImageData(x, y, 1, 1).data.slice(0, 3) ?? []),
    ]);
    return { width, height, colors };
  },
};

function failure(error: FileStoreError): string {
  return `not stored: ${error.tag}`;
}

Object.assign(globalThis, { evidenceFiles });
