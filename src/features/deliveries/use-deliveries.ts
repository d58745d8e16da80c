import { useEffect, useEffectEvent, useRef, useState } from 'react';

import { ok } from '#domain/result.ts';
import { systemClock } from '#platform/clock.ts';
import { takeHandedDeliveries } from '#platform/handed-file.ts';
import { keepAwake } from '#platform/wake-lock.ts';
import type { CommitError } from '#storage/commit-failure.ts';
import { askForBackup } from '#storage/backups/ask-for-backup.ts';
import type { DeliverySource, TakenDelivery } from '#storage/deliveries/delivery-calls.ts';
import { openDeliveryPool, type DeliveryPool } from '#storage/deliveries/delivery-pool.ts';
import { useStorage } from '#storage/StorageProvider.tsx';

import { chosenFiles, type DroppedFile } from './dropped-files.ts';
import { inGroups, inLanes } from './in-lanes.ts';
import {
  inRounds,
  previewOf,
  type DeliveriesPreview,
  type LookedFile,
  type RefusedFile,
} from './looked-deliveries.ts';

interface Progress {
  readonly done: number;
  readonly of: number;
  /** What was done last. */
  readonly name: string;
}

/** How far opening deliveries has come. */
export type Deliveries =
  | { readonly is: 'waiting' }
  | ({ readonly is: 'finding' | 'looking' | 'taking' | 'undoing' } & Progress)
  | {
      readonly is: 'looked';
      readonly files: number;
      readonly preview: DeliveriesPreview;
      readonly refused: readonly RefusedFile[];
    }
  | {
      readonly is: 'taken';
      readonly taken: readonly TakenDelivery[];
      /** What was read well and could not be taken in. */
      readonly refused: readonly RefusedFile[];
      /** What had been refused before, when it was looked at. */
      readonly notOpened: readonly RefusedFile[];
      /** Schools that were left because a person stopped. */
      readonly left: number;
      /** Nothing more could be stored. */
      readonly failure: CommitError | undefined;
    }
  | { readonly is: 'undone'; readonly undone: number; readonly not: number };

const NONE: Progress = { done: 0, of: 0, name: '' };
/** Schools that are taken in by one write: enough to wait for the disk seldom, few enough to stop soon. */
const AT_ONCE = 24;
/** Words that change more often than this can't be read, and cost the page its time. */
const SAY_EVERY_MS = 120;

