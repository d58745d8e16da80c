const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A random text of `0-9a-z`, from the browser's cryptographic generator. */
export function randomLetters(length: number): string {
  let letters = '';
  while (letters.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      // 252 is the largest multiple of 36 below 256: above it some letters would be likelier.
      if (byte < 252 && letters.length < length) letters += LETTERS.charAt(byte % 36);
    }
  }
  return letters;
}

/** The id of a new record (about 103 random bits). */
export function newId(): string {
  return randomLetters(20);
}

/** A salt for a word in a snapshot (about 124 random bits). */
export function newSalt(): string {
  return randomLetters(24);
}
