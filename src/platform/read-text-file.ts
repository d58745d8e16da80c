/** The most bytes of a text file that are read; more is no file of ours. */
const MOST_BYTES = 10_000_000;

/** The text of a file that a person chose, or why it is not there. */
export type TextFile =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'too-large' }
  | { readonly is: 'unreadable' };

/** Reads a file that a person chose; never rejects. */
export async function readTextFile(file: File): Promise<TextFile> {
  if (file.size > MOST_BYTES) return { is: 'too-large' };
  try {
    return { is: 'text', text: await file.text() };
  } catch {
    return { is: 'unreadable' };
  }
}
