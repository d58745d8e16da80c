/** A text that was typed and perhaps not saved, and what the database said when it was. */
export interface KeptText {
  readonly text: string;
  readonly over: string;
}

const PREFIX = 'continuum-typed/';

/**
 * Keeps a text through a reload or a crash of this tab, without waiting for the database. Of this tab
 * alone: another one must not save what is still being written here.
 */
export function keepText(key: string, kept: KeptText): void {
  try {
    sessionStorage.setItem(PREFIX + key, JSON.stringify(kept));
  } catch {
    // No room or no permission: the text is still on screen and on its way to the database.
  }
}

/** The text that this tab kept; undefined when there is none. */
export function keptText(key: string): KeptText | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(PREFIX + key) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    const { text, over } = kept as Record<string, unknown>;
    return typeof text === 'string' && typeof over === 'string' ? { text, over } : undefined;
  } catch {
    return undefined;
  }
}

/** This text (without one, any) need not be kept: it is stored or given up. A later one is kept on. */
export function forgetText(key: string, text?: string): void {
  try {
    if (text === undefined || keptText(key)?.text === text) sessionStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing could be kept in the first place.
  }
}

/** The keys under which this tab keeps texts, of those that begin so. */
export function keysOfKeptTexts(beginning: string): readonly string[] {
  try {
    return Object.keys(sessionStorage)
      .filter((key) => key.startsWith(PREFIX + beginning))
      .map((key) => key.slice(PREFIX.length));
  } catch {
    return [];
  }
}
