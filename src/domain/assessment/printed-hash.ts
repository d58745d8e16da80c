import type { Sha256 } from '#domain/records/sha-256.ts';

/** How many characters of a hash have to be typed: nobody finds another text with the same 64 bits. */
export const PRINTED_CHARACTERS = 16;

/** What comparing a hash with what somebody typed from paper says. */
export type PrintedHash =
  | { readonly is: 'same' }
  /** The first group of four that differs, from 1, as it was typed and as it is. */
  | {
      readonly is: 'different';
      readonly group: number;
      readonly typed: string;
      readonly here: string;
    }
  /** Too few characters to tell. */
  | { readonly is: 'too-short'; readonly missing: number }
  /** More than a hash has, or letters that no hash has. */
  | { readonly is: 'no-hash' };

/**
 * Compares a record’s hash with its beginning as somebody typed it from a printed page, in groups or without: a record
 * that was changed and hashed anew proves itself, but not the page that was printed before.
 */
export function comparePrinted(hash: Sha256, typed: string): PrintedHash {
  const digits = asHashed(typed);
  if (!/^[0-9a-f]{0,64}$/.test(digits)) return { is: 'no-hash' };
  if (digits.length < PRINTED_CHARACTERS) {
    return { is: 'too-short', missing: PRINTED_CHARACTERS - digits.length };
  }
  if (hash.startsWith(digits)) return { is: 'same' };
  const groups = digits.match(/.{1,4}/g) ?? [];
  const at = groups.findIndex((group, index) => !hash.startsWith(group, index * 4));
  return {
    is: 'different',
    group: at + 1,
    typed: groups[at] ?? '',
    here: hash.slice(at * 4, at * 4 + 4),
  };
}

/** Of these records the one whose hash begins as it was typed; undefined where too little was typed to tell. */
export function foundByPrinted<T extends { readonly id: Sha256 }>(
  records: readonly T[],
  typed: string,
): T | undefined {
  return records.find(({ id }) => comparePrinted(id, typed).is === 'same');
}

/** Without blanks and hyphens, in small letters, and with the figures that people take for letters. */
function asHashed(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}.:]/gu, '')
    .replace(/o/g, '0')
    .replace(/[il]/g, '1');
}
