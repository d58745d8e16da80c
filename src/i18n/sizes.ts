const oneDigit = { style: 'unit', maximumFractionDigits: 1 } as const;
const kilobytes = new Intl.NumberFormat('en', { ...oneDigit, unit: 'kilobyte' });
const megabytes = new Intl.NumberFormat('en', { ...oneDigit, unit: 'megabyte' });

/** The size of a file as people read it: `48 kB`, `1.2 MB`. */
export function fileSize(bytes: number): string {
  return bytes < 100_000
    ? kilobytes.format(Math.max(0.1, Math.round(bytes / 100) / 10))
    : megabytes.format(bytes / 1_000_000);
}
