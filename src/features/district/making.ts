import { useEffect, useRef, useState } from 'react';

import type { PaperTools } from '#saving/ask-paper-worker.ts';

/** What is being made of many schools, and how many of them are done. */
export interface Making {
  readonly kind: 'pdf' | 'csv' | 'xlsx';
  readonly done: number;
}

/** One thing is made at a time; it can be canceled, and leaving the page gives it up. */
export function useMaking(): {
  readonly making: Making | undefined;
  /** Rejects with an `AbortError` where it was canceled. */
  readonly run: <Made>(
    kind: Making['kind'],
    make: (tools: PaperTools) => Promise<Made>,
  ) => Promise<Made>;
  readonly cancel: () => void;
} {
  const [making, setMaking] = useState<Making>();
  const abort = useRef<AbortController>(undefined);
  const pressed = useRef<HTMLElement>(undefined);
  const isMaking = making !== undefined;

  useEffect(() => () => abort.current?.abort(), []);
  // The Cancel button goes, maybe with the focus on it.
  useEffect(() => {
    if (!isMaking && document.activeElement === document.body) pressed.current?.focus();
  }, [isMaking]);

  async function run<Made>(
    kind: Making['kind'],
    make: (tools: PaperTools) => Promise<Made>,
  ): Promise<Made> {
    const { signal } = (abort.current = new AbortController());
    const { activeElement } = document;
    pressed.current = activeElement instanceof HTMLElement ? activeElement : undefined;
    setMaking({ kind, done: 0 });
    try {
      return await make({ signal, onProgress: (done) => setMaking({ kind, done }) });
    } finally {
      setMaking(undefined);
    }
  }

  return { making, run, cancel: () => abort.current?.abort() };
}
