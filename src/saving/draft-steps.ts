/** A text that is being written, beside what the database says. */
export interface Draft {
  /** What the field shows. */
  readonly text: string;
  /** The text whose saving was begun last, or that came from the database. */
  readonly sent: string;
  /** What the database said last. */
  readonly stored: string;
  /** The texts on their way to the database, oldest first: what comes back of these is no news. */
  readonly underWay: readonly string[];
  /** Someone is writing: letters on screen are not replaced. */
  readonly isWriting: boolean;
  readonly theirs: string | undefined;
}

export type DraftStep =
  | { readonly is: 'written'; readonly text: string }
  | { readonly is: 'sent'; readonly text: string }
  | { readonly is: 'stored'; readonly text: string }
  | { readonly is: 'left' }
  | { readonly is: 'theirs-taken' }
  | { readonly is: 'mine-kept' };

export interface DraftStart {
  readonly stored: string;
  /** An edit that could not be saved before the screen was left; otherwise what is stored. */
  readonly initial: string;
  /** What this tab had typed before it was reloaded, and what was stored at that time. */
  readonly kept?: { readonly text: string; readonly over: string } | undefined;
}

/** A draft that begins with what is stored, unless there is something that was not saved. */
export function startDraft({ stored, initial, kept }: DraftStart): Draft {
  if (kept !== undefined && !isSameText(kept.text, stored)) {
    const theirs = isSameText(kept.over, stored) ? undefined : stored;
    return { text: kept.text, sent: stored, stored, underWay: [], isWriting: false, theirs };
  }
  const underWay = isSameText(initial, stored) ? [] : [initial];
  return { text: initial, sent: initial, stored, underWay, isWriting: false, theirs: undefined };
}

/** The draft after one thing that happened to it. */
export function stepDraft(draft: Draft, step: DraftStep): Draft {
  switch (step.is) {
    case 'written':
      return { ...draft, text: step.text, isWriting: true };
    case 'sent':
      return withSent(draft, step.text);
    case 'stored':
      return withStored(draft, step.text);
    case 'left':
      return { ...draft, isWriting: false };
    case 'theirs-taken':
      return { ...draft, text: draft.theirs ?? draft.text, isWriting: false, theirs: undefined };
    case 'mine-kept':
      return { ...draft, theirs: undefined };
  }
}

function withSent(draft: Draft, text: string): Draft {
  // Nothing will come back of a text that the database holds already.
  const isStored = draft.underWay.length === 0 && isSameText(text, draft.stored);
  return { ...draft, sent: text, underWay: isStored ? [] : [...draft.underWay, text] };
}

function withStored(draft: Draft, stored: string): Draft {
  const arrived = draft.underWay.findIndex((text) => isSameText(text, stored));
  if (arrived >= 0) return { ...draft, stored, underWay: draft.underWay.slice(arrived + 1) };
  const isMineUnsaved = draft.underWay.length > 0 || draft.text !== draft.sent;
  if (draft.isWriting || isMineUnsaved) return { ...draft, stored, theirs: stored };
  return { ...draft, stored, text: stored, sent: stored };
}

/** Only blanks are stored as nothing. */
function isSameText(a: string, b: string): boolean {
  return a === b || (a.trim() === '' && b.trim() === '');
}
