import { t } from '#i18n/translate.ts';
import { safeFileName } from '#platform/save-file.ts';
import type { DistrictReport } from '#report/district.ts';
import type { PdfFile } from '#saving/pdf-work.ts';

/** How long the page may be kept from answering (milliseconds). */
const SLICE = 16;

/** Fetches the code and the fonts ahead of need; should that fail, making the PDF will say so. */
export function prepareForDistrict(): void {
  loadMaker().catch(() => undefined);
}

/** Makes the PDF of a report over many schools, in slices between which the page answers. */
export async function makeDistrict(
  report: DistrictReport,
  onProgress: (schools: number) => void,
): Promise<PdfFile> {
  const { makeDistrictPdf, fonts } = await loadMaker();
  let since = performance.now();
  const { bytes, replacedCharacters } = await makeDistrictPdf(report, {
    fonts,
    onProgress,
    breathe: async () => {
      if (performance.now() - since < SLICE) return;
      await new Promise((resume) => {
        setTimeout(resume);
      });
      since = performance.now();
    },
  });
  const name = safeFileName(t('district.file-name', { title: report.title }), 'pdf');
  return { file: new File([bytes], name, { type: 'application/pdf' }), replacedCharacters };
}

async function loadMaker() {
  const [{ makeDistrictPdf }, fonts] = await Promise.all([
    import('#report/make-district-pdf.ts'),
    import('#report/report-fonts.ts').then(({ loadReportFonts }) => loadReportFonts()),
  ]);
  return { makeDistrictPdf, fonts };
}
