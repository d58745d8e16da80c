import { schoolYearName } from '#domain/assessment/school-year.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import { t } from '#i18n/translate.ts';
import { safeFileName } from '#platform/save-file.ts';

/** The PDF of a snapshot as a file, and the characters that its font lacks. */
export interface PdfFile {
  readonly file: File;
  readonly replacedCharacters: readonly string[];
}

/** Fetches the code and the fonts ahead of need; should that fail, making the PDF will say so. */
export function prepareForPdf(): void {
  loadPdfMaker().catch(() => undefined);
}

/** Makes the PDF of a snapshot; its code and fonts are fetched when they are first needed. */
export async function makePdf(snapshot: Snapshot): Promise<PdfFile> {
  const { makeAtAGlancePdf, fonts } = await loadPdfMaker();
  const { bytes, replacedCharacters } = await makeAtAGlancePdf(snapshot, {
    paper: 'letter',
    fonts,
  });
  const { school, schoolYear } = snapshot.content;
  const name = t('snapshots.file-name', { year: schoolYearName(schoolYear), school: school.name });
  const file = new File([bytes], safeFileName(name, 'pdf'), { type: 'application/pdf' });
  return { file, replacedCharacters };
}

async function loadPdfMaker() {
  const [{ makeAtAGlancePdf }, fonts] = await Promise.all([
    import('#report/make-at-a-glance-pdf.ts'),
    import('#report/report-fonts.ts').then(({ loadReportFonts }) => loadReportFonts()),
  ]);
  return { makeAtAGlancePdf, fonts };
}
