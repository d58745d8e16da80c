import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { readFontMetrics } from '#report/font-metrics.ts';
import type { ReportFonts } from '#report/report-fonts.ts';

const fontFolder = '@expo-google-fonts/atkinson-hyperlegible-next';

/** The fonts of the PDF, read from the disk as the browser would fetch them. */
export const reportFonts: ReportFonts = {
  regular: fileOf(`${fontFolder}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf`),
  bold: fileOf(`${fontFolder}/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf`),
};

export const reportMetrics = {
  regular: readFontMetrics(reportFonts.regular),
  bold: readFontMetrics(reportFonts.bold),
};

function fileOf(name: string): ArrayBuffer {
  const bytes = readFileSync(createRequire(import.meta.url).resolve(name));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}
