import { useState } from 'react';

import { readDraft, writeDraft, type DraftTexts } from '#platform/drafts.ts';

/** What was typed or chosen and is not in the record yet. */
export interface TypedTexts {
  readonly texts: DraftTexts;
  readonly type: (field: string, text: string) => void;
  /** Several fields at once, in place of all that was typed. */
  readonly typeAll: (texts: DraftTexts) => void;
  /** It is in the record now, or not wanted. */
  readonly forget: () => void;
  /** It is in the record now; on screen it stays. */
  readonly drop: () => void;
}

/** Keeps what is typed in this browser until it is agreed: a reload or a break in the meeting loses nothing. */
export function useTypedTexts(key: string): TypedTexts {
  const [texts, setTexts] = useState(() => readDraft(key));
  function keep(next: DraftTexts): void {
    setTexts(next);
    writeDraft(key, next);
  }
  return {
    texts,
    type: (field, text) => keep({ ...texts, [field]: text }),
    typeAll: keep,
    forget: () => keep({}),
    drop: () => writeDraft(key, {}),
  };
}
