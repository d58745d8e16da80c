import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';

import { openDeliveriesAddress } from '#platform/addresses.ts';
import { systemClock } from '#platform/clock.ts';
import { handDeliveries, handFile, onHandedFile, takeHandedFile } from '#platform/handed-file.ts';
import { launchedFiles } from '#platform/launched-files.ts';
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
  // What comes from outside comes between two renderings, too.
  const present = useRef(opening);
  const reader = useRef<IcmapReader>(undefined);
  const turn = useRef(0);
  const atFile = useRef<File>(undefined);

  function become(next: Opening): void {
    present.current = next;
    setOpening(next);
  }

  function leave(): void {
    turn.current += 1;
    reader.current?.close();
    reader.current = undefined;
    become({ is: 'waiting' });
  }

  /** Files of many schools have a page of their own. */
  function openMany(files: readonly File[]): void {
    handDeliveries(files);
    goTo(openDeliveriesAddress());
  }

  async function open(file: File, passphrase?: string): Promise<void> {
    leave();
    const { current: own } = turn;
    atFile.current = file;
    const { name } = file;
    become({ is: 'reading', name });
    const looked = await lookAtFile(file, {
      storage,
      reader: () => (reader.current = openIcmapReader()),
      now: systemClock(),
      passphrase,
    }).catch(() => ({ is: 'refused', fault: { tag: 'unavailable' } }) as const);
    if (turn.current !== own) return;
    switch (looked.is) {
      case 'refused':
        become({ is: 'refused', name, fault: looked.fault });
        break;
      case 'sealed':
        become({ is: 'sealed', name, sealed: file, wasWrong: looked.wasWrong });
        break;
      case 'elsewhere':
        if (looked.wantsFile) handFile(file);
        goTo(looked.address);
        break;
      case 'many':
        openMany([file]);
        break;
      case 'opened':
        become({ is: 'opened', name, file: looked.file });
    }
  }

  async function bringIn(how: BringIn): Promise<void> {
    const { current: from } = reader;
    if (from === undefined || opening.is !== 'opened') return;
    const { name, file } = opening;
    become({ is: 'merging', name, file, done: 0, of: 0 });
    const sleepAgain = keepAwake();
    try {
      const tools = {
        storage,
        store: await openFileStore(),
        reader: from,
        onProgress: (done: number, of: number) => become({ is: 'merging', name, file, done, of }),
      };
      const result =
        how.as === 'merge'
          ? await mergeFile(file, { ...tools, bringBack: how.bringBack })
          : await restoreFile(file, how.schools, tools);
      become({ is: 'ended', name, file, result });
    } finally {
      sleepAgain();
    }
  }

  function openNext(): void {
    const [file] = launchedFiles.getSnapshot();
    if (file === undefined) return;
    void open(file);
    launchedFiles.take();
  }

  /** The one that is looked at and all that wait, as files of many schools. */
  function openTogether(): void {
    const { current: file } = atFile;
    const waiting = launchedFiles.takeAll();
    openMany(file === undefined ? waiting : [file, ...waiting]);
  }

  const takeHanded = useEffectEvent(() => {
    // What is being written is written to its end first.
    if (present.current.is === 'merging') return;
    const file = takeHandedFile();
    if (file !== undefined) void open(file);
    // What somebody looks at stays before them; the next one says that it waits.
    else if (turnedTo(present.current) === undefined) openNext();
  });
  useEffect(() => {
    const soon = setTimeout(() => takeHanded());
    const stops = [onHandedFile(() => takeHanded()), launchedFiles.subscribe(() => takeHanded())];
    return () => {
      clearTimeout(soon);
      for (const stop of stops) stop();
      reader.current?.close();
    };
  }, []);
  const launched = useSyncExternalStore(launchedFiles.subscribe, launchedFiles.getSnapshot);

  return { opening, launched, open, openNext, openMany, openTogether, bringIn, leave };
}

/** The file that somebody is at, be it being read, looked at or brought in. */
function turnedTo(opening: Opening): string | undefined {
  switch (opening.is) {
    case 'waiting':
    case 'refused':
    case 'ended':
      return undefined;
    case 'reading':
    case 'sealed':
    case 'opened':
    case 'merging':
      return opening.name;
  }
}
