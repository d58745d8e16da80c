import { useState } from 'react';

import { saveFile, shareFile, type SaveOutcome } from '#platform/save-file.ts';

/** A PDF as a file, and the characters that its font lacks. */
export interface PdfFile {
  readonly file: File;
  readonly replacedCharacters: readonly string[];
}

/** What is to be done with a PDF. */
export type PdfUse = 'save' | 'share';

/** How far making and handing over a PDF has come. */
export type PdfWork =
  | { readonly is: 'idle' }
  | { readonly is: 'making'; readonly use: PdfUse; readonly isSlow: boolean }
  | {
      readonly is: 'done';
      readonly use: PdfUse;
      readonly pdf: PdfFile;
      readonly outcome: SaveOutcome;
    }
  | { readonly is: 'failed' };

/** From here on a person wonders whether anything happens (milliseconds). */
const SLOW = 1000;

/** Makes a PDF on demand, and saves or shares it; nothing is said where its making was canceled. */
export function usePdfWork(make: () => Promise<PdfFile>): {
  readonly work: PdfWork;
  readonly start: (use: PdfUse) => Promise<void>;
  /** Once more with the file that is there already: after the tap that the browser asked for. */
  readonly handOver: (pdf: PdfFile, use: PdfUse) => Promise<void>;
} {
  const [work, setWork] = useState<PdfWork>({ is: 'idle' });

  async function handOver(pdf: PdfFile, use: PdfUse): Promise<void> {
    const outcome = await (use === 'save' ? saveFile(pdf.file) : shareFile(pdf.file));
    setWork({ is: 'done', use, pdf, outcome });
  }

  async function start(use: PdfUse): Promise<void> {
    setWork({ is: 'making', use, isSlow: false });
    const slow = setTimeout(() => {
      setWork({ is: 'making', use, isSlow: true });
    }, SLOW);
    try {
      const pdf = await make();
      clearTimeout(slow);
      await handOver(pdf, use);
    } catch (error) {
      clearTimeout(slow);
      const isCanceled = error instanceof DOMException && error.name === 'AbortError';
      setWork({ is: isCanceled ? 'idle' : 'failed' });
    }
  }

  return { work, start, handOver };
}
