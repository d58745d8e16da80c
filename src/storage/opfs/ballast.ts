import { orAbsent } from './opfs-folder.ts';
import { folderOf, isNoRoom, writeWhole } from './opfs-writing.ts';

/** Given back one at a time. Chromium takes a megabyte for a tab's journal when it is opened, so one alone is not enough. */
const PIECES = ['ballast', 'ballast-2', 'ballast-3', 'ballast-4'] as const;
const PIECE_BYTES = 1_048_576;
/** As much as `crypto.getRandomValues` gives at once. */
const RANDOM_BYTES = 65_536;

/**
 * An empty file, made once all pieces are there, or one found no room: with it, a piece that is missing was given back or
 * found none. Without it the first making was cut off.
 */
const BEGUN = 'room-kept';
/** What was given back belongs to what people write; only after this is it looked whether there is room again. */
const REST_MS = 10 * 60_000;
const TRIAL = 'room-tried';

/** Since when this tab knows that the device is full (ms since 1970). */
let fullSince: number | undefined;

/**
 * Keeps four megabytes aside, so that there is room for small things when the device is full. What was given back is
 * made anew once there is room for twice as much; until then the device counts as full. One tab does this at a time: what
 * another one is just making is not missing.
 * @param now milliseconds since 1970, by the device's clock
 */
export function keepBallast(now: number): Promise<{ readonly isDeviceFull: boolean }> {
  return navigator.locks.request('continuum/ballast', () => keepPieces(now));
}

async function keepPieces(now: number): Promise<{ readonly isDeviceFull: boolean }> {
  const folder = await folderOf();
  const missing: string[] = [];
  for (const name of PIECES) if (!(await isWhole(folder, name))) missing.push(name);
  if (missing.length > 0 && (await isThere(folder, BEGUN))) {
    fullSince ??= now;
    const isRecent = Math.abs(now - fullSince) < REST_MS;
    if (isRecent || !(await isRoomFor(folder, 2 * PIECES.length * PIECE_BYTES))) {
      return { isDeviceFull: true };
    }
  }
  try {
    for (const name of missing) await keepPiece(folder, name);
  } catch (error) {
    if (!isNoRoom(error)) throw error;
    fullSince = now;
    // There may be no room for it either: then the next look finds out anew.
    await folder.getFileHandle(BEGUN, { create: true }).catch(() => undefined);
    return { isDeviceFull: true };
  }
  await folder.getFileHandle(BEGUN, { create: true });
  fullSince = undefined;
  return { isDeviceFull: false };
}

/** Gives one of the pieces back; false where none is left. */
export async function giveBallast(): Promise<boolean> {
  const folder = await folderOf();
  fullSince = undefined;
  for (const name of PIECES.toReversed()) {
    if (!(await isThere(folder, name))) continue;
    await folder.removeEntry(name);
    return true;
  }
  return false;
}

async function isWhole(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  const file = await orAbsent(async () => (await folder.getFileHandle(name)).getFile());
  return file?.size === PIECE_BYTES;
}

async function isThere(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  return (await orAbsent(() => folder.getFileHandle(name))) !== undefined;
}

async function keepPiece(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  let isKept = false;
  try {
    const handle = await file.createSyncAccessHandle();
    try {
      // Random, as some disks keep zeros in no room at all.
      for (let at = 0; at < PIECE_BYTES; at += RANDOM_BYTES) {
        writeWhole(handle, crypto.getRandomValues(new Uint8Array(RANDOM_BYTES)), at);
      }
      handle.flush();
      isKept = true;
    } finally {
      handle.close();
    }
  } finally {
    if (!isKept) await folder.removeEntry(name);
  }
}

/** Takes the room for a moment, and gives it back. */
async function isRoomFor(folder: FileSystemDirectoryHandle, bytes: number): Promise<boolean> {
  try {
    const file = await folder.getFileHandle(TRIAL, { create: true });
    const handle = await file.createSyncAccessHandle();
    try {
      handle.truncate(bytes);
      handle.flush();
      return handle.getSize() === bytes;
    } finally {
      handle.close();
    }
  } catch (error) {
    if (isNoRoom(error)) return false;
    throw error;
  } finally {
    await folder.removeEntry(TRIAL).catch(() => undefined);
  }
}
