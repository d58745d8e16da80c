/** Strings of report. */
export const report = {} as const;
