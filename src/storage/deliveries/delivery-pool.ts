import { appScriptUrl } from '#platform/app-urls.ts';
import { newId } from '#platform/random-ids.ts';

import {
  isNamedDelivery,
  type DeliveryAnswers,
  type DeliveryCall,
  type DeliveryReply,
  type DeliveryRequest,
  type DeliverySource,
  type SourceFault,
  type TakenDelivery,
} from './delivery-calls.ts';
// oxlint-disable-next-line import/default -- the build gives its address
import workerAddress from './delivery-worker.ts?worker&url';
import type { LookedDelivery } from './look-at-delivery.ts';
import { err, ok, type Result } from '#domain/result.ts';

/** Workers that open deliveries; what one has looked at, it takes in. */
export interface DeliveryPool {
  /** How many calls may run beside each other. */
  readonly size: number;
  /** The deliveries in a file that may be a ZIP of them. */
  readonly list: (
    source: DeliverySource,
  ) => Promise<Result<readonly DeliverySource[], SourceFault>>;
  readonly look: (
    at: number,
    source: DeliverySource,
    now: number,
  ) => Promise<Result<LookedDelivery, SourceFault>>;
  /** Takes in several at once, all of one lane: what one worker has looked at, no other has. */
  readonly take: (ats: readonly number[]) => Promise<readonly Result<TakenDelivery, SourceFault>[]>;
  readonly laneOf: (at: number) => number;
  /** Of looking: two lanes a worker, so that the next file is fetched while one is read. */
  readonly lookLaneOf: (at: number) => number;
  readonly takeBack: (taken: TakenDelivery) => Promise<{ readonly isDone: boolean }>;
  readonly close: () => void;
}

/** On a computer of two processors, too: the page has little to do meanwhile. A third only waits for the disk. */
const MOST_WORKERS = 2;
/** Gigabytes; each worker takes a quarter of one. */
const LITTLE_MEMORY = 4;

function workersHere(): number {
  // Chromium’s own; a small Chromebook says 4.
  const { hardwareConcurrency, deviceMemory = 8 } = navigator as Navigator & {
    readonly deviceMemory?: number;
  };
  const most = deviceMemory <= LITTLE_MEMORY ? 1 : MOST_WORKERS;
  return Math.min(most, hardwareConcurrency || most);
}

/** Starts the workers, over a database of this name; they are to be closed. */
export function openDeliveryPool(database: string): DeliveryPool {
  const size = workersHere();
  const opening = newId();
  const workers = Array.from({ length: size }, () => startWorker(database, opening));
  const of = (at: number) => workers[at % size] ?? startWorker(database, opening);
  const unreadable = err({ tag: 'unreadable' } as const);
  return {
    size,
    list: (source) =>
      // A file costs half a millisecond on its way to a worker, and this one need not be opened to be listed.
      isNamedDelivery(source)
        ? Promise.resolve(ok([source]))
        : of(0)({ ask: 'list', source }).then((found) => found ?? unreadable),
    look: (at, source, now) =>
      of(at)({ ask: 'look', at, source, now }).then((looked) => looked ?? unreadable),
    take: (ats) =>
      of(ats[0] ?? 0)({ ask: 'take', ats }).then((taken) => taken ?? ats.map(() => unreadable)),
    laneOf: (at) => at % size,
    lookLaneOf: (at) => at % (2 * size),
    takeBack: (taken) =>
      of(0)({ ask: 'take-back', taken }).then((back) => back ?? { isDone: false }),
    close: () => {
      for (const worker of workers) worker.close();
    },
  };
}

type AskDeliveries = (<C extends DeliveryCall>(
  call: C,
) => Promise<DeliveryAnswers[C['ask']] | undefined>) & { readonly close: () => void };

function startWorker(database: string, opening: string): AskDeliveries {
  const worker = new Worker(appScriptUrl(workerAddress), { type: 'module' });
  const waiting = new Map<number, (value: DeliveryReply['value']) => void>();
  let newest = 0;
  let isBroken = false;
  worker.addEventListener('message', ({ data }: MessageEvent<DeliveryReply>) => {
    waiting.get(data.number)?.(data.value);
    waiting.delete(data.number);
  });
  const giveUp = () => {
    isBroken = true;
    for (const answer of waiting.values()) answer(undefined);
    waiting.clear();
  };
  // It did not start, or ran out of memory: whoever waits would wait for ever.
  worker.addEventListener('error', giveUp);

  function ask<C extends DeliveryCall>(call: C): Promise<DeliveryAnswers[C['ask']] | undefined> {
    if (isBroken) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      newest += 1;
      waiting.set(newest, (value) => resolve(value as DeliveryAnswers[C['ask']] | undefined));
      const request: DeliveryRequest = { number: newest, call };
      worker.postMessage(request, []);
    });
  }

  void ask({ ask: 'begin', database, opening });
  return Object.assign(ask, {
    close: () => {
      giveUp();
      worker.terminate();
    },
  });
}
