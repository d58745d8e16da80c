const lists = new Intl.ListFormat('en');

/** Several words as one: `leaders, teachers, and students`. */
export function listInWords(words: readonly string[]): string {
  return lists.format(words);
}
