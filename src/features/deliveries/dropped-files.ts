/** A file that was dropped or chosen, with the path under which people know it. */
export interface DroppedFile {
  readonly name: string;
  readonly file: File;
}

/** Files that were chosen, by their path in the folder where one was. */
export function chosenFiles(files: readonly File[]): readonly DroppedFile[] {
  return files
    .map((file) => ({ name: file.webkitRelativePath || file.name, file }))
    .filter(({ name }) => !name.includes('/') || mayHoldASchool(name));
}

/** Everything that was dropped; of folders, with all that lie in them, what may hold a school. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly DroppedFile[]> {
  // The browser forgets what was dropped as soon as the event is over: all entries are asked for first.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return chosenFiles([...transfer.files]);
  const found: DroppedFile[] = [];
  for (const entry of entries) await walk(entry, found);
  return found;
}

async function walk(entry: FileSystemEntry, found: DroppedFile[]): Promise<void> {
  if (isFile(entry)) {
    const name = entry.fullPath.replace(/^\//, '');
    if (name.includes('/') && !mayHoldASchool(name)) return;
    const file = await new Promise<File | undefined>((resolve) => {
      entry.file(resolve, () => resolve(undefined));
    });
    if (file !== undefined) found.push({ name, file });
    return;
  }
  if (!isFolder(entry)) return;
  const reader = entry.createReader();
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]));
    });
    if (some.length === 0) return;
    for (const inside of some) await walk(inside, found);
  }
}

/** In a folder lies much that nobody means. */
function mayHoldASchool(path: string): boolean {
  const name = path.split('/').at(-1) ?? '';
  return !name.startsWith('.') && /\.(?:icmap|zip)$/i.test(name);
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
