import { useEffect, useState } from 'react';

import { forgetText, keepText, keptText } from '#saving/kept-text.ts';

/** A line that is being written over what the database says. */
export interface TypedLine {
  readonly text: string;
  readonly write: (text: string) => void;
  /** The field is left: stores what is there. */
  readonly leave: () => void;
}

interface TypedLineOptions {
  /** Under which the line is kept through a reload. */
  readonly id: string;
  readonly stored: string;
  /** Stores a line without blanks around it; gives whether that worked. */
  readonly save: (text: string) => Promise<boolean>;
  /** The field is empty again as soon as its line is sent, for the next one. */
  readonly isCleared?: boolean;
}

/** What is on screen and not in the database; `sentOver` is what that said when the line was sent there. */
type Typed = { readonly text: string; readonly sentOver?: string };

/**
 * One line that is stored when its field is left, without the blanks around it. Until then every letter is
 * kept through a reload, and what another tab stores does not take its place.
 */
export function useTypedLine({ id, stored, save, isCleared = false }: TypedLineOptions): TypedLine {
  const [typed, setTyped] = useState<Typed | undefined>(() => {
    const kept = keptText(id);
    return kept === undefined ? undefined : { text: kept.text };
  });
  // What was sent is on screen until the database says something else than before.
  const isBack = typed?.sentOver !== undefined && typed.sentOver !== stored;
  const shown = isBack ? undefined : typed;
  if (isBack) setTyped(undefined);

  async function leave() {
    if (shown === undefined || shown.sentOver !== undefined) return;
    const { text } = shown;
    const line = text.trim();
    if (line === stored) {
      forgetText(id);
      setTyped(undefined);
      return;
    }
    setTyped(isCleared ? undefined : { text, sentOver: stored });
    if (isCleared) forgetText(id);
    if (await save(line)) {
      forgetText(id, text);
      return;
    }
    // It is to be seen again, unless something else is being written by now.
    setTyped((now) => (now === undefined || now.sentOver === stored ? { text } : now));
    keepText(id, { text, over: stored });
  }

  useEffect(() => {
    if (keptText(id) !== undefined) void leave();
    // oxlint-disable-next-line react/exhaustive-deps -- only what a reload has left behind, once
  }, []);

  return {
    text: shown?.text ?? stored,
    write(text) {
      setTyped({ text });
      keepText(id, { text, over: stored });
    },
    leave: () => void leave(),
  };
}
