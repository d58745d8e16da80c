import type { ReactNode } from 'react';

import { Notice } from '#ui/Notice.tsx';
import parts from '#ui/PageParts.module.css';
import { ProgressWords } from '#ui/ProgressWords.tsx';
import side from '#ui/SideBySide.module.css';

import type { FileWork, WrittenFile } from './file-work.ts';

interface Canceled {
  readonly tag: 'canceled';
}

type FileWorkNoticesProps<Progress, Made extends WrittenFile, Fault extends { tag: string }> = {
  readonly work: FileWork<Progress, Made, Fault | Canceled>;
  /** What the file is called by people, in sentences of its own. */
  readonly words: {
    /** To be read while it is made. */
    readonly keepOpen: string;
    readonly canceled: string;
    readonly failedTitle: string;
  };
  readonly progressOf: (progress: Progress | undefined) => {
    readonly words: string;
    readonly value: number;
    readonly max: number;
  };
  readonly faultInWords: (fault: Fault) => string;
  readonly renderDone: (
    done: Extract<FileWork<Progress, Made, Fault>, { readonly is: 'done' }>,
  ) => ReactNode;
};

/** How far a large file has come, and what became of it, in words. */
export function FileWorkNotices<Progress, Made extends WrittenFile, Fault extends { tag: string }>({
  work,
  words,
  progressOf,
  faultInWords,
  renderDone,
}: FileWorkNoticesProps<Progress, Made, Fault>) {
  switch (work.is) {
    case 'idle':
      return null;
    case 'making':
      return (
        <div className={side.section}>
          <p role="status" className={parts.muted}>
            {words.keepOpen}
          </p>
          <ProgressWords {...progressOf(work.progress)} />
        </div>
      );
    case 'failed':
      return isCanceled(work.fault) ? (
        <Notice tone="info" live="status" title={words.canceled} />
      ) : (
        <Notice tone="danger" live="alert" title={words.failedTitle}>
          {faultInWords(work.fault)}
        </Notice>
      );
    case 'done':
      return renderDone(work);
  }
}

function isCanceled(fault: { readonly tag: string }): fault is Canceled {
  return fault.tag === 'canceled';
}
