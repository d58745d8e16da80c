import { useEffect, useRef, useState } from 'react';

import { openFileSink } from '#platform/file-sink.ts';
import { saveFile, type SaveOutcome } from '#platform/save-file.ts';
import { keepAwake } from '#platform/wake-lock.ts';
import type { BinderSource } from '#report/binder-model.ts';
import { openFileStore } from '#storage/files/open-file-store.ts';

import type { BinderFault, BinderProgress, MadeBinder } from './make-binder.ts';

/** How far making a binder has come. */
export type BinderWork =
  | { readonly is: 'idle' }
  | { readonly is: 'making'; readonly progress: BinderProgress | undefined }
  | { readonly is: 'done'; readonly made: MadeBinder; readonly outcome: SaveOutcome | 'in-place' }
  | { readonly is: 'failed'; readonly fault: BinderFault };

/** Makes a binder on demand; leaving the page gives it up. */
export function useBinderWork(): {
  readonly work: BinderWork;
  /** Call it right in the click: the browser’s dialog asks for that. */
  readonly start: (name: string, source: Omit<BinderSource, 'files'>) => Promise<void>;
  readonly cancel: () => void;
  /** Once more with the file that is there already: after the tap that the browser asked for. */
  readonly handOver: (made: MadeBinder) => Promise<void>;
} {
  const [work, setWork] = useState<BinderWork>({ is: 'idle' });
  const abort = useRef<AbortController>(undefined);
  const isMaking = work.is === 'making';

  useEffect(() => () => abort.current?.abort(), []);
  useEffect(() => {
    if (!isMaking) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    const sleepAgain = keepAwake();
    return () => {
      window.removeEventListener('beforeunload', ask);
      sleepAgain();
    };
  }, [isMaking]);

  async function handOver(made: MadeBinder): Promise<void> {
    const outcome = made.file === undefined ? 'in-place' : await saveFile(made.file);
    setWork({ is: 'done', made, outcome });
  }

  async function start(name: string, source: Omit<BinderSource, 'files'>): Promise<void> {
    const controller = new AbortController();
    abort.current = controller;
    const opened = await openFileSink(name, 'application/zip');
    if (opened.is === 'canceled') return;
    setWork({ is: 'making', progress: undefined });
    try {
      const { makeBinder } = await import('./make-binder.ts');
      const made = await makeBinder(source, {
        sink: opened.sink,
        store: await openFileStore(),
        signal: controller.signal,
        onProgress: (progress) => setWork({ is: 'making', progress }),
      });
      if (made.ok) await handOver(made.value);
      else setWork({ is: 'failed', fault: made.error });
    } catch {
      await opened.sink.abandon();
      setWork({ is: 'failed', fault: { tag: 'failed' } });
    }
  }

  return { work, start, cancel: () => abort.current?.abort(), handOver };
}
