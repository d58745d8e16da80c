import { appScriptUrl } from '#platform/app-urls.ts';

import type { PaperKind, PaperWork } from './paper-work.ts';
import type { PaperSaid } from './paper-worker.ts';
// oxlint-disable-next-line import/default -- the build gives its address
import workerAddress from './paper-worker.ts?worker&url';

/** How to stop it, and whom to tell how many schools are done. */
export interface PaperTools {
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number) => void;
}

/**
 * Makes papers and tables in a worker, so that Cancel and the rest of the page answer meanwhile; without one (it did
 * not load) on the page itself. Rejects when the signal says so, or by a fault of ours.
 */
export async function makeInWorker<Kind extends PaperKind>(
  kind: Kind,
  asked: PaperWork[Kind]['asked'],
  { signal, onProgress = () => undefined }: PaperTools,
): Promise<PaperWork[Kind]['made']> {
  signal.throwIfAborted();
  const made = await askWorker({ kind, asked }, { signal, onProgress });
  signal.throwIfAborted();
  if (made !== undefined) return made;
  const { paperMakers } = await import('./paper-work.ts');
  return paperMakers[kind](asked, onProgress);
}

/** What the worker made; undefined where it broke or was given up. */
async function askWorker(
  asked: { readonly kind: PaperKind; readonly asked: unknown },
  { signal, onProgress }: Required<PaperTools>,
): Promise<PaperWork[PaperKind]['made'] | undefined> {
  let worker: Worker | undefined;
  try {
    const started = new Worker(appScriptUrl(workerAddress), { type: 'module' });
    worker = started;
    return await new Promise((resolve) => {
      started.addEventListener('message', ({ data }: MessageEvent<PaperSaid>) => {
        if (data.is === 'made') resolve(data.made);
        else onProgress(data.done);
      });
      started.addEventListener('error', (event) => {
        event.preventDefault();
        resolve(undefined);
      });
      signal.addEventListener('abort', () => resolve(undefined), { once: true });
      started.postMessage(asked, []);
    });
  } catch {
    return undefined;
  } finally {
    worker?.terminate();
  }
}
