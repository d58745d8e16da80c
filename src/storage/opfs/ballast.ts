import { folderOf, writeWhole } from './opfs-writing.ts';

const NAME = 'ballast';
const BYTES = 1_048_576;
/** As much as `crypto.getRandomValues` gives at once. */
const PIECE = 65_536;

/** Keeps a megabyte aside, so that there is room for small things when the device is full; none where there is no room. */
export async function keepBallast(): Promise<null> {
  const folder = await folderOf();
  const file = await folder.getFileHandle(NAME, { create: true });
  if ((await file.getFile()).size === BYTES) return null;
  const handle = await file.createSyncAccessHandle();
  try {
    // Random, as some disks keep zeros in no room at all.
    for (let at = 0; at < BYTES; at += PIECE) {
      writeWhole(handle, crypto.getRandomValues(new Uint8Array(PIECE)), at);
    }
    handle.flush();
  } catch (error) {
    handle.close();
    await folder.removeEntry(NAME);
    throw error;
  }
  handle.close();
  return null;
}

/** Gives the megabyte back. */
export async function freeBallast(): Promise<{ readonly wasHere: boolean }> {
  const folder = await folderOf();
  try {
    await folder.removeEntry(NAME);
    return { wasHere: true };
  } catch {
    return { wasHere: false };
  }
}
