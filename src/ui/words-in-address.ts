import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';

const PAUSE_MS = 400;

/** Writes typed words into the address after a pause: Safari refuses a page that changes it with every letter. */
export function useWordsInAddress(addressOf: (words: string) => string): {
  readonly writeSoon: (words: string) => void;
  readonly writeNow: () => void;
} {
  const [, navigate] = useLocation();
  const waiting = useRef<{ readonly words: string; readonly timer: number }>(undefined);

  function stop(): string | undefined {
    const words = waiting.current?.words;
    window.clearTimeout(waiting.current?.timer);
    waiting.current = undefined;
    return words;
  }

  function writeNow(): void {
    const words = stop();
    if (words !== undefined) navigate(addressOf(words), { replace: true });
  }

  // The words must not be written over the address of the next page.
  useEffect(() => () => window.clearTimeout(waiting.current?.timer), []);

  return {
    writeSoon(words) {
      stop();
      waiting.current = { words, timer: window.setTimeout(writeNow, PAUSE_MS) };
    },
    writeNow,
  };
}
