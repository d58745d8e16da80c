/** The first words of a text that has more than `length` characters, with an ellipsis. */
export function firstWords(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length - 1);
  const end = head.lastIndexOf(' ');
  // Never half of a surrogate pair: without a space to cut at, cut between characters.
  const words = end > length / 2 ? head.slice(0, end) : Array.from(head).slice(0, -1).join('');
  return `${words}…`;
}
