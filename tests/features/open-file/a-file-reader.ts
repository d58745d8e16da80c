import { ok, type Result } from '#domain/result.ts';
import { lookAtFile, type OpenedFile } from '#features/open-file/look-at-file.ts';
import { mergeFile, type Merged } from '#features/open-file/merge-file.ts';
import type { FileStoreError } from '#storage/files/file-store.ts';
import type { IcmapReader } from '#storage/reading/icmap-reader.ts';
import { readChecked, type OpenIcmap } from '#storage/reading/read-checked.ts';
import type { Storage } from '#storage/storage.ts';

/** What the worker does, without a worker. */
export function aFileReader(): IcmapReader {
  let opened: OpenIcmap | undefined;
  return {
    async read(file, passphrase) {
      const found = await readChecked(file, passphrase);
      opened = found.ok ? found.value : undefined;
      return found.ok ? ok(found.value.read) : found;
    },
    evidence: (hash) => {
      if (opened === undefined) throw new Error('no file is open');
      return opened.readEvidence(hash);
    },
    close: () => undefined,
  };
}

/** Files of evidence in memory. */
export function filesInMemory(
  put?: () => Promise<Result<never, FileStoreError>>,
  has = () => Promise.resolve(false),
) {
  const kept: Uint8Array[] = [];
  return {
    kept,
    store: {
      has,
      put: (bytes: ArrayBuffer) => {
        if (put !== undefined) return put();
        kept.push(new Uint8Array(bytes));
        const value = { hash: '', size: bytes.byteLength, wasHere: false };
        return Promise.resolve({ ok: true, value } as const);
      },
    },
  };
}

export async function lookAt(storage: Storage, file: Blob, reader = aFileReader()) {
  return lookAtFile(new File([file], 'a.icmap'), {
    storage,
    reader: () => reader,
    now: Date.UTC(2027, 5, 1),
  });
}

/** Opens a file as a person does who brings back all that was removed where `bringBack` says so. */
export async function openInto(
  storage: Storage,
  file: Blob,
  { bringBack = false, files = filesInMemory() } = {},
): Promise<{ readonly opened: OpenedFile; readonly merged: Merged }> {
  const reader = aFileReader();
  const looked = await lookAt(storage, file, reader);
  if (looked.is !== 'opened') throw new Error(JSON.stringify(looked));
  const opened = looked.file;
  const merged = await mergeFile(opened, {
    storage,
    store: files.store,
    reader,
    bringBack: new Set(bringBack ? opened.schools.map(({ id }) => id) : []),
    onProgress: () => undefined,
  });
  return { opened, merged };
}
