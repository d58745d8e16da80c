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
  answer(data).catch(reportError);
});

async function answer(asked: PaperAsked): Promise<void> {
  say({ is: 'made', made: await make(asked, (done) => say({ is: 'progress', done })) });
}

type Made = PaperWork[PaperKind]['made'];

function make(one: PaperAsked, onProgress: (done: number) => void): Made | Promise<Made> {
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
