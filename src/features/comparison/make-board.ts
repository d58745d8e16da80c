import { t } from '#i18n/translate.ts';
import { safeFileName } from '#platform/save-file.ts';
import type { BoardSource } from '#report/board-summary-model.ts';
import { pairNames } from '#report/year-words.ts';
import type { PdfFile } from '#saving/pdf-work.ts';

/** Fetches the code and the fonts ahead of need; should that fail, making the PDF will say so. */
export function prepareForBoard(): void {
  loadMaker().catch(() => undefined);
}

/** Makes the PDF of a summary for the board; its code and fonts are fetched when they are first needed. */
export async function makeBoard(
  source: BoardSource,
  { withAppendix }: { readonly withAppendix: boolean },
): Promise<PdfFile> {
  const { makeBoardPdf, fonts } = await loadMaker();
  const { bytes, replacedCharacters } = await makeBoardPdf(source, { fonts, withAppendix });
  const [from, to] = pairNames(source.pair);
  const words = { school: source.school.name, from, to };
  const name = t(withAppendix ? 'board.file-name-long' : 'board.file-name', words);
  const file = new File([bytes], safeFileName(name, 'pdf'), { type: 'application/pdf' });
  return { file, replacedCharacters };
}

async function loadMaker() {
  const [{ makeBoardPdf }, fonts] = await Promise.all([
    import('#report/make-board-pdf.ts'),
    import('#report/report-fonts.ts').then(({ loadReportFonts }) => loadReportFonts()),
  ]);
  return { makeBoardPdf, fonts };
}
