/** Says what a test counted: `npm run test:faults` puts it into its table, and a run without it stays quiet. */
export function tellFigures(words: string): void {
  if (process.env['CONTINUUM_FIGURES'] !== undefined) process.stdout.write(`\nfigures: ${words}\n`);
}
