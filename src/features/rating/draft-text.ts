import { useEffect, useReducer, useState } from 'react';

import { createSaver, type Saver } from './draft-saver.ts';
import { startDraft, stepDraft, type Draft } from './draft-steps.ts';

interface DraftTextOptions {
  /** What the database says now. */
  readonly stored: string;
  /** What to begin with: an edit that could not be saved earlier, or what the database says. */
  readonly initial: string;
  /** Texts of one run are one step of the history. */
  readonly save: (text: string, run: string) => void;
}

export interface DraftText {
  readonly text: string;
  /** Letters are on screen whose saving has not begun. */
  readonly isWaiting: boolean;
  /** What someone else wrote here while this was being written. */
  readonly theirs: string | undefined;
  readonly write: (text: string) => void;
  /** The field has lost the focus: saves what is there, and ends the run. */
  readonly leave: () => void;
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
}

/**
 * A text that saves itself: after a pause, when the field is left, when the page is hidden or left.
 * What someone else writes in the meantime never takes the place of letters on screen.
 */
export function useDraftText({ stored, initial, save }: DraftTextOptions): DraftText {
  const [draft, send] = useReducer(stepDraft, { stored, initial }, startDraft);
  if (draft.stored !== stored) send({ is: 'stored', text: stored });

  const saver = useSaver(draft, save, (text) => send({ is: 'sent', text }));

  return {
    text: draft.text,
    isWaiting: draft.text !== draft.sent,
    theirs: draft.theirs,
    write(text) {
      send({ is: 'written', text });
      saver.later(text);
    },
    leave() {
      saver.now();
      saver.endRun();
      send({ is: 'left' });
    },
    takeTheirs() {
      const theirs = draft.theirs ?? '';
      send({ is: 'theirs-taken' });
      saver.now(theirs);
    },
    keepMine() {
      send({ is: 'mine-kept' });
      saver.now(draft.text);
    },
  };
}

/** Saves what waits when the page is hidden or left, and asks before a tab closes over it. */
function useSaver(
  draft: Draft,
  save: DraftTextOptions['save'],
  sent: (text: string) => void,
): Saver {
  const [saver] = useState(createSaver);
  const isWaiting = draft.text !== draft.sent;

  useEffect(() =>
    saver.saveBy((text, run) => {
      sent(text);
      save(text, run);
    }),
  );

  useEffect(() => {
    const saveNow = () => saver.now();
    document.addEventListener('visibilitychange', saveNow);
    window.addEventListener('pagehide', saveNow);
    return () => {
      document.removeEventListener('visibilitychange', saveNow);
      window.removeEventListener('pagehide', saveNow);
      saveNow();
    };
  }, [saver]);

  useEffect(() => {
    if (!isWaiting) return;
    const warn = (event: BeforeUnloadEvent) => {
      saver.now();
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isWaiting, saver]);

  return saver;
}
