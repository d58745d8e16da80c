import type { StoredRecord } from '#domain/records/record.ts';

/** Whether a text is one of some words, or the beginning of one that was cut with a `…`. */
export type IsSaid = (text: string) => boolean;

/** Tells of a text whether it is what versions of records say: a title, a name, the first line of a note. */
export function saidBy(versions: Iterable<Pick<StoredRecord, 'body'>>): IsSaid {
  const words = new Set<string>();
  for (const { body } of versions) collect(body, words);
  return (text) => {
    if (words.has(text)) return true;
    if (text.length < 2 || !text.endsWith('…')) return false;
    const beginning = text.slice(0, -1);
    return [...words].some((word) => word.trimStart().startsWith(beginning));
  };
}

function collect(value: unknown, words: Set<string>): void {
  if (typeof value === 'string') {
    words.add(value);
    words.add(value.trim());
    // What has several lines is named by its first.
    words.add(value.trim().split('\n', 1)[0] ?? '');
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) collect(part, words);
  }
}
