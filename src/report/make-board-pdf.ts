import { canonicalText } from '#domain/records/canonical.ts';
import { sha256Of } from '#domain/records/sha-256.ts';
import { t } from '#i18n/translate.ts';

import { boardSummaryOf, type BoardSource } from './board-summary-model.ts';
import { LETTER } from './drawing.ts';
import { metricsOf } from './font-metrics.ts';
import { layOutBoard } from './layout-board.ts';
import { writePdf } from './pdf-document.ts';
import type { ReportFonts } from './report-fonts.ts';

/** A summary for the board as a PDF file. */
export interface BoardPdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  /** Characters that the font lacks, each once: `◊` stands for them on the pages. */
  readonly replacedCharacters: readonly string[];
}

/**
 * Makes a summary for the board as a tagged PDF (letter) with embedded fonts. The same records give the same bytes.
 * Rejects only when the fonts are broken, which would be a fault of ours.
 */
export async function makeBoardPdf(
  source: BoardSource,
  { fonts, withAppendix }: { readonly fonts: ReportFonts; readonly withAppendix: boolean },
): Promise<BoardPdf> {
  const board = boardSummaryOf(source);
  const metrics = { regular: metricsOf(fonts.regular), bold: metricsOf(fonts.bold) };
  const document = layOutBoard(board, metrics, { paper: LETTER, withAppendix });
  const facts = {
    title: board.title,
    subject: t('board.subject', { map: source.pair.to.year.map.title }),
    author: board.school.name,
    language: board.language,
    createdAt: board.madeAt,
  };
  const fileId = sha256Of(
    canonicalText([
      board.proof,
      facts,
      withAppendix && source.allYears.map(({ year }) => year.key),
    ]),
  ).slice(0, 32);
  const bytes = writePdf(document, facts, { files: fonts, metrics, fileId });
  return { bytes, pages: document.sheets.length, replacedCharacters: document.replacedCharacters };
}
