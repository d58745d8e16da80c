import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLocation } from 'wouter';

import { openDeliveriesAddress } from '#platform/addresses.ts';
import { systemClock } from '#platform/clock.ts';
import { handDeliveries, handFile, onHandedFile, takeHandedFile } from '#platform/handed-file.ts';
import { keepAwake } from '#platform/wake-lock.ts';
import { openFileStore } from '#storage/files/open-file-store.ts';
import { openIcmapReader, type IcmapReader } from '#storage/reading/icmap-reader.ts';
import { useStorage } from '#storage/StorageProvider.tsx';

import { lookAtFile, type OpenedFile, type OpenFault } from './look-at-file.ts';
import { mergeFile, type Merged } from './merge-file.ts';
import { restoreFile, type Restored } from './restore-file.ts';

/** How far opening a file has come. */
export type Opening =
  | { readonly is: 'waiting' }
  | { readonly is: 'reading'; readonly name: string }
  | {
      readonly is: 'sealed';
      readonly name: string;
      readonly sealed: File;
      readonly wasWrong: boolean;
    }
  | { readonly is: 'refused'; readonly name: string; readonly fault: OpenFault }
  | { readonly is: 'opened'; readonly name: string; readonly file: OpenedFile }
  | {
      readonly is: 'merging';
      readonly name: string;
      readonly file: OpenedFile;
      readonly done: number;
      readonly of: number;
    }
  | {
      readonly is: 'ended';
      readonly name: string;
      readonly file: OpenedFile;
      readonly result: Merged | Restored;
    };

/** What is done with a file that was opened. */
type BringIn =
  | { readonly as: 'merge'; readonly bringBack: ReadonlySet<string> }
  | { readonly as: 'restore'; readonly schools: ReadonlySet<string> };

/** Opens one file after the other; whatever was open before is let go. */
export function useOpening() {
  const storage = useStorage();
  const [, goTo] = useLocation();
  const [opening, setOpening] = useState<Opening>({ is: 'waiting' });
  const reader = useRef<IcmapReader>(undefined);
  const turn = useRef(0);

  function leave(): void {
    turn.current += 1;
    reader.current?.close();
    reader.current = undefined;
    setOpening({ is: 'waiting' });
  }

  /** Files of many schools have a page of their own. */
  function openMany(files: readonly File[]): void {
    handDeliveries(files);
    goTo(openDeliveriesAddress());
  }

  async function open(file: File, passphrase?: string): Promise<void> {
    leave();
    const { current: own } = turn;
    const { name } = file;
    setOpening({ is: 'reading', name });
    const looked = await lookAtFile(file, {
      storage,
      reader: () => (reader.current = openIcmapReader()),
      now: systemClock(),
      passphrase,
    }).catch(() => ({ is: 'refused', fault: { tag: 'unavailable' } }) as const);
    if (turn.current !== own) return;
    switch (looked.is) {
      case 'refused':
        setOpening({ is: 'refused', name, fault: looked.fault });
        break;
      case 'sealed':
        setOpening({ is: 'sealed', name, sealed: file, wasWrong: looked.wasWrong });
        break;
      case 'elsewhere':
        if (looked.wantsFile) handFile(file);
        goTo(looked.address);
        break;
      case 'many':
        openMany([file]);
        break;
      case 'opened':
        setOpening({ is: 'opened', name, file: looked.file });
    }
  }

  async function bringIn(how: BringIn): Promise<void> {
    const { current: from } = reader;
    if (from === undefined || opening.is !== 'opened') return;
    const { name, file } = opening;
    setOpening({ is: 'merging', name, file, done: 0, of: 0 });
    const sleepAgain = keepAwake();
    try {
      const tools = {
        storage,
        store: await openFileStore(),
        reader: from,
        onProgress: (done: number, of: number) =>
          setOpening({ is: 'merging', name, file, done, of }),
      };
      const result =
        how.as === 'merge'
          ? await mergeFile(file, { ...tools, bringBack: how.bringBack })
          : await restoreFile(file, how.schools, tools);
      setOpening({ is: 'ended', name, file, result });
    } finally {
      sleepAgain();
    }
  }

  const takeHanded = useEffectEvent(() => {
    // What is being written is written to its end first.
    if (opening.is === 'merging') return;
    const file = takeHandedFile();
    if (file !== undefined) void open(file);
  });
  useEffect(() => {
    const soon = setTimeout(() => takeHanded());
    const stop = onHandedFile(() => takeHanded());
    return () => {
      clearTimeout(soon);
      stop();
      reader.current?.close();
    };
  }, []);

  return { opening, open, openMany, bringIn, leave };
}
