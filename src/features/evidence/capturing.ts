import { useEffect, useRef, useState } from 'react';

import type { EvidenceContent, EvidenceLink } from '#domain/evidence/evidence.ts';
import { ok } from '#domain/result.ts';
import { t } from '#i18n/translate.ts';
import { systemClock } from '#platform/clock.ts';
import { offerUndo } from '#saving/commit-and-offer-undo.ts';
import { forgetText, keepText, keptText } from '#saving/kept-text.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { showToast } from '#ui/toasts.ts';

import { captureFiles, capturePiece, type Captured } from './capture.ts';
import { whoAdds } from './who-adds.ts';

/** Adding evidence on one page: what is under way, what was added, and what was not. */
export interface Capturing {
  /** The files under way; undefined while there are none. */
  readonly progress:
    | { readonly done: number; readonly of: number; readonly name: string }
    | undefined;
  /** The ids of what was added here, the newest first; kept through a reload. */
  readonly added: readonly string[];
  /** Sentences about what was not added, or was here before. */
  readonly remarks: readonly Remark[];
  readonly addFiles: (files: readonly File[], keepOriginals?: boolean) => Promise<void>;
  /** Gives whether it was stored. */
  readonly addWritten: (what: EvidenceContent, title: string) => Promise<boolean>;
  readonly remark: (text: string) => void;
  readonly clearRemarks: () => void;
}

export type Remark = { readonly tone: 'danger' | 'warning' | 'info'; readonly text: string };

/** Adds evidence for the given indicators: files that come while others are under way wait for their turn. */
export function useCapturing(school: string, links: readonly EvidenceLink[]): Capturing {
  const storage = useStorage();
  const [progress, setProgress] = useState<Capturing['progress']>();
  const [added, note] = useAdded(school);
  const [remarks, setRemarks] = useState<readonly Remark[]>([]);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const context = () => ({ school, addedBy: whoAdds(school), links });

  function tell(all: readonly Captured[]): void {
    setRemarks((before) => [...before, ...all.flatMap(remarksOn)]);
    const news = all.filter((captured) => captured.is === 'added');
    const [first] = news;
    const step = news.at(-1)?.step;
    if (first === undefined) return;
    const words =
      news.length === 1
        ? t('evidence.added-one', { title: first.title })
        : t('evidence.added-many', { count: news.length });
    offerUndo(storage, school, ok({ step, at: systemClock() }), words);
  }

  async function addFiles(files: readonly File[], keepOriginals = false): Promise<void> {
    if (files.length === 0) return;
    setRemarks([]);
    const asked = context();
    const mine = turn.current.then(() =>
      captureFiles(storage, asked, {
        files,
        keepOriginals,
        onProgress(done, captured) {
          setProgress({ done, of: files.length, name: files[done]?.name ?? '' });
          if (captured !== undefined && captured.is !== 'refused') note(captured.piece);
        },
      }),
    );
    turn.current = mine.catch(() => undefined);
    try {
      tell(await mine);
    } catch {
      showToast({ text: t('evidence.not-added'), tone: 'danger' });
    } finally {
      setProgress(undefined);
    }
  }

  return {
    progress,
    added,
    remarks,
    addFiles,
    async addWritten(what, title) {
      setRemarks([]);
      const captured = await capturePiece(storage, context(), { what, title });
      if (captured.is !== 'refused') note(captured.piece);
      tell([captured]);
      return captured.is !== 'refused';
    },
    remark: (text) => setRemarks([{ tone: 'danger', text }]),
    clearRemarks: () => setRemarks([]),
  };
}

function remarksOn(captured: Captured): readonly Remark[] {
  switch (captured.is) {
    case 'refused':
      return [{ tone: 'danger', text: captured.why }];
    case 'known':
      return [{ tone: 'info', text: t('evidence.known', { title: captured.title }) }];
    case 'added':
      return captured.mayTellPlace
        ? [{ tone: 'warning', text: t('evidence.may-tell-place', { title: captured.title }) }]
        : [];
  }
}

/** What was added on this page: a reload keeps it, going elsewhere in the app ends it. */
function useAdded(school: string): readonly [readonly string[], (piece: string) => void] {
  const key = `evidence-added/${school}`;
  const [added, setAdded] = useState<readonly string[]>(() =>
    (keptText(key)?.text ?? '').split(' ').filter((id) => id !== ''),
  );
  useEffect(() => {
    if (added.length > 0) keepText(key, { text: added.join(' '), over: '' });
  }, [key, added]);
  useEffect(() => () => forgetText(key), [key]);
  return [
    added,
    (piece) => setAdded((before) => [piece, ...before.filter((known) => known !== piece)]),
  ];
}
