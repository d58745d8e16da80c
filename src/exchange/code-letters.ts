/**
 * The 32 letters and digits of codes that people read out and type: no I, L, O or U, and whoever types O reads
 * 0, I or L reads 1. Source: Crockford, "Base 32", crockford.com/base32.html.
 */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** What people put between groups. */
const SEPARATOR = /[\s.,:;_·\u00AD\u2010-\u2015\u2212-]/u;

/** Letters shown together. */
export const GROUP_LETTERS = 4;

/** A letter's value, 0 to 31. */
export type LetterValue = number;

/** What was typed: letters, without what stands between them. */
export interface TypedLetters {
  /** Undefined where a character is none of the letters. */
  readonly values: readonly (LetterValue | undefined)[];
  /** How many letters stand in each group, as it was typed. */
  readonly groups: readonly number[];
}

/** Reads what was typed, in any case and with any of the usual separators. */
export function readLetters(text: string): TypedLetters {
  const values: (LetterValue | undefined)[] = [];
  const groups: number[] = [];
  let inGroup = 0;
  for (const character of text) {
    if (SEPARATOR.test(character)) {
      if (inGroup > 0) groups.push(inGroup);
      inGroup = 0;
    } else {
      values.push(valueOf(character));
      inGroup += 1;
    }
  }
  if (inGroup > 0) groups.push(inGroup);
  return { values, groups };
}

/** Letter values as people see them: in groups. */
export function groupsOf(values: readonly LetterValue[]): readonly string[] {
  const text = values.map((value) => LETTERS.charAt(value)).join('');
  return text.match(new RegExp(`.{1,${GROUP_LETTERS}}`, 'g')) ?? [];
}

/** The numbers, from 1, of the groups that these positions, from 0, lie in. */
export function groupsAt(positions: Iterable<number>): readonly number[] {
  const groups = [...positions].map((position) => Math.floor(position / GROUP_LETTERS) + 1);
  return [...new Set(groups)].toSorted((a, b) => a - b);
}

function valueOf(character: string): LetterValue | undefined {
  const letter = /[a-z]/.test(character) ? character.toUpperCase() : character;
  const value = LETTERS.indexOf(LOOK_ALIKES[letter] ?? letter);
  return value < 0 ? undefined : value;
}
