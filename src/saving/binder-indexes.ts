import { csvText } from '#exchange/csv.ts';
import { binderHtml } from '#report/binder-html.ts';
import { binderWords, type BinderSource } from '#report/binder-model.ts';
import { binderRows } from '#report/binder-rows.ts';
import { makeBinderPdf } from '#report/make-binder-pdf.ts';
import type { ReportFonts } from '#report/report-fonts.ts';

/** The three indexes of a binder: they say the same. */
export interface BinderIndexes {
  readonly html: string;
  readonly pdf: Uint8Array<ArrayBuffer>;
  readonly csv: string;
}

/** Makes the indexes of a binder. Pure, and slow for a page: half a second with 300 pieces. */
export function binderIndexes(source: BinderSource, fonts: ReportFonts): BinderIndexes {
  const words = binderWords(source);
  return {
    html: binderHtml(words),
    pdf: makeBinderPdf(words, fonts).bytes,
    csv: csvText(binderRows(words)),
  };
}
