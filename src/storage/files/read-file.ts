import type { Sha256 } from '#domain/records/sha-256.ts';

import type { FileReading } from './file-store.ts';
import { openFileStore } from './open-file-store.ts';

/** Reads a file of evidence, hashed anew; opens the store when it is the first. Never rejects. */
export async function readFile(hash: Sha256): Promise<FileReading> {
  return (await openFileStore()).read(hash);
}
