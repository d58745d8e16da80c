import { mapsInTexts } from '#domain/assessment/map-in-text.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { z } from '#domain/zod.ts';

import { withVersions } from './entry-versions.ts';
import type { JournalEntry } from './journal.ts';

/** An entry of many snapshots as it is put down: the IC maps in their texts once, and apart. */
export interface PackedEntry {
  /** As they stand in the texts. */
  readonly maps: readonly string[];
  /** Of each snapshot in the entry, in its order: what stands before its map, which one, and what after it. */
  readonly texts: readonly (readonly [string, number, string] | null)[];
  /** The snapshots in it without the texts that stand above. */
  readonly entry: JournalEntry;
}

/** What reading a packed entry relies on; the rest its line's hash has proved. */
export const packedFields = {
  maps: z.array(z.string()),
  texts: z.array(z.nullable(z.tuple([z.string(), z.number(), z.string()]))),
};

/** Below this nothing is saved. */
const FEWEST = 2;

/** Packs an entry; undefined where fewer than two of its snapshots carry one map, and it is put down as it is. */
export function packedEntry(entry: JournalEntry): PackedEntry | undefined {
  if (countSnapshots(entry) < FEWEST) return undefined;
  const found = mapsInTexts();
  const texts: PackedEntry['texts'][number][] = [];
  const numbers = new Set<number>();
  const packed = withVersions(entry, (version) => {
    if (!isSnapshot(version)) return version;
    const { text } = version.body;
    const parts = typeof text === 'string' ? found.split(text) : undefined;
    texts.push(parts === undefined ? null : [parts.head, parts.map, parts.tail]);
    if (parts === undefined) return version;
    numbers.add(parts.map);
    const { text: _text, ...body } = version.body;
    return { ...version, body };
  });
  const maps = Array.from({ length: numbers.size }, (_, number) => found.mapText(number));
  return maps.length > texts.length / FEWEST ? undefined : { maps, texts, entry: packed };
}

/** The entry as it was before it was packed. */
export function unpackedEntry({ maps, texts, entry }: PackedEntry): JournalEntry {
  const left = texts.values();
  return withVersions(entry, (version) => {
    if (!isSnapshot(version)) return version;
    const parts = left.next().value;
    if (parts === undefined || parts === null) return version;
    const [head, map, tail] = parts;
    return { ...version, body: { ...version.body, text: `${head}${maps[map] ?? ''}${tail}` } };
  });
}

function countSnapshots(entry: JournalEntry): number {
  let count = 0;
  withVersions(entry, (version) => {
    if (isSnapshot(version)) count += 1;
    return version;
  });
  return count;
}

function isSnapshot({ kind, deleted }: StoredRecord): boolean {
  return kind === 'snapshot' && deleted !== true;
}
