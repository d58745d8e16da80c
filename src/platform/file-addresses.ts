import { addressPatterns, queryOf } from './addresses.ts';

/** What a file is to be made of, as far as the way there knows. */
export interface FileAskedFor {
  readonly school?: string | undefined;
  /** A cycle’s id. */
  readonly cycle?: string | undefined;
}

/** Where a file to keep or to hand on is made. */
export function saveFileAddress({ school, cycle }: FileAskedFor = {}): string {
  return addressPatterns.saveFile + queryOf({ school, cycle });
}

/** What a query (without its `?`) of that address asks for. */
export function fileAskedFor(query: string): FileAskedFor {
  const asked = new URLSearchParams(query);
  return { school: asked.get('school') ?? undefined, cycle: asked.get('cycle') ?? undefined };
}

/** Where a file is opened, whatever it holds. */
export function openFileAddress(): string {
  return addressPatterns.openFile;
}
