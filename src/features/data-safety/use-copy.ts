import { useState } from 'react';

import { t } from '#i18n/translate.ts';
import { systemClock } from '#platform/clock.ts';
import { mayWriteTo, type CopyFolder } from '#platform/copy-folder.ts';
import { openFileSink, type OpenedSink } from '#platform/file-sink.ts';
import { folderSink } from '#platform/folder-sink.ts';
import { lastCopy } from '#platform/last-copy.ts';
import { saveFile } from '#platform/save-file.ts';
import { readInWorker } from '#storage/reading/read-in-worker.ts';
import { copyName, makeCopy } from '#storage/safety/make-copy.ts';
import { useStorage } from '#storage/StorageProvider.tsx';

import { whyNoBackup, whyNoCopy } from './why-no-backup.ts';

/** How far a copy of everything has come. */
export type CopyState =
  | { readonly is: 'idle' }
  | { readonly is: 'at-work'; readonly done: number; readonly total: number }
  | { readonly is: 'saved'; readonly leftOut: number }
  /** The device's share menu wants a tap of its own. */
  | { readonly is: 'needs-tap'; readonly file: File; readonly done: () => void }
  | { readonly is: 'failed'; readonly why: string };

/** Saves a copy of everything: into a folder that was picked, or where the person says. */
export function useCopy(): {
  readonly copy: CopyState;
  readonly save: (folder?: CopyFolder) => Promise<void>;
  readonly share: () => Promise<void>;
} {
  const storage = useStorage();
  const [copy, setCopy] = useState<CopyState>({ is: 'idle' });

  async function save(folder?: CopyFolder) {
    const at = systemClock();
    const name = copyName(at);
    try {
      const opened =
        folder === undefined
          ? await openFileSink(name, 'application/zip')
          : await inFolder(folder, name);
      if (opened.is === 'canceled') return;
      setCopy({ is: 'at-work', done: 0, total: 1 });
      const made = await makeCopy(storage, at, {
        sink: opened.sink,
        onProgress: ({ done, total }) => setCopy({ is: 'at-work', done, total }),
      });
      if (!made.ok) {
        setCopy({ is: 'failed', why: whyNoCopy(made.error) });
        return;
      }
      const { file, copy: noted, missing } = made.value;
      if (folder !== undefined) await readBack(folder, name);
      const done = () => {
        if (noted !== undefined) lastCopy.note(noted);
        setCopy({ is: 'saved', leftOut: missing });
      };
      if (file === undefined) done();
      else await handOver(file, done);
    } catch (error) {
      setCopy({ is: 'failed', why: whyNoBackup(error) });
    }
  }

  async function handOver(file: File, done: () => void) {
    const outcome = await saveFile(file);
    if (outcome === 'saved' || outcome === 'shared') done();
    else if (outcome === 'failed') setCopy({ is: 'failed', why: t('data-safety.not-written') });
    else setCopy({ is: 'needs-tap', file, done });
  }

  async function share() {
    if (copy.is === 'needs-tap') await handOver(copy.file, copy.done);
  }

  return { copy, save, share };
}

async function inFolder(folder: CopyFolder, name: string): Promise<OpenedSink> {
  if (!(await mayWriteTo(folder))) throw new DOMException('refused', 'NotAllowedError');
  return { is: 'open', sink: await folderSink(folder, name) };
}

/** A stick that is pulled out too soon is known now, and not on the day on which the copy is needed. */
async function readBack({ handle }: CopyFolder, name: string): Promise<void> {
  const file = await (await handle.getFileHandle(name)).getFile();
  if ((await readInWorker(file)) === undefined) throw new Error('it reads back otherwise');
}
