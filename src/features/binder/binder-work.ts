import { useFileWork, type FileWork } from '#saving/file-work.ts';
import type { BinderSource } from '#report/binder-model.ts';
import { openFileStore } from '#storage/files/open-file-store.ts';

import type { BinderFault, BinderProgress, MadeBinder } from './make-binder.ts';

/** How far making a binder has come. */
export type BinderWork = FileWork<BinderProgress, MadeBinder, BinderFault>;

/** Makes a binder on demand; leaving the page gives it up. */
export function useBinderWork(): {
  readonly work: BinderWork;
  /** Call it right in the click: the browser’s dialog asks for that. */
  readonly start: (name: string, source: Omit<BinderSource, 'files'>) => Promise<void>;
  readonly cancel: () => void;
  /** Once more with the file that is there already: after the tap that the browser asked for. */
  readonly handOver: (made: MadeBinder) => Promise<void>;
} {
  const { start, ...rest } = useFileWork<BinderProgress, MadeBinder, BinderFault>(BROKEN);
  return {
    ...rest,
    start: (name, source) =>
      start({
        name,
        type: 'application/zip',
        async make(tools) {
          const { makeBinder } = await import('./make-binder.ts');
          return makeBinder(source, { ...tools, store: await openFileStore() });
        },
      }),
  };
}

const BROKEN: BinderFault = { tag: 'failed' };
