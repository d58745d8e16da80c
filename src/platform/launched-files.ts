import { openFileAddress } from './file-addresses.ts';

/** What a browser with installed apps has beyond the types. */
interface WithLaunchQueue {
  readonly launchQueue?: {
    readonly setConsumer: (
      consumer: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void,
    ) => void;
  };
}

/**
 * Files that a person opens with the installed app, by a double click, go through the one door for files, whether the app
 * was open already or not. They wait there, as one is looked at after the other.
 */
export function openLaunchedFiles(goTo: (address: string) => void): void {
  (globalThis as WithLaunchQueue).launchQueue?.setConsumer(({ files = [] }) => {
    if (files.length > 0) void open(files, goTo);
  });
}

async function open(
  handles: readonly FileSystemFileHandle[],
  goTo: (address: string) => void,
): Promise<void> {
  goTo(openFileAddress());
  for (const handle of handles) {
    try {
      launchedFiles.add(await handle.getFile());
    } catch {
      // It was moved or its stick pulled out meanwhile: the page asks for it.
    }
  }
}

let waiting: readonly File[] = [];
const listeners = new Set<() => void>();

function become(files: readonly File[]): void {
  waiting = files;
  for (const listener of listeners) listener();
}

/** The files that wait to be looked at, in the order in which they were opened; gone with the tab. */
export const launchedFiles = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  getSnapshot: (): readonly File[] => waiting,
  add: (file: File): void => become([...waiting, file]),
  /** The next one waits no longer. */
  take: (): void => become(waiting.slice(1)),
  /** None waits any longer. */
  takeAll(): readonly File[] {
    const all = waiting;
    become([]);
    return all;
  },
} as const;
