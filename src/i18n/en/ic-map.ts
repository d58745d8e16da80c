/** Strings of the library of IC maps. */
export const icMap = {} as const;
