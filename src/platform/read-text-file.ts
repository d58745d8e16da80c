/** The most bytes of a text file that are read; more is no file of ours. */
const MOST_BYTES = 10_000_000;

/** The text of a file that a person chose; undefined when it is too large or can't be read. */
export async function readTextFile(file: File): Promise<string | undefined> {
  if (file.size > MOST_BYTES) return undefined;
  try {
    return await file.text();
  } catch {
    return undefined;
  }
}
