import type { Bytes } from './zip-stream.ts';

/** Ten years of a school are 100 KB, thirty less than a megabyte. */
const SMALL_BYTES = 5_000_000;

/**
 * A small file read into memory in one go; a large one as it is, to be read piece by piece. Each piece of a file is a
 * question to another process of the browser, and a ZIP reader asks for a dozen of them.
 */
export async function wholeIfSmall(file: Blob | Bytes): Promise<Blob | Bytes> {
  if (!(file instanceof Blob) || file.size > SMALL_BYTES) return file;
  return new Uint8Array(await file.arrayBuffer());
}
