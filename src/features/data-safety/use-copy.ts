import { useState } from 'react';

import { t } from '#i18n/translate.ts';
import { localDate } from '#platform/local-date.ts';
import { systemClock } from '#platform/clock.ts';
import { openFileSink } from '#platform/file-sink.ts';
import { lastCopy } from '#platform/last-copy.ts';
import { saveFile } from '#platform/save-file.ts';
import { writeCopy } from '#storage/safety/write-copy.ts';
import { useStorage } from '#storage/StorageProvider.tsx';

import { whyNoBackup } from './why-no-backup.ts';

/** How far a copy of everything has come. */
export type CopyState =
  | { readonly is: 'idle' }
  | { readonly is: 'at-work'; readonly done: number; readonly total: number }
  | { readonly is: 'saved'; readonly leftOut: number }
  /** The device's share menu wants a tap of its own. */
  | { readonly is: 'needs-tap'; readonly file: File; readonly done: () => void }
  | { readonly is: 'failed'; readonly why: string };

/** Saves a copy of everything where the person says. */
export function useCopy(): {
  readonly copy: CopyState;
  readonly save: () => Promise<void>;
  readonly share: () => Promise<void>;
} {
  const { database } = useStorage();
  const [copy, setCopy] = useState<CopyState>({ is: 'idle' });

  async function save() {
    const at = systemClock();
    try {
      const opened = await openFileSink(`Continuum ${localDate(at)}.icmap`, 'application/zip');
      if (opened.is === 'canceled') return;
      setCopy({ is: 'at-work', done: 0, total: 1 });
      const written = await writeCopy(database.name, at, {
        sink: opened.sink,
        onProgress: ({ done, total }) => setCopy({ is: 'at-work', done, total }),
      });
      const { file, writes, leftOut } = written;
      const done = () => {
        lastCopy.note({ at, writes });
        setCopy({ is: 'saved', leftOut });
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
