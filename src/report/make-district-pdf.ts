import { sha256Of } from '#domain/records/sha-256.ts';

import type { DistrictReport } from './district.ts';
import { LETTER } from './drawing.ts';
import { metricsOf } from './font-metrics.ts';
import { layOutDistrict } from './layout-district.ts';
import { writePdf } from './pdf-document.ts';
import type { ReportFonts } from './report-fonts.ts';

/** A report over many schools as a PDF file. */
export interface DistrictPdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  /** Characters that the font lacks, each once: `◊` stands for them on the pages. */
  readonly replacedCharacters: readonly string[];
}

/** How it is made: what is told of progress, and how the page is let answer between two pieces. */
export interface DistrictPdfTools {
  readonly fonts: ReportFonts;
  readonly onProgress?: (schools: number) => void;
  readonly breathe?: () => Promise<void>;
}

/**
 * Makes a report over many schools as a tagged PDF (letter) with embedded fonts, in pieces between which the page
 * answers. The same words give the same bytes. Rejects only when the fonts are broken, which would be a fault of ours.
 */
export async function makeDistrictPdf(
  report: DistrictReport,
  { fonts, onProgress, breathe }: DistrictPdfTools,
): Promise<DistrictPdf> {
  const metrics = { regular: metricsOf(fonts.regular), bold: metricsOf(fonts.bold) };
  const laying = layOutDistrict(report, metrics, LETTER);
  let step = laying.next();
  while (step.done !== true) {
    onProgress?.(step.value);
    await breathe?.();
    step = laying.next();
  }
  const document = step.value;
  const facts = {
    title: report.title,
    subject: report.mapLine,
    author: report.group,
    language: report.language,
    createdAt: report.madeAt,
  };
  const fileId = sha256Of(JSON.stringify(report)).slice(0, 32);
  const bytes = writePdf(document, facts, { files: fonts, metrics, fileId });
  return { bytes, pages: document.sheets.length, replacedCharacters: document.replacedCharacters };
}
