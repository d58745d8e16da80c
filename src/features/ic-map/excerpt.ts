/** A stretch of an excerpt; found ones are what was asked for. */
export interface ExcerptRun {
  readonly text: string;
  readonly isFound: boolean;
}

const LONGEST = 240;
const LEAD = 60;

/** The part of a text around the first found word, cut at word boundaries; `terms` in lower case. */
export function excerptOf(text: string, terms: readonly string[]): readonly ExcerptRun[] {
  // As the index splits: at spaces and at punctuation.
  const words = text.split(/([\s\p{P}]+)/u);
  const wanted = new Set(terms);
  const isWanted = (word: string) => wanted.has(word.toLowerCase());
  const first = Math.max(0, words.findIndex(isWanted));
  let from = first;
  let lead = 0;
  while (from > 0 && lead < LEAD) {
    from -= 1;
    lead += (words[from] ?? '').length;
  }
  let to = from;
  let length = 0;
  while (to < words.length && length < LONGEST) {
    length += (words[to] ?? '').length;
    to += 1;
  }
  const runs = words.slice(from, to).map((word) => ({ text: word, isFound: isWanted(word) }));
  return [
    ...(from > 0 ? [{ text: '… ', isFound: false }] : []),
    ...runs,
    ...(to < words.length ? [{ text: ' …', isFound: false }] : []),
  ];
}
