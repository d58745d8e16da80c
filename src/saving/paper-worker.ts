import { paperMakers, type PaperKind, type PaperWork } from './paper-work.ts';

/** What the worker is given: one thing to make. */
export type PaperAsked = {
  readonly [Kind in PaperKind]: { readonly kind: Kind; readonly asked: PaperWork[Kind]['asked'] };
}[PaperKind];

/** How far it is, then what it made. */
export type PaperSaid =
  | { readonly is: 'progress'; readonly done: number }
  | { readonly is: 'made'; readonly made: PaperWork[PaperKind]['made'] };

// Makes papers and tables away from the page, which answers meanwhile. A fault of ours ends it as an error event.
addEventListener('message', ({ data }: MessageEvent<PaperAsked>) => {
  say({ is: 'made', made: make(data, (done) => say({ is: 'progress', done })) });
});

function make(one: PaperAsked, onProgress: (done: number) => void): PaperWork[PaperKind]['made'] {
  switch (one.kind) {
    case 'binder-indexes':
      return paperMakers['binder-indexes'](one.asked, onProgress);
    case 'district-pdf':
      return paperMakers['district-pdf'](one.asked, onProgress);
    case 'levels-csv':
      return paperMakers['levels-csv'](one.asked, onProgress);
    case 'levels-workbook':
      return paperMakers['levels-workbook'](one.asked, onProgress);
  }
}

function say(said: PaperSaid): void {
  postMessage(said);
}
