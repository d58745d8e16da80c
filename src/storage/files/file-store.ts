import type { Result } from '#domain/result.ts';
import type { Sha256 } from '#domain/records/sha-256.ts';

/**
 * The files of evidence on this device, each under the SHA-256 of its bytes, so that the same file twice is
 * stored once. What a file is called and what it shows stands in records; nothing here knows of them.
 */
export interface FileStore {
  /** Stores bytes: written, flushed and read back before it says so. A refused file leaves nothing behind. */
  readonly put: (bytes: ArrayBuffer) => Promise<Result<StoredFile, FileStoreError>>;
  /** Whether the file is here. Says nothing about its being whole: `read` does. */
  readonly has: (hash: Sha256) => Promise<boolean>;
  /** The file, hashed anew. Nothing of it may be opened as a page: `type` of the blob is always empty. */
  readonly read: (hash: Sha256) => Promise<FileReading>;
  /** Removes a file; one that is not here is no fault. */
  readonly remove: (hash: Sha256) => Promise<Result<void, FileStoreError>>;
  readonly list: () => Promise<readonly ListedFile[]>;
}

/** A file that is safely on this device. */
export interface StoredFile {
  readonly hash: Sha256;
  /** In bytes. */
  readonly size: number;
  /** Whether it was here before. */
  readonly wasHere: boolean;
}

/** A file as it lies in the store. */
export interface ListedFile {
  readonly hash: Sha256;
  /** In bytes. */
  readonly size: number;
  /** When it was stored, in milliseconds since 1970. */
  readonly storedAt: number;
}

/** What became of reading a file. */
export type FileReading =
  /** Its bytes are those that its name promises. Where the browser can, it lies on the disk and not in memory. */
  | { readonly is: 'present'; readonly blob: Blob }
  /** Normal: it is on another device. */
  | { readonly is: 'absent' }
  /** Its bytes are others than those that were stored. */
  | { readonly is: 'damaged' }
  /** The browser doesn't answer; it may be here. */
  | { readonly is: 'unreadable'; readonly detail: string };

/** Why a file was not stored or removed. */
export type FileStoreError =
  /** The device has no room left. */
  { readonly tag: 'full' } | { readonly tag: 'unavailable'; readonly detail: string };

/** The error behind an exception of the browser's storage. */
export function fileStoreError(error: unknown): FileStoreError {
  return nameOf(error) === 'QuotaExceededError'
    ? { tag: 'full' }
    : { tag: 'unavailable', detail: String(error) };
}

/** Dexie wraps what a transaction ended by. */
function nameOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const name = 'name' in error && typeof error.name === 'string' ? error.name : '';
  return name !== 'QuotaExceededError' && 'inner' in error ? nameOf(error.inner) || name : name;
}
