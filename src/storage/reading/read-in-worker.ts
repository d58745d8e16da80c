import { openIcmapReader } from './icmap-reader.ts';
import type { ReadFile } from './read-checked.ts';

/** Reads and proves a file away from the page; undefined where it is damaged, or can't be read here. */
export async function readInWorker(file: Blob): Promise<ReadFile | undefined> {
  const reader = openIcmapReader();
  try {
    const read = await reader.read(file);
    return read.ok ? read.value : undefined;
  } finally {
    reader.close();
  }
}
