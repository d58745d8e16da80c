/** Strings of school. */
export const school = {} as const;
