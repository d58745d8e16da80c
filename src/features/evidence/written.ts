import { useState } from 'react';

import { readDraft, writeDraft } from '#platform/drafts.ts';

/** A note or an address that is being written; this browser keeps it until it is added. */
export interface Written {
  readonly text: string;
  readonly write: (text: string) => void;
  /** Puts a text that was dropped or pasted elsewhere into the field, after what stands there. */
  readonly offer: (text: string) => void;
}

/** The id of the field; there is one on a page. */
export const TEXT_FIELD = 'evidence-write';

export function focusOnText(): void {
  document.getElementById(TEXT_FIELD)?.focus();
}

export function useWritten(school: string): Written {
  const key = `evidence-text/${school}`;
  const [text, setText] = useState(() => readDraft(key)['text'] ?? '');
  function write(next: string): void {
    setText(next);
    writeDraft(key, next === '' ? {} : { text: next });
  }
  return {
    text,
    write,
    offer(more) {
      write(text.trim() === '' ? more : `${text.trimEnd()}\n${more}`);
      focusOnText();
    },
  };
}
