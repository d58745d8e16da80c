/** Strings of rating. */
export const rating = {} as const;
