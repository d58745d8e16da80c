import { extraLetters, missingLetters, wrongLetters } from './code-checks.ts';
import { GROUP_LETTERS, groupsAt, type LetterValue, type TypedLetters } from './code-letters.ts';

/** What is wrong with a typed code. Groups are numbered from 1; none when they cannot be told. */
export type MistypedCode =
  | { readonly tag: 'empty' }
  /** Letters in these groups are wrong. */
  | { readonly tag: 'mistyped'; readonly groups: readonly number[] }
  | {
      readonly tag: 'letters-missing' | 'letters-too-many';
      readonly letters: number;
      readonly groups: readonly number[];
    };

/**
 * Finds where the typos are in letters whose checks do not fit.
 * @param expected how many letters a code of this map has
 */
export function findTypos({ values, groups }: TypedLetters, expected: number): MistypedCode {
  if (values.length === 0) return { tag: 'empty' };
  const known = values.filter((value) => value !== undefined);
  const letters = Math.abs(values.length - expected);
  const oddGroups = groupsOfOddLength(groups, expected);
  if (values.length < expected) {
    const one = letters === 1 && known.length === values.length;
    const found = oddGroups ?? (one ? groupsAt(missingLetters(known)) : []);
    return { tag: 'letters-missing', letters, groups: found };
  }
  if (values.length > expected) {
    const one = letters === 1 && known.length === values.length;
    const found = oddGroups ?? (one ? groupsAt(extraLetters(known)) : []);
    return { tag: 'letters-too-many', letters, groups: found };
  }
  const strange = positionsOfStrange(values);
  return { tag: 'mistyped', groups: groupsAt(strange.length > 0 ? strange : wrongLetters(known)) };
}

/** Where the groups were typed apart, those that are too short or too long. */
function groupsOfOddLength(
  groups: readonly number[],
  expected: number,
): readonly number[] | undefined {
  if (groups.length !== expected / GROUP_LETTERS) return undefined;
  return groups.flatMap((letters, index) => (letters === GROUP_LETTERS ? [] : [index + 1]));
}

function positionsOfStrange(values: readonly (LetterValue | undefined)[]): readonly number[] {
  return values.flatMap((value, position) => (value === undefined ? [position] : []));
}
