import '#i18n/en/binder.ts';
import '#i18n/en/level.ts';
import '#i18n/en/report.ts';
import type { BinderSource } from '#report/binder-model.ts';
import type { ReportFonts } from '#report/report-fonts.ts';

import { binderIndexes, type BinderIndexes } from './binder-indexes.ts';

/** What the worker is given; it answers once, with the indexes. */
export interface IndexesAsked {
  readonly source: BinderSource;
  readonly fonts: ReportFonts;
}

// Makes the indexes away from the page, which answers meanwhile. A fault of ours ends it as an error event.
addEventListener('message', ({ data: { source, fonts } }: MessageEvent<IndexesAsked>) => {
  const indexes: BinderIndexes = binderIndexes(source, fonts);
  postMessage(indexes, { transfer: [indexes.pdf.buffer] });
});
