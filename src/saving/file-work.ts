import { useEffect, useRef, useState } from 'react';

import type { Result } from '#domain/result.ts';
import { openFileSink, openHiddenSink, type FileSink } from '#platform/file-sink.ts';
import { saveFile, shareFile, textTwin, type SaveOutcome } from '#platform/save-file.ts';
import { keepAwake } from '#platform/wake-lock.ts';
import { useFocusBack } from '#ui/focus-back.ts';

/** A file that is written whole. */
export interface WrittenFile {
  /** To be saved or handed on; undefined where it lies already where the person wished. */
  readonly file: File | undefined;
}

/** How far the making of a file has come. */
export type FileWork<Progress, Made extends WrittenFile, Fault> =
  | { readonly is: 'idle' }
  | { readonly is: 'making'; readonly progress: Progress | undefined }
  | { readonly is: 'done'; readonly made: Made; readonly outcome: SaveOutcome | 'in-place' }
  | { readonly is: 'failed'; readonly fault: Fault };

/** Where a file goes, and what its maker is told and tells. */
export interface FileTools<Progress> {
  readonly sink: FileSink;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** What is to be made, and what becomes of it. */
export interface FileToMake<Progress, Made extends WrittenFile, Fault> {
  readonly name: string;
  readonly type: string;
  /** `share`: to another app by the device’s share menu. */
  readonly how?: 'save' | 'share';
  /** Writes it; where it can’t, it abandons the sink and says why. */
  readonly make: (tools: FileTools<Progress>) => Promise<Result<Made, Fault>>;
}

/**
 * Makes a large file on demand, piece by piece; leaving the page gives it up, and closing the tab asks first.
 * @param broken what a rejection of the maker is called
 */
export function useFileWork<Progress, Made extends WrittenFile, Fault>(
  broken: Fault,
): {
  readonly work: FileWork<Progress, Made, Fault>;
  /** Call it right in the click: the browser’s dialog asks for that. */
  readonly start: (asked: FileToMake<Progress, Made, Fault>) => Promise<void>;
  readonly cancel: () => void;
  /** Once more with the file that is there already: after the tap that the browser asked for. */
  readonly handOver: (made: Made) => Promise<void>;
} {
  const [work, setWork] = useState<FileWork<Progress, Made, Fault>>({ is: 'idle' });
  const abort = useRef<AbortController>(undefined);
  const way = useRef<'save' | 'share'>('save');
  const isMaking = work.is === 'making';

  useFocusBack(isMaking);
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

  async function handOver(made: Made): Promise<void> {
    const { file } = made;
    setWork({ is: 'done', made, outcome: file === undefined ? 'in-place' : await give(file) });
  }

  function give(file: File): Promise<SaveOutcome> {
    return way.current === 'share' ? shareFile(textTwin(file)) : saveFile(file);
  }

  async function start(asked: FileToMake<Progress, Made, Fault>): Promise<void> {
    const { name, type, how = 'save', make } = asked;
    const controller = new AbortController();
    abort.current = controller;
    way.current = how;
    const opened = await (how === 'save' ? openFileSink(name, type) : openHiddenSink(name, type));
    if (opened.is === 'canceled') return;
    setWork({ is: 'making', progress: undefined });
    try {
      const made = await make({
        sink: opened.sink,
        signal: controller.signal,
        onProgress: (progress) => setWork({ is: 'making', progress }),
      });
      if (made.ok) await handOver(made.value);
      else setWork({ is: 'failed', fault: made.error });
    } catch {
      await opened.sink.abandon();
      setWork({ is: 'failed', fault: broken });
    }
  }

  return { work, start, cancel: () => abort.current?.abort(), handOver };
}
