import { useRef, useState, type RefObject } from 'react';

import { readDraft, writeDraft } from '#platform/drafts.ts';

/** A note or an address that is being written; this browser keeps it until it is added. */
export interface Written {
  readonly text: string;
  readonly field: RefObject<HTMLDivElement | null>;
  readonly write: (text: string) => void;
  /** Puts a text that was dropped or pasted elsewhere into the field, after what stands there. */
  readonly offer: (text: string) => void;
}

export function useWritten(school: string): Written {
  const key = `evidence-text/${school}`;
  const field = useRef<HTMLDivElement>(null);
  const [text, setText] = useState(() => readDraft(key)['text'] ?? '');
  function write(next: string): void {
    setText(next);
    writeDraft(key, next === '' ? {} : { text: next });
  }
  return {
    text,
    field,
    write,
    offer(more) {
      write(text.trim() === '' ? more : `${text.trimEnd()}\n${more}`);
      field.current?.querySelector('textarea')?.focus();
    },
  };
}
