import type { Snapshot } from '#domain/assessment/snapshot.ts';
import { t } from '#i18n/translate.ts';

import { pageModelOf } from './at-a-glance-model.ts';
import { LETTER, type Paper } from './drawing.ts';
import { metricsOf } from './font-metrics.ts';
import { layOutAtAGlance } from './layout.ts';
import { writePdf } from './pdf-document.ts';
import type { ReportFonts } from './report-fonts.ts';

/** How an At-A-Glance is printed. */
export interface PdfOptions {
  /** `letter` (8.5 × 11 in) is the only paper so far. */
  readonly paper: 'letter';
  readonly fonts: ReportFonts;
  /** The minutes of the team’s meetings as an appendix. */
  readonly withMinutes?: boolean;
}

/** An At-A-Glance as a PDF file. */
export interface AtAGlancePdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  /** Characters that the font lacks, each once: `◊` stands for them on the pages. */
  readonly replacedCharacters: readonly string[];
}

const PAPERS: Readonly<Record<PdfOptions['paper'], Paper>> = { letter: LETTER };

/**
 * Makes the At-A-Glance of a snapshot as a tagged PDF with embedded fonts. The same snapshot gives the
 * same bytes. Rejects only when the fonts are broken, which would be a fault of ours.
 */
export async function makeAtAGlancePdf(
  snapshot: Snapshot,
  { paper, fonts, withMinutes = false }: PdfOptions,
): Promise<AtAGlancePdf> {
  const model = pageModelOf(snapshot);
  const metrics = { regular: metricsOf(fonts.regular), bold: metricsOf(fonts.bold) };
  const document = layOutAtAGlance(model, metrics, {
    paper: PAPERS[paper],
    withMinutes,
  });
  const bytes = writePdf(
    document,
    {
      title: model.title,
      subject: t('report.subject', {
        map: model.map.title,
        status: model.status === 'interim' ? t('report.interim-record') : t('report.yearly-record'),
      }),
      author: model.school.name,
      language: model.language,
      createdAt: model.recordedAt,
    },
    { files: fonts, metrics, fileId: snapshot.id.slice(0, 32) },
  );
  return { bytes, pages: document.sheets.length, replacedCharacters: document.replacedCharacters };
}
