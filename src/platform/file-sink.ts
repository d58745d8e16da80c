import { temporaryFile } from './temporary-files.ts';

/** A file that is written piece by piece. Every function may reject with the browser’s own error. */
export interface FileSink {
  readonly write: (chunk: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Completes the file; gives it where it still has to be saved as a download. */
  readonly finish: () => Promise<File | undefined>;
  /** Gives up: nothing of the file stays. Never rejects. */
  readonly abandon: () => Promise<void>;
  /** The most bytes that it takes; undefined where only the disk’s room is the limit. */
  readonly most: number | undefined;
}

export type OpenedSink =
  | { readonly is: 'open'; readonly sink: FileSink }
  /** The person closed the dialog. */
  | { readonly is: 'canceled' };

/** What is kept in memory at most, where nothing can be written piece by piece. */
const MOST_IN_MEMORY = 300_000_000;

/**
 * Opens a file to write: the one that the person picks where the browser has a dialog for that (so call this
 * right in the click), else a temporary one on the disk, else one in memory.
 */
export async function openFileSink(name: string, type: string): Promise<OpenedSink> {
  const picked = await pickedFile(name, type);
  return picked ?? openHiddenSink(name, type);
}

/** Opens a file to write that nobody sees before it is handed on: a temporary one on the disk, else one in memory. */
export async function openHiddenSink(name: string, type: string): Promise<OpenedSink> {
  const temporary = await temporaryFile(name, type);
  return { is: 'open', sink: temporary ?? fileInMemory(name, type) };
}

/** Why writing ended, as far as a person can do something about it. */
export type SinkFault = 'no-room' | 'not-allowed' | 'gone' | 'failed';

export function sinkFaultOf(error: unknown): SinkFault {
  switch (error instanceof Error || error instanceof DOMException ? error.name : '') {
    case 'QuotaExceededError':
    case 'NoSpaceError':
      return 'no-room';
    case 'NotAllowedError':
    case 'SecurityError':
    case 'NoModificationAllowedError':
      return 'not-allowed';
    case 'NotFoundError':
    case 'InvalidStateError':
      return 'gone';
    default:
      return 'failed';
  }
}

interface SavePicker {
  readonly showSaveFilePicker?: (options: {
    readonly suggestedName: string;
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }) => Promise<FileSystemFileHandle & { readonly remove?: () => Promise<void> }>;
}

async function pickedFile(name: string, type: string): Promise<OpenedSink | undefined> {
  const { showSaveFilePicker } = globalThis as SavePicker;
  if (showSaveFilePicker === undefined) return undefined;
  try {
    const ending = name.slice(name.lastIndexOf('.'));
    const handle = await showSaveFilePicker({
      suggestedName: name,
      types: [{ accept: { [type]: [ending] } }],
    });
    const writable = await handle.createWritable();
    return {
      is: 'open',
      sink: {
        most: undefined,
        write: (chunk) => writable.write(chunk),
        async finish() {
          await writable.close();
          return undefined;
        },
        async abandon() {
          try {
            await writable.abort();
            // The dialog itself has made an empty file, or emptied the one that was there.
            if ((await handle.getFile()).size === 0) await handle.remove?.();
          } catch {
            // It is gone already.
          }
        },
      },
    };
  } catch (error) {
    // Anything but the person’s own no, such as a dialog that a district has forbidden: another way is left.
    return error instanceof DOMException && error.name === 'AbortError'
      ? { is: 'canceled' }
      : undefined;
  }
}

function fileInMemory(name: string, type: string): FileSink {
  let parts: Blob[] = [];
  return {
    most: MOST_IN_MEMORY,
    async write(chunk) {
      // A blob lies outside the page’s own memory, and in some browsers on the disk.
      parts.push(new Blob([chunk]));
    },
    finish: () => Promise.resolve(new File(parts, name, { type })),
    async abandon() {
      parts = [];
    },
  };
}
