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

/**
 * Makes a report over many schools as a tagged PDF (letter) with embedded fonts, and tells how many of them are laid
 * out. The same words give the same bytes. Throws only when the fonts are broken, which would be a fault of ours. With
 * a thousand schools it takes seconds: not for the thread that answers people.
 */
export function makeDistrictPdf(
  report: DistrictReport,
  fonts: ReportFonts,
  onProgress: (schools: number) => void = () => undefined,
): DistrictPdf {
  const metrics = { regular: metricsOf(fonts.regular), bold: metricsOf(fonts.bold) };
  const laying = layOutDistrict(report, metrics, LETTER);
  let step = laying.next();
  while (step.done !== true) {
    onProgress(step.value);
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
