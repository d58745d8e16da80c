import type { SchoolsInView } from '#domain/schools/school-facts.ts';
import { t } from '#i18n/translate.ts';
import { safeFileName } from '#platform/save-file.ts';
import type { DistrictReport } from '#report/district.ts';
import { loadReportFonts } from '#report/report-fonts.ts';
import { makeInWorker, type PaperTools } from '#saving/ask-paper-worker.ts';
import type { PdfFile } from '#saving/pdf-work.ts';

/** Fetches the fonts ahead of need; should that fail, making the PDF will say so. */
export function prepareForDistrict(): void {
  loadReportFonts().catch(() => undefined);
}

/** Makes the PDF of a report over many schools, beside the page. */
export async function makeDistrict(report: DistrictReport, tools: PaperTools): Promise<PdfFile> {
  const fonts = await loadReportFonts();
  const { bytes, replacedCharacters } = await makeInWorker(
    'district-pdf',
    { report, fonts },
    tools,
  );
  const name = safeFileName(t('district.file-name', { title: report.title }), 'pdf');
  return { file: new File([bytes], name, { type: 'application/pdf' }), replacedCharacters };
}

/** Makes the table of all schools, years and indicators, beside the page. */
export async function makeLevels(
  kind: 'csv' | 'xlsx',
  { schools, maps }: Pick<SchoolsInView, 'schools' | 'maps'>,
  { group, ...tools }: PaperTools & { readonly group: string },
): Promise<File> {
  const made = await makeInWorker(
    kind === 'csv' ? 'levels-csv' : 'levels-workbook',
    { schools, maps },
    tools,
  );
  const name = safeFileName(t('district.take-levels', { group }), kind);
  return new File([made], name, { type: made.type });
}
