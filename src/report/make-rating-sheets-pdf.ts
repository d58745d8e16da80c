import { canonicalText } from '#domain/records/canonical.ts';
import { sha256Of } from '#domain/records/sha-256.ts';

import { LETTER } from './drawing.ts';
import { metricsOf } from './font-metrics.ts';
import { layOutSheets } from './layout-sheet.ts';
import { writePdf } from './pdf-document.ts';
import { sheetsOf, type SheetsFacts } from './rating-sheet-model.ts';
import type { ReportFonts } from './report-fonts.ts';

/** Blank rating sheets as a PDF file. */
export interface RatingSheetsPdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly title: string;
  /** Characters that the font lacks, each once: `◊` stands for them on the pages. */
  readonly replacedCharacters: readonly string[];
}

/**
 * Makes blank rating sheets as one tagged PDF (letter) with embedded fonts. The same facts and moment give
 * the same bytes. Rejects only when the fonts are broken, which would be a fault of ours.
 * @param createdAt ISO 8601, UTC
 */
export async function makeRatingSheetsPdf(
  facts: SheetsFacts,
  { fonts, createdAt }: { readonly fonts: ReportFonts; readonly createdAt: string },
): Promise<RatingSheetsPdf> {
  const sheets = sheetsOf(facts);
  const metrics = { regular: metricsOf(fonts.regular), bold: metricsOf(fonts.bold) };
  const document = layOutSheets(sheets, metrics, LETTER);
  const { title, subject, school, language } = sheets;
  const fileId = sha256Of(canonicalText(sheets)).slice(0, 32);
  const bytes = writePdf(
    document,
    { title, subject, author: school, language, createdAt },
    { files: fonts, metrics, fileId },
  );
  return { bytes, title, replacedCharacters: document.replacedCharacters };
}