/** Opens deliveries: looks at all of them, says what they would do, and takes them in when a person says so. */
export function useDeliveries() {
  const storage = useStorage();
  const [deliveries, setDeliveries] = useState<Deliveries>({ is: 'waiting' });
  const pool = useRef<DeliveryPool>(undefined);
  const turn = useRef(0);
  const mayGoOn = useRef(true);

  function leave(): void {
    turn.current += 1;
    pool.current?.close();
    pool.current = undefined;
    setDeliveries({ is: 'waiting' });
  }

  async function look(dropped: readonly DroppedFile[]): Promise<void> {
    leave();
    if (dropped.length === 0) return;
    const { current: own } = turn;
    const isOver = () => turn.current !== own;
    const workers = openDeliveryPool(storage.database.name);
    pool.current = workers;
    setDeliveries({ is: 'finding', ...NONE });
    const now = systemClock();
    const looked: LookedFile[] = [];
    const refused: RefusedFile[] = [];
    const sources: DeliverySource[] = [];
    for (const [of, { name, file }] of dropped.entries()) {
      const listed = await workers.list({ name, file, of });
      if (isOver()) return;
      if (listed.ok) sources.push(...listed.value);
      else refused.push({ name, fault: listed.error });
    }
    const say = sayNowAndThen((progress) => setDeliveries({ is: 'looking', ...progress }));
    let done = 0;
    await inLanes(sources, {
      laneOf: (_, at) => workers.lookLaneOf(at),
      isOver,
      work: async (source, at) => {
        const result = await workers.look(at, source, now);
        if (isOver()) return;
        done += 1;
        if (result.ok) looked.push({ at, name: source.name, looked: result.value });
        else refused.push({ name: source.name, fault: result.error });
        say({ done, of: sources.length, name: result.ok ? result.value.name : source.name });
      },
    });
    if (isOver()) return;
    setDeliveries({
      is: 'looked',
      files: sources.length + refused.length - sourcesRefused(refused, sources),
      preview: previewOf(looked.toSorted((a, b) => a.at - b.at)),
      refused,
    });
  }

  async function take(files: readonly LookedFile[]): Promise<void> {
    const { current: workers } = pool;
    if (workers === undefined) return;
    mayGoOn.current = true;
    const notOpened = deliveries.is === 'looked' ? deliveries.refused : [];
    setDeliveries({ is: 'taking', ...NONE, of: files.length });
    const sleepAgain = keepAwake();
    // One more way back. Where there is none (or no room), each step can still be taken back.
    await askForBackup(storage.database, 'before-import').catch(() => undefined);
    const taken: TakenDelivery[] = [];
    const refused: RefusedFile[] = [];
    const say = sayNowAndThen((progress) => setDeliveries({ is: 'taking', ...progress }));
    let done = 0;
    let failure: CommitError | undefined;
    const written = await storage.write(async () => {
      const laneOf = ({ at }: LookedFile) => workers.laneOf(at);
      const takeGroup = async (group: readonly LookedFile[]) => {
        const results = await workers.take(group.map(({ at }) => at));
        for (const [index, { name }] of group.entries()) {
          const result = results[index];
          if (result === undefined) continue;
          if (!result.ok && result.error.tag === 'commit') {
            // A full device, or a newer app: the next school would fare no better.
            failure = result.error.error;
            mayGoOn.current = false;
            continue;
          }
          done += 1;
          if (result.ok) taken.push(result.value);
          else refused.push({ name, fault: result.error });
        }
        say({ done, of: files.length, name: group.at(-1)?.looked.name ?? '' });
      };
      for (const round of inRounds(files)) {
        await inLanes(inGroups(round, { laneOf, most: AT_ONCE }), {
          laneOf: ([first]) => (first === undefined ? 0 : laneOf(first)),
          isOver: () => !mayGoOn.current,
          work: takeGroup,
        });
      }
      return ok(undefined);
    });
    sleepAgain();
    if (!written.ok) failure = written.error;
    setDeliveries({ is: 'taken', taken, refused, notOpened, left: files.length - done, failure });
  }

  async function undoAll(taken: readonly TakenDelivery[]): Promise<void> {
    const workers = (pool.current ??= openDeliveryPool(storage.database.name));
    const steps = taken.filter(({ step }) => step !== undefined).toReversed();
    const say = sayNowAndThen((progress) => setDeliveries({ is: 'undoing', ...progress }));
    let undone = 0;
    await storage.write(async () => {
      for (const [at, one] of steps.entries()) {
        say({ done: at, of: steps.length, name: '' });
        if ((await workers.takeBack(one)).isDone) undone += 1;
      }
      return ok(undefined);
    });
    setDeliveries({ is: 'undone', undone, not: steps.length - undone });
  }

  const takeHanded = useEffectEvent(() => void look(chosenFiles(takeHandedDeliveries())));
  useEffect(() => {
    const soon = setTimeout(() => takeHanded());
    return () => {
      clearTimeout(soon);
      turn.current += 1;
      mayGoOn.current = false;
      pool.current?.close();
    };
  }, []);

  function stop(): void {
    mayGoOn.current = false;
  }

  return { deliveries, look, take, stop, undoAll, leave };
}

function sourcesRefused(
  refused: readonly RefusedFile[],
  sources: readonly DeliverySource[],
): number {
  const names = new Set(sources.map(({ name }) => name));
  return refused.filter(({ name }) => names.has(name)).length;
}

function sayNowAndThen(say: (progress: Progress) => void): (progress: Progress) => void {
  let saidAt = -Infinity;
  return (progress) => {
    const now = performance.now();
    if (now - saidAt < SAY_EVERY_MS) return;
    saidAt = now;
    say(progress);
  };
}
