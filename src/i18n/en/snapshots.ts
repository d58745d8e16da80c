/** Strings of snapshots. */
export const snapshots = {} as const;
