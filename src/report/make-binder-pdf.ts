import { sha256Of } from '#domain/records/sha-256.ts';

import type { Binder } from './binder.ts';
import { LETTER } from './drawing.ts';
import { metricsOf } from './font-metrics.ts';
import { layOutBinder } from './layout-binder.ts';
import { writePdf } from './pdf-document.ts';
import type { ReportFonts } from './report-fonts.ts';

/** The index of a binder as a PDF file. */
export interface BinderPdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  /** Characters that the font lacks, each once: `◊` stands for them on the pages. */
  readonly replacedCharacters: readonly string[];
}

/**
 * Makes the index of a binder as a tagged PDF with embedded fonts. The same words give the same bytes.
 * Rejects only when the fonts are broken, which would be a fault of ours.
 */
export function makeBinderPdf(binder: Binder, fonts: ReportFonts): BinderPdf {
  const metrics = { regular: metricsOf(fonts.regular), bold: metricsOf(fonts.bold) };
  const document = layOutBinder(binder, metrics, LETTER);
  const bytes = writePdf(
    document,
    {
      title: binder.title,
      subject: binder.mapLine,
      author: binder.school.name,
      language: binder.language,
      createdAt: binder.madeAt,
    },
    { files: fonts, metrics, fileId: sha256Of(JSON.stringify(binder)).slice(0, 32) },
  );
  return { bytes, pages: document.sheets.length, replacedCharacters: document.replacedCharacters };
}
