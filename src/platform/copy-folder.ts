/** A folder that a person has picked for copies. */
export interface CopyFolder {
  readonly handle: FileSystemDirectoryHandle;
  /** As the person knows it. */
  readonly name: string;
}

/** What browsers with a folder picker have beyond the types. */
type Permitted = FileSystemDirectoryHandle & {
  readonly queryPermission?: (asked: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
  readonly requestPermission?: (asked: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
};

interface FolderPicker {
  readonly showDirectoryPicker?: (options: {
    readonly id: string;
    readonly mode: 'readwrite';
  }) => Promise<FileSystemDirectoryHandle>;
}

/** The database that keeps the folder's handle from visit to visit. */
export const FOLDER_DATABASE_NAME = 'continuum-folder';

const TABLE = 'folder';
const KEY = 'copies';

/** Whether this browser lets a person pick a folder that the app may write to. */
export function canPickFolder(): boolean {
  return typeof (globalThis as FolderPicker).showDirectoryPicker === 'function';
}

/** Lets the person pick a folder (so call this right in the click) and keeps it; undefined where they closed the dialog. */
export async function pickCopyFolder(): Promise<CopyFolder | undefined> {
  try {
    const handle = await (globalThis as FolderPicker).showDirectoryPicker?.({
      id: 'continuum-copies',
      mode: 'readwrite',
    });
    if (handle === undefined) return undefined;
    await inTable('readwrite', (table) => table.put(handle, KEY));
    return { handle, name: handle.name };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** The folder that was picked on an earlier visit. */
export async function keptCopyFolder(): Promise<CopyFolder | undefined> {
  if (!canPickFolder()) return undefined;
  try {
    const kept: unknown = await inTable('readonly', (table) => table.get(KEY));
    return kept instanceof FileSystemDirectoryHandle
      ? { handle: kept, name: kept.name }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the folder may be written to without asking anybody. */
export async function mayWriteUnasked({ handle }: CopyFolder): Promise<boolean> {
  const permitted: Permitted = handle;
  return (await permitted.queryPermission?.({ mode: 'readwrite' })) === 'granted';
}

/** Whether the folder may be written to; asks the person where the browser has forgotten (so call this in the click). */
export async function mayWriteTo({ handle, name }: CopyFolder): Promise<boolean> {
  if (await mayWriteUnasked({ handle, name })) return true;
  const permitted: Permitted = handle;
  return (await permitted.requestPermission?.({ mode: 'readwrite' })) === 'granted';
}

async function inTable<T>(
  mode: IDBTransactionMode,
  work: (table: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = indexedDB.open(FOLDER_DATABASE_NAME, 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(TABLE));
  const database = await answerTo(opening);
  try {
    return await answerTo(work(database.transaction(TABLE, mode).objectStore(TABLE)));
  } finally {
    database.close();
  }
}

function answerTo<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
  });
}
