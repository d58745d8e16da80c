/** What became of a file that was to be saved or handed on. */
export type SaveOutcome =
  /** It went to the device's downloads. */
  | 'saved'
  /** It went to another app, by the device's share menu. */
  | 'shared'
  /** The person closed the share menu. */
  | 'canceled'
  /** The browser wants another tap right before it opens the share menu. */
  | 'needs-tap'
  | 'failed';

/** Whether `<a download>` does nothing here: apps on the home screen of an iPad or iPhone drop it. */
export function dropsDownloads(): boolean {
  return 'standalone' in navigator && navigator.standalone === true;
}

/** Whether the device has a share menu that takes this file. */
export function canShare(file: File): boolean {
  return typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] });
}

/**
 * The same file as plain text, `….icmap.txt`: browsers on Android refuse to share kinds of files that they don't
 * know, and whoever reads the file goes by what is in it.
 */
export function textTwin(file: File): File {
  return new File([file], `${file.name}.txt`, { type: 'text/plain' });
}

/** Whether the device has a share menu that takes our files at all, asked before there is one. */
export function canShareFiles(): boolean {
  return canShare(new File([], 'a.icmap.txt', { type: 'text/plain' }));
}

/** Opens the device's share menu with a file. */
export async function shareFile(file: File): Promise<SaveOutcome> {
  if (!canShare(file)) return 'failed';
  try {
    await navigator.share({ files: [file], title: file.name });
    return 'shared';
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'AbortError') return 'canceled';
    return name === 'NotAllowedError' ? 'needs-tap' : 'failed';
  }
}

/** Saves a file on the device: as a download, or by the share menu where downloads are dropped. */
export async function saveFile(file: File): Promise<SaveOutcome> {
  if (dropsDownloads()) return shareFile(file);
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // The browser reads the file after the click; a minute is ample and frees the memory again.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
  return 'saved';
}

const LONGEST_NAME = 100;

/**
 * A file name that every system takes: letters and digits of any script stay, what some system forbids
 * becomes a space, and it is cut to 100 characters before the ending (`pdf`).
 */
export function safeFileName(words: string, ending: string): string {
  const plain = words
    .normalize('NFC')
    .replace(/\p{Pd}/gu, '-')
    .replace(/[^\p{L}\p{M}\p{N}\-_ .,()]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[.\s]+/, '');
  const short = Array.from(plain)
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/[.\s]+$/, '');
  return `${short === '' ? 'file' : short}.${ending}`;
}
