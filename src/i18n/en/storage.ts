/** Strings of storage. */
export const storage = {} as const;
