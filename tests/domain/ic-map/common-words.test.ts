import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { missingFrom } from '#domain/ic-map/common-words.ts';

function marked(there: string, here: string): string {
  const words = here.split(' ');
  const missing = missingFrom(there.split(' '), words);
  return words.map((word, i) => (missing[i] === true ? word.toUpperCase() : word)).join(' ');
}

describe('the words that a level adds to the one below', () => {
  test.each([
    ['share the plan', 'share the plan', 'share the plan'],
    ['share the plan', 'share and revise the plan', 'share AND REVISE the plan'],
    ['share the plan', 'write goals', 'WRITE GOALS'],
    ['the plan and goals', 'goals and the plan', 'GOALS AND the plan'],
    ['stem education', 'stem schools build stem education', 'STEM SCHOOLS BUILD stem education'],
    ['a b', 'a x b a b', 'A X B a b'],
    [
      'support for education',
      'support for all and support for education',
      'SUPPORT FOR ALL AND support for education',
    ],
  ])('“%s” → “%s”', (there, here, expected) => {
    expect(marked(there, here)).toBe(expected);
  });

  const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'the'), { maxLength: 9 });

  test('are as few as can be', () => {
    fc.assert(
      fc.property(texts, texts, (there, here) => {
        const kept = missingFrom(there, here).filter((isMissing) => !isMissing).length;
        expect(kept).toBe(mostInCommon(there, here));
      }),
      { numRuns: 2000 },
    );
  });

  test('leave a text that the level below has, too, in its order', () => {
    fc.assert(
      fc.property(texts, texts, (there, here) => {
        const missing = missingFrom(there, here);
        const kept = here.filter((_, i) => missing[i] === false);
        expect(isInOrderIn(there, kept)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('are found in a text of any length', () => {
    const long = Array.from({ length: 10_000 }, (_, n) => `word${n % 700}`);
    const missing = missingFrom(long, [...long, 'new']);
    expect(missing.flatMap((isMissing, i) => (isMissing ? [i] : []))).toEqual([10_000]);
  });
});

/** The plain definition, exponential and so obviously right. */
function mostInCommon(a: readonly string[], b: readonly string[]): number {
  const [first, ...rest] = a;
  if (first === undefined) return 0;
  const place = b.indexOf(first);
  const without = mostInCommon(rest, b);
  return place === -1 ? without : Math.max(without, 1 + mostInCommon(rest, b.slice(place + 1)));
}

function isInOrderIn(whole: readonly string[], part: readonly string[]): boolean {
  let from = 0;
  return part.every((word) => {
    const place = whole.indexOf(word, from);
    from = place + 1;
    return place !== -1;
  });
}
