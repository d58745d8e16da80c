import { schoolYearName } from '#domain/assessment/school-year.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import { t } from '#i18n/translate.ts';
import { safeFileName } from '#platform/save-file.ts';
import type { PdfFile } from '#saving/pdf-work.ts';

/** Fetches the code and the fonts ahead of need; should that fail, making the PDF will say so. */
export function prepareForPdf(): void {
  loadPdfMaker().catch(() => undefined);
}

/** Makes the PDF of a snapshot; its code and fonts are fetched when they are first needed. */
export async function makePdf(
  snapshot: Snapshot,
  { withMinutes }: { readonly withMinutes: boolean },
): Promise<PdfFile> {
  const { makeAtAGlancePdf, fonts } = await loadPdfMaker();
  const { bytes, replacedCharacters } = await makeAtAGlancePdf(snapshot, {
    paper: 'letter',
    fonts,
    withMinutes,
  });
  const file = new File([bytes], safeFileName(nameInWords(snapshot), 'pdf'), {
    type: 'application/pdf',
  });
  return { file, replacedCharacters };
}

/** Tells the records of a year apart; the school’s name comes last, because a long one is cut. */
function nameInWords({ id, content }: Snapshot): string {
  const { school, schoolYear, recordedOn, status, amends } = content;
  const words = {
    year: schoolYearName(schoolYear),
    date: recordedOn,
    school: school.name,
    record: id.slice(0, 8),
  };
  if (status === 'interim') {
    return t(
      amends === undefined ? 'snapshots.file-interim' : 'snapshots.file-interim-amended',
      words,
    );
  }
  return amends === undefined
    ? t('snapshots.file-name', words)
    : t('snapshots.file-amended', words);
}

async function loadPdfMaker() {
  const [{ makeAtAGlancePdf }, fonts] = await Promise.all([
    import('#report/make-at-a-glance-pdf.ts'),
    import('#report/report-fonts.ts').then(({ loadReportFonts }) => loadReportFonts()),
  ]);
  return { makeAtAGlancePdf, fonts };
}
