import { err, type Result } from '#domain/result.ts';
import type { SealedFault } from '#exchange/icmap/sealed.ts';
import type { IcmapFault } from '#exchange/icmap/read-icmap.ts';
import type { Bytes } from '#exchange/zip-stream.ts';
import { appScriptUrl } from '#platform/app-urls.ts';

import type { ReadFile } from './read-checked.ts';
// oxlint-disable-next-line import/default -- the build gives its address
import workerAddress from './icmap-worker.ts?worker&url';

export type IcmapAsked =
  | { readonly ask: 'read'; readonly file: Blob; readonly passphrase: string | undefined }
  | { readonly ask: 'evidence'; readonly hash: string };

export type IcmapAnswer =
  | { readonly to: 'read'; readonly result: Result<ReadFile, IcmapFault | SealedFault> }
  | { readonly to: 'evidence'; readonly result: Result<Bytes, IcmapFault> };

/** Why a file is not read. */
export type ReadFault =
  | IcmapFault
  | SealedFault
  /** Reading it took longer than any file of ours takes. */
  | { readonly tag: 'too-slow' }
  /** The code that reads it is not here, or ran out of memory. */
  | { readonly tag: 'unavailable' };

/** Reads one file in a worker; nothing is asked before the last answer has come. */
export interface IcmapReader {
  /** `passphrase`: of a sealed file. */
  readonly read: (file: Blob, passphrase?: string) => Promise<Result<ReadFile, ReadFault>>;
  readonly evidence: (hash: string) => Promise<Result<Bytes, ReadFault>>;
  /** Gives up: what was asked is answered as too slow. */
  readonly close: () => void;
}

/** A gigabyte of text takes half of this on a slow Chromebook. */
const LONGEST_MS = 120_000;

/** Starts a worker that reads a file; it is to be closed. */
export function openIcmapReader(longest = LONGEST_MS): IcmapReader {
  const worker = new Worker(appScriptUrl(workerAddress), { type: 'module' });
  let giveUp: (fault: ReadFault) => void = () => undefined;
  let isClosed = false;

  function close(fault: ReadFault): void {
    isClosed = true;
    worker.terminate();
    giveUp(fault);
  }

  function ask(message: IcmapAsked): Promise<IcmapAnswer | ReadFault> {
    if (isClosed) return Promise.resolve({ tag: 'unavailable' });
    return new Promise((resolve) => {
      const timer = setTimeout(() => close({ tag: 'too-slow' }), longest);
      giveUp = (fault) => {
        clearTimeout(timer);
        resolve(fault);
      };
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<IcmapAnswer>) => {
          clearTimeout(timer);
          resolve(data);
        },
        { once: true },
      );
      worker.postMessage(message, []);
    });
  }

  worker.addEventListener('error', () => close({ tag: 'unavailable' }));

  return {
    async read(file, passphrase) {
      const answer = await ask({ ask: 'read', file, passphrase });
      if ('tag' in answer) return err(answer);
      return answer.to === 'read' ? answer.result : err({ tag: 'unavailable' });
    },
    async evidence(hash) {
      const answer = await ask({ ask: 'evidence', hash });
      if ('tag' in answer) return err(answer);
      return answer.to === 'evidence' ? answer.result : err({ tag: 'unavailable' });
    },
    close: () => close({ tag: 'too-slow' }),
  };
}
