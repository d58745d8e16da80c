import { err, ok, type Result } from '#domain/result.ts';

import { icMapSchema, type IcMap } from './ic-map.ts';

/** Maps that were read, by what they were read from. */
const read = new Map<string, IcMap>();
const MOST_READ = 20;

/**
 * Reads a map out of a file, as its schema does; one that says the same to the letter as one before it is that one.
 * Every snapshot carries its map, and thousands carry the same. An error is the place in the map.
 */
export function readMapAgain(said: unknown): Result<IcMap, readonly PropertyKey[]> {
  const words = JSON.stringify(said) ?? '';
  const known = read.get(words);
  if (known !== undefined) return ok(known);
  const map = icMapSchema.safeParse(said);
  if (!map.success) return err(map.error.issues[0]?.path ?? []);
  if (read.size >= MOST_READ) read.clear();
  read.set(words, map.data);
  return ok(map.data);
}
