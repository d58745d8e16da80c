import { create } from 'zustand';

import { isNoRoom } from '#storage/opfs/opfs-writing.ts';

import { isTooLarge } from './too-large.ts';

/** Why the newest backup that was due is not there. */
export type WhyNoBackup =
  /** The device is full: what is left belongs to what people write. */
  | 'no-room'
  /** There is more than one file holds. */
  | 'too-large'
  /** The browser could not write it, or it did not read back. */
  | 'not-written';

/** What keeps backups from being made, as far as this tab knows. */
export interface BackupTrouble {
  /** Of the last one that was due; undefined where it was made. */
  readonly why: WhyNoBackup | undefined;
  /** When that was (ms since 1970). */
  readonly at: number;
}

/** For the page on data safety; every tab finds it out for itself when a backup is due, and forgets it with its end. */
export const useBackupTrouble = create<BackupTrouble>(() => ({ why: undefined, at: 0 }));

/** Notes why a backup that was due was not made. */
export function noteBackupTrouble(why: WhyNoBackup, at: number): void {
  useBackupTrouble.setState({ why, at });
}

/** One was made, or none is due. */
export function backupTroubleOver(): void {
  if (useBackupTrouble.getState().why !== undefined) useBackupTrouble.setState({ why: undefined });
}

/** What an error of the worker means. */
export function whyNotMade(error: unknown): WhyNoBackup {
  if (isNoRoom(error)) return 'no-room';
  return isTooLarge(error) ? 'too-large' : 'not-written';
}
