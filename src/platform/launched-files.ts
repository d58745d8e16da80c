import { openFileAddress } from './file-addresses.ts';
import { handFile } from './handed-file.ts';

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
 * was open already or not. Several at once: the first, as one is looked at after the other.
 */
export function openLaunchedFiles(goTo: (address: string) => void): void {
  (globalThis as WithLaunchQueue).launchQueue?.setConsumer(({ files = [] }) => {
    const [handle] = files;
    if (handle !== undefined) void open(handle, goTo);
  });
}

async function open(handle: FileSystemFileHandle, goTo: (address: string) => void): Promise<void> {
  goTo(openFileAddress());
  try {
    handFile(await handle.getFile());
  } catch {
    // It was moved or its stick pulled out meanwhile: the page asks for it.
  }
}
