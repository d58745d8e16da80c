import { useEffect, useReducer, useState } from 'react';

import { createSaver, type Saver } from './draft-saver.ts';
import { startDraft, stepDraft, type Draft } from './draft-steps.ts';
import { forgetText, keepText, keptText } from './kept-text.ts';

interface DraftTextOptions {
  /** Under which the text is kept through a reload. */
  readonly id: string;
  /** What the database says now. */
  readonly stored: string;
  /** What to begin with: an edit that could not be saved earlier, or what the database says. */
  readonly initial: string;
  /** Texts of one run are one step of the history. What is stored is no longer kept under `id`. */
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
export function useDraftText({ id, stored, initial, save }: DraftTextOptions): DraftText {
  const [draft, send] = useReducer(stepDraft, id, (key) =>
    startDraft({ stored, initial, kept: keptText(key) }),
  );
  if (draft.stored !== stored) send({ is: 'stored', text: stored });

  const saver = useSaver(draft, (text, run) => {
    send({ is: 'sent', text });
    save(text, run);
  });
  useEffect(() => {
    if (draft.text === draft.stored) forgetText(id, draft.text);
  }, [id, draft.text, draft.stored]);

  return {
    text: draft.text,
    isWaiting: draft.text !== draft.sent,
    theirs: draft.theirs,
    write(text) {
      send({ is: 'written', text });
      keepText(id, { text, over: draft.stored });
      saver.later(text);
    },
    leave() {
      saver.now();
      saver.endRun();
      send({ is: 'left' });
    },
    takeTheirs() {
      const theirs = draft.theirs ?? '';
      // Otherwise it would come back with the next visit, and save itself over theirs.
      forgetText(id, draft.text);
      send({ is: 'theirs-taken' });
      saver.now(theirs);
    },
    keepMine() {
      send({ is: 'mine-kept' });
      saver.now(draft.text);
    },
  };
}

/** Saves what waits: what a reload had kept, and whatever is there when the page is hidden or left. */
function useSaver(draft: Draft, save: (text: string, run: string) => void): Saver {
  const [saver] = useState(createSaver);
  const [kept] = useState(draft.text === draft.sent ? undefined : draft.text);

  useEffect(() => saver.saveBy(save));

  useEffect(() => {
    if (kept !== undefined) saver.later(kept);
    const saveNow = () => saver.now();
    document.addEventListener('visibilitychange', saveNow);
    window.addEventListener('pagehide', saveNow);
    return () => {
      document.removeEventListener('visibilitychange', saveNow);
      window.removeEventListener('pagehide', saveNow);
      saveNow();
    };
  }, [saver, kept]);

  return saver;
}
