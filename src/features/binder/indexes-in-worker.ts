import { appScriptUrl } from '#platform/app-urls.ts';
import type { BinderSource } from '#report/binder-model.ts';
import { loadReportFonts } from '#report/report-fonts.ts';

import type { BinderIndexes } from './binder-indexes.ts';
import type { IndexesAsked } from './index-worker.ts';
// oxlint-disable-next-line import/default -- the build gives its address
import workerAddress from './index-worker.ts?worker&url';

/**
 * Makes the indexes of a binder in a worker, so that Cancel and the rest of the page answer meanwhile; without
 * one (it did not load) on the page itself. Rejects when the signal says so, or by a fault of ours.
 */
export async function indexesInWorker(
  source: BinderSource,
  signal: AbortSignal,
): Promise<BinderIndexes> {
  const fonts = await loadReportFonts();
  signal.throwIfAborted();
  const made = await askWorker({ source, fonts }, signal);
  signal.throwIfAborted();
  if (made !== undefined) return made;
  const { binderIndexes } = await import('./binder-indexes.ts');
  return binderIndexes(source, fonts);
}

/** What the worker made; undefined where it broke or was given up. */
async function askWorker(
  asked: IndexesAsked,
  signal: AbortSignal,
): Promise<BinderIndexes | undefined> {
  let worker: Worker | undefined;
  try {
    const started = new Worker(appScriptUrl(workerAddress), { type: 'module' });
    worker = started;
    return await new Promise((resolve) => {
      started.addEventListener('message', ({ data }: MessageEvent<BinderIndexes>) => resolve(data));
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
