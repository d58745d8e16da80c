/** What was dropped or pasted: files, a text (a link, a note), and how many folders, which can’t be read. */
export interface Offered {
  readonly files: readonly File[];
  readonly text: string;
  readonly folders: number;
}

/** What a drop or a paste brings. */
export function offeredBy(data: DataTransfer): Offered {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.() ?? undefined);
  const folders = new Set(
    entries.flatMap((entry) => (entry?.isDirectory === true ? [entry.name] : [])),
  );
  const files = [...data.files].filter(({ name }) => !folders.has(name));
  const address = data.getData('text/uri-list').split(/\r?\n/).find(isAddress);
  const text = files.length > 0 ? '' : (address ?? data.getData('text/plain'));
  return { files, text: text.trim(), folders: folders.size };
}

/** Lines that begin with `#` are remarks (RFC 2483). */
function isAddress(line: string): boolean {
  return line !== '' && !line.startsWith('#');
}

/** What the clipboard holds, or why it can’t be known. */
export type Clipboard =
  | { readonly is: 'read'; readonly offered: Offered }
  | { readonly is: 'empty' }
  /** The browser has no way, or the person said no. */
  | { readonly is: 'refused' };

/** Reads the clipboard after a press on a button; never rejects. `nameOf` names a picture that has no name. */
export async function readClipboard(nameOf: (type: string) => string): Promise<Clipboard> {
  if (typeof navigator.clipboard?.read !== 'function') return { is: 'refused' };
  try {
    const found = await navigator.clipboard.read();
    const files: File[] = [];
    let text = '';
    for (const entry of found) {
      const picture = entry.types.find((type) => type.startsWith('image/'));
      if (picture !== undefined) {
        files.push(new File([await entry.getType(picture)], nameOf(picture), { type: picture }));
      } else if (entry.types.includes('text/plain')) {
        text += await (await entry.getType('text/plain')).text();
      }
    }
    const offered = { files, text: text.trim(), folders: 0 };
    return files.length === 0 && offered.text === '' ? { is: 'empty' } : { is: 'read', offered };
  } catch {
    return { is: 'refused' };
  }
}
