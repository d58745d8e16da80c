import { rm } from 'node:fs/promises';

/** Removes a folder of a browser that has ended: its last process may hold files for a moment longer. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
