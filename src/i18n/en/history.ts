/** Strings of history. */
export const history = {} as const;
