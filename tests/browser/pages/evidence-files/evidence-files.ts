import { evidenceId, linkEvidence, putEvidence } from '#domain/evidence/evidence-changes.ts';
import type { EvidenceFile } from '#domain/evidence/evidence.ts';
import type { FileReading, FileStoreError, ListedFile } from '#storage/files/file-store.ts';
import { openFileStore } from '#storage/files/open-file-store.ts';
import { takeIn, type TakenIn } from '#storage/files/take-in.ts';
import { purgeEvidence } from '#storage/purge-evidence.ts';
import { openTabStorage } from '#storage/tab-storage.ts';

/** What a browser test asks of this page: real evidence, from taking in down to the disk. */
export interface EvidenceFiles {
  /** Takes in what a file input of the page holds. */
  readonly takeIn: (options: { keepOriginals?: boolean }) => Promise<readonly TakenIn[]>;
  /** Stores so many bytes of one value. */
  readonly put: (value: number, size: number) => Promise<string>;
  readonly read: (hash: string) => Promise<FileReading['is']>;
  readonly bytes: (hash: string) => Promise<readonly number[]>;
  readonly remove: (hash: string) => Promise<boolean>;
  readonly list: () => Promise<readonly ListedFile[]>;
  /** Adds a piece (or edits it, by the same name) to Riverside, for an indicator; a step that is named by its title. */
  readonly write: (name: string, title: string, what: EvidenceFile) => Promise<boolean>;
  readonly undo: () => Promise<string>;
  /** Removes a piece for good. */
  readonly purge: (name: string) => Promise<unknown>;
  /** Size and a few colors (`x,y` to red, green, blue) of a stored picture. */
  readonly look: (hash: string, points: readonly (readonly [number, number])[]) => Promise<Look>;
}

export interface Look {
  readonly width: number;
  readonly height: number;
  readonly colors: readonly (readonly number[])[];
}

const store = await openFileStore();
const opened = await openTabStorage({});
if (!opened.ok) throw new Error(opened.error.tag);
const { storage } = opened.value;
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
  write: async (name, title, what) => {
    const id = evidenceId(name);
    const body = {
      what,
      title,
      note: title,
      observedOn: '2027-02-03',
      addedBy: '',
      students: 'shown',
    } as const;
    const link = { map: 'garden-school', indicator: 'G1.Leaders1' };
    const result = await storage.commit({
      label: { what: 'evidence-added', subject: title },
      changes: [
        putEvidence('riverside', id, { ...body, tags: [] }),
        linkEvidence('riverside', id, link),
      ],
    });
    return result.ok;
  },
  undo: async () => (await storage.undo('riverside')).tag,
  purge: (name) => purgeEvidence(storage, store, { school: 'riverside', ids: [evidenceId(name)] }),
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
