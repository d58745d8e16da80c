import { useState } from 'react';

import { readDraft, writeDraft, type DraftTexts } from '#platform/drafts.ts';

/** The fields of a form: what is saved, overlaid by what was typed since. */
export interface Draft<Field extends string> {
  readonly values: Readonly<Record<Field, string>>;
  /** Whether something typed differs from what is saved. */
  readonly isChanged: boolean;
  /** Whether the form opened with a draft of an earlier visit. */
  readonly wasKept: boolean;
  readonly change: (field: Field, value: string) => void;
  /** Forgets the draft: it was saved, or is not wanted. Gives what was forgotten. */
  readonly forget: () => DraftTexts;
  /** Brings back what was forgotten. */
  readonly restore: (texts: DraftTexts) => void;
}

/**
 * A form that survives a reload, a crash and a failed save: only touched fields are kept, so a field that
 * another tab saves meanwhile shows what is saved there.
 */
export function useDraft<Field extends string>(
  key: string,
  saved: Readonly<Record<Field, string>>,
): Draft<Field> {
  const [kept, setKept] = useState(() => changedFrom(saved, readDraft(key)));
  const [touched, setTouched] = useState(kept);

  function keep(texts: DraftTexts): void {
    setTouched(texts);
    writeDraft(key, texts);
  }

  return {
    values: { ...saved, ...touched },
    isChanged: Object.keys(changedFrom(saved, touched)).length > 0,
    wasKept: Object.keys(kept).length > 0,
    change(field, value) {
      keep(changedFrom(saved, { ...touched, [field]: value }));
    },
    forget() {
      setKept({});
      keep({});
      return touched;
    },
    restore: keep,
  };
}

function changedFrom(saved: DraftTexts, texts: DraftTexts): DraftTexts {
  return Object.fromEntries(
    Object.entries(texts).filter(([field, text]) => field in saved && saved[field] !== text),
  );
}
