import { ok, type Result } from '#domain/result.ts';
import { checkIcmap } from '#exchange/icmap/check-icmap.ts';
import { readIcmap, type IcmapFile } from '#exchange/icmap/read-icmap.ts';
import { unseal } from '#exchange/icmap/sealed.ts';
import type { IcmapReader } from '#features/open-file/icmap-reader.ts';
import { lookAtFile, type OpenedFile } from '#features/open-file/look-at-file.ts';
import { mergeFile, type Merged } from '#features/open-file/merge-file.ts';
import type { FileStoreError } from '#storage/files/file-store.ts';
import type { Storage } from '#storage/storage.ts';

/** What the worker does, without a worker. */
export function aFileReader(): IcmapReader {
  let opened: IcmapFile | undefined;
  return {
    async read(file, passphrase) {
      const plain = passphrase === undefined ? ok(file) : await unseal(file, passphrase);
      const read = plain.ok ? await readIcmap(plain.value) : plain;
      opened = read.ok ? read.value : undefined;
      return read.ok ? checkIcmap(read.value) : read;
    },
    evidence: (hash) => {
      if (opened === undefined) throw new Error('no file is open');
      return opened.readEvidence(hash);
    },
    close: () => undefined,
  };
}

/** Files of evidence in memory. */
export function filesInMemory(put?: () => Promise<Result<never, FileStoreError>>) {
  const kept: Uint8Array[] = [];
  return {
    kept,
    store: {
      has: () => Promise.resolve(false),
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
