import type { Patience, Pixels } from '#exchange/read-qr.ts';
import { appScriptUrl } from '#platform/app-urls.ts';

// oxlint-disable-next-line import/default -- the build gives its address
import workerAddress from './qr-worker.ts?worker&url';

/** What the worker is asked. */
export type QrAsked = {
  readonly id: number;
  readonly pixels: Pixels;
  readonly patience: Patience;
};

export type QrAnswer = { readonly id: number; readonly text: string | undefined };

/** Reads QR codes in a worker, until it is closed. */
export type QrReader = {
  /** The text of a picture's QR code; undefined for none. Rejects when the worker can't be had. */
  readonly read: (pixels: Pixels, patience: Patience) => Promise<string | undefined>;
  readonly close: () => void;
};

type Waiting = {
  readonly resolve: (text: string | undefined) => void;
  readonly reject: (failure: Error) => void;
};

export function openQrReader(): QrReader {
  const worker = new Worker(appScriptUrl(workerAddress), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let failure: Error | undefined;

  worker.addEventListener('message', ({ data: { id, text } }: MessageEvent<QrAnswer>) => {
    waiting.get(id)?.resolve(text);
    waiting.delete(id);
  });
  worker.addEventListener('error', () => {
    failure = new Error('The worker that reads QR codes is not here.');
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  });

  return {
    read({ width, height, data }, patience) {
      if (failure !== undefined) return Promise.reject(failure);
      asked += 1;
      const message: QrAsked = { id: asked, pixels: { width, height, data }, patience };
      return new Promise((resolve, reject) => {
        waiting.set(message.id, { resolve, reject });
        // The pixels are handed over and not copied.
        worker.postMessage(message, [data.buffer]);
      });
    },
    close: () => worker.terminate(),
  };
}
