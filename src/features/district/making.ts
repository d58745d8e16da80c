import { useEffect, useRef, useState } from 'react';

import type { PaperTools } from '#saving/ask-paper-worker.ts';
import { useFocusBack } from '#ui/focus-back.ts';

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

  useEffect(() => () => abort.current?.abort(), []);
  useFocusBack(making !== undefined);

  async function run<Made>(
    kind: Making['kind'],
    make: (tools: PaperTools) => Promise<Made>,
  ): Promise<Made> {
    const { signal } = (abort.current = new AbortController());
    setMaking({ kind, done: 0 });
    try {
      return await make({ signal, onProgress: (done) => setMaking({ kind, done }) });
    } finally {
      setMaking(undefined);
    }
  }

  return { making, run, cancel: () => abort.current?.abort() };
}
