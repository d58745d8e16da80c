import { appScriptUrl } from '#platform/app-urls.ts';

import type { OpfsAnswers, OpfsCall, OpfsReply } from './opfs-calls.ts';
// oxlint-disable-next-line import/default -- Vite gives the address of the built worker
import workerAddress from './opfs-worker.ts?worker&url';

/** Asks the worker; rejects with an error of the name that the browser gave. */
export type AskOpfs = <C extends OpfsCall>(call: C) => Promise<OpfsAnswers[C['ask']]>;

const LONGEST_START_MS = 15_000;

let starting: Promise<AskOpfs | undefined> | undefined;
let running: Worker | undefined;

/**
 * The one worker of this tab that writes into the private file system, started when it is first needed; undefined
 * where the browser has none, or keeps it from this page.
 */
export function startOpfs(): Promise<AskOpfs | undefined> {
  starting ??= start();
  return starting;
}

/** Ends the worker, so that it lets go of its files. Whoever writes next starts another one. */
export async function stopOpfs(): Promise<void> {
  await starting;
  starting = undefined;
  running?.terminate();
  running = undefined;
}

async function start(): Promise<AskOpfs | undefined> {
  // Not as the types say: absent outside secure contexts, and outside browsers.
  const browser = globalThis.navigator as Navigator | undefined;
  const storage = browser?.storage;
  const canBegin = typeof storage?.getDirectory === 'function' && typeof Worker === 'function';
  if (!canBegin) return undefined;
  try {
    const worker = new Worker(appScriptUrl(workerAddress), { type: 'module' });
    running = worker;
    const ask = asking(worker);
    const begun = ask({ ask: 'begin' });
    const hasBegun = await Promise.race([
      begun.then(() => true),
      new Promise<false>((resolve) => {
        setTimeout(() => resolve(false), LONGEST_START_MS);
      }),
    ]);
    if (hasBegun) return ask;
    void takeLate(worker, ask, begun);
    return undefined;
  } catch {
    return undefined;
  }
}

/** On a slow machine: whoever asks once it has begun after all gets it. */
async function takeLate(worker: Worker, ask: AskOpfs, begun: Promise<unknown>): Promise<void> {
  try {
    await begun;
    if (running === worker) starting = Promise.resolve(ask);
  } catch {
    // It never began: this tab keeps on without it.
  }
}

function asking(worker: Worker): AskOpfs {
  const waiting = new Map<number, (reply: OpfsReply) => void>();
  let newest = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<OpfsReply>) => {
    waiting.get(data.number)?.(data);
    waiting.delete(data.number);
  });
  // It did not start, or it broke: whoever waits would wait for ever.
  worker.addEventListener('error', () => {
    for (const [number, answer] of waiting) {
      answer({ number, failure: { name: 'InvalidStateError', detail: 'the worker broke' } });
    }
    waiting.clear();
  });
  return <C extends OpfsCall>(call: C) =>
    new Promise<OpfsAnswers[C['ask']]>((resolve, reject) => {
      newest += 1;
      waiting.set(newest, (reply) => {
        if ('failure' in reply) reject(new DOMException(reply.failure.detail, reply.failure.name));
        else resolve(reply.value as OpfsAnswers[C['ask']]);
      });
      worker.postMessage({ number: newest, call }, 'bytes' in call ? [call.bytes] : []);
    });
}
