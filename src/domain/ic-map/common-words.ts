/** Beyond this many pairs of words the order is not looked at: about 2,000 words a side. */
const MOST_PAIRS = 4_000_000;

/** What a word in common is worth beside one that stands next to another: more than all of these. */
const COMMON = 4096;

/**
 * For each word of `here` whether it is missing from `there`: not part of the longest common sequence of words
 * of the two; of several longest ones, of the one with the most words side by side, so that phrases stay
 * whole. By the table of all ends (Wagner and Fischer 1974). Texts so long that the table would not
 * fit are compared word by word, whatever the order.
 */
export function missingFrom(there: readonly string[], here: readonly string[]): readonly boolean[] {
  if (here.length * there.length > MOST_PAIRS) {
    const known = new Set(there);
    return here.map((word) => !known.has(word));
  }
  const width = there.length + 1;
  const { best, paired } = tableOfEnds(there, here, width);
  const missing = here.map(() => true);
  let i = 0;
  let j = 0;
  let isInPhrase = false;
  while (i < here.length && j < there.length) {
    const at = i * width + j;
    const pair = paired[at] ?? 0;
    // Inside a phrase its next word is worth one more than it is by itself.
    if (pair > 0 && pair + (isInPhrase ? 1 : 0) >= (best[at] ?? 0)) {
      missing[i] = false;
      isInPhrase = true;
      i += 1;
      j += 1;
    } else {
      isInPhrase = false;
      if ((best[at + width] ?? 0) >= (best[at + 1] ?? 0)) i += 1;
      else j += 1;
    }
  }
  return missing;
}

/**
 * In row i, column j: `best`, what the ends `here.slice(i)` and `there.slice(j)` have in common; `paired`, the
 * same when their first words are a pair, else 0.
 */
function tableOfEnds(there: readonly string[], here: readonly string[], width: number) {
  const best = new Uint32Array((here.length + 1) * width);
  const paired = new Uint32Array((here.length + 1) * width);
  for (let i = here.length - 1; i >= 0; i -= 1) {
    for (let j = there.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      const after = at + width + 1;
      if (here[i] === there[j]) {
        const next = paired[after] ?? 0;
        paired[at] = COMMON + Math.max(best[after] ?? 0, next > 0 ? next + 1 : 0);
      }
      best[at] = Math.max(paired[at] ?? 0, best[at + width] ?? 0, best[at + 1] ?? 0);
    }
  }
  return { best, paired };
}
