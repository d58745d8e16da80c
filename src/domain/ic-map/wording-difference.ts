import { missingFrom } from './common-words.ts';
import type { Block, Descriptor } from './ic-map.ts';

/** A stretch of a text whose words all differ from the level below, or all do not. */
export interface Run {
  readonly text: string;
  readonly changed: boolean;
}

/** The runs of one block: of its text, or of each item of its list. */
export interface BlockDifference {
  readonly text?: readonly Run[];
  readonly items?: readonly (readonly Run[])[];
}

/** Characters in a word that may be a chance meeting: `a`, `of`, `the`. */
const LONGEST_BRIDGE = 3;

/**
 * Marks the words of a descriptor that the level below does not have, in order: the longest common
 * sequence of words over the whole descriptor (common-words.ts). Case, quotation marks
 * and punctuation at a word's edge do not make a word different. A lone short word ("a", "the") between
 * two that differ is marked with them: met by chance, it would only tear a phrase apart.
 */
export function differenceFromBelow(
  descriptor: Descriptor,
  below: Descriptor,
): readonly BlockDifference[] {
  const here = textsOf(descriptor).flatMap(wordsOf);
  const there = textsOf(below).flatMap(wordsOf);
  const changed = missingFrom(there.map(plain), here.map(plain));
  const isChanged = (i: number): boolean =>
    changed[i] === true ||
    (changed[i - 1] === true &&
      changed[i + 1] === true &&
      (here[i] ?? '').length <= LONGEST_BRIDGE);
  let position = 0;
  const runsOf = (text: string): readonly Run[] => {
    const words = wordsOf(text);
    const runs = joined(words.map((word, i) => ({ word, changed: isChanged(position + i) })));
    position += words.length;
    return runs;
  };
  return descriptor.map((block) =>
    block.type === 'text' ? { text: runsOf(block.text) } : { items: block.items.map(runsOf) },
  );
}

function textsOf(descriptor: Descriptor): readonly string[] {
  return descriptor.flatMap((block: Block) => (block.type === 'text' ? [block.text] : block.items));
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

function plain(word: string): string {
  const bare = word
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return bare === '' ? word : bare;
}

/** Joins words into runs; the space between two words belongs to the run before it. */
function joined(words: readonly { word: string; changed: boolean }[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { word, changed } of words) {
    const last = runs.at(-1);
    if (last !== undefined && last.changed === changed) {
      runs[runs.length - 1] = { text: `${last.text} ${word}`, changed };
      continue;
    }
    if (last !== undefined) runs[runs.length - 1] = { ...last, text: `${last.text} ` };
    runs.push({ text: word, changed });
  }
  return runs;
}
