/** The texts of a form that were typed and not saved yet, by field. */
export type DraftTexts = Readonly<Record<string, string>>;

const PREFIX = 'continuum-draft/';

/** The draft that this browser keeps under a key; empty when there is none or it can't be read. */
export function readDraft(key: string): DraftTexts {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFIX + key) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    );
  } catch {
    return {};
  }
}

/** Keeps a draft, so that a reload or a crash loses no letter; an empty one is removed. */
export function writeDraft(key: string, texts: DraftTexts): void {
  try {
    if (Object.keys(texts).length === 0) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, JSON.stringify(texts));
  } catch {
    // No room or no permission: the text is still on screen, which is all that a draft adds to.
  }
}

/** Says when another tab changes a draft. */
export function onDraftElsewhere(key: string, say: () => void): () => void {
  const hear = (event: StorageEvent) => {
    // Without a key: everything was cleared.
    if (event.key === PREFIX + key || event.key === null) say();
  };
  addEventListener('storage', hear);
  return () => removeEventListener('storage', hear);
}

/**
 * Forgets every text that was typed and not stored with this id as a part of its key: of a school’s details,
 * its members, its records, a piece of evidence; or with a member of this id chosen in it. Of drafts, and of what this tab keeps through a reload.
 */
export function forgetDraftsOf(id: string): void {
  for (const kept of [() => localStorage, () => sessionStorage]) {
    try {
      const store = kept();
      for (const key of Object.keys(store)) {
        if (TYPED.test(key) && (key.split('/').includes(id) || isBy(store.getItem(key), id))) {
          store.removeItem(key);
        }
      }
    } catch {
      // Nothing could be kept in the first place.
    }
  }
}

/** Whether a draft is the words of this member, such as dissent that is not kept yet. */
function isBy(written: string | null, member: string): boolean {
  return written?.includes(`"member":${JSON.stringify(member)}`) === true;
}

/** Keys of drafts, and of texts that a tab keeps (src/saving/kept-text.ts). */
const TYPED = /^continuum-(?:draft|typed)\//;
