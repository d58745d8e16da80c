/** A stretch of an excerpt; found ones are what was asked for. */
export interface ExcerptRun {
  readonly text: string;
  readonly isFound: boolean;
}

const LONGEST = 240;
const LEAD = 60;
const SHORT_WORD = 3;

/** The part of a text with most of the found words, cut at word boundaries; `terms` in lower case. */
export function excerptOf(text: string, terms: readonly string[]): readonly ExcerptRun[] {
  // As the index splits: at spaces and at punctuation.
  const words = text.split(/([\s\p{P}]+)/u);
  const wanted = wantedOf(terms);
  const first = densestStart(words, wanted);
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
  const runs = words
    .slice(from, to)
    .map((word) => ({ text: word, isFound: wanted.has(word.toLowerCase()) }));
  return [
    ...(from > 0 ? [{ text: '… ', isFound: false }] : []),
    ...runs,
    ...(to < words.length ? [{ text: ' …', isFound: false }] : []),
  ];
}

/** Words such as "of" and "the" are looked for only where nothing longer is. */
function wantedOf(terms: readonly string[]): ReadonlySet<string> {
  const long = terms.filter((term) => term.length > SHORT_WORD);
  return new Set(long.length > 0 ? long : terms);
}

/** Where the stretch begins that has the most of the wanted words, the first of equals. */
function densestStart(words: readonly string[], wanted: ReadonlySet<string>): number {
  let best = { start: 0, count: 0 };
  for (const [start, word] of words.entries()) {
    if (!wanted.has(word.toLowerCase())) continue;
    const count = countWithin(words, start, wanted);
    if (count > best.count) best = { start, count };
  }
  return best.start;
}

function countWithin(words: readonly string[], start: number, wanted: ReadonlySet<string>): number {
  const found = new Set<string>();
  let length = 0;
  for (let i = start; i < words.length && length < LONGEST - LEAD; i += 1) {
    const word = (words[i] ?? '').toLowerCase();
    length += word.length;
    if (wanted.has(word)) found.add(word);
  }
  return found.size;
}
