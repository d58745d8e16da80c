import { recordSchema } from '#domain/records/record-schema.ts';
import { isBeyondClocks, STAMP_PATTERN } from '#domain/records/stamp.ts';
import { z } from '#domain/zod.ts';
import type { DeviceRow, DeviceRows } from '#exchange/icmap/contents.ts';
import type { HistoryRow, MetaRow, TakeBackRow } from '#storage/database.ts';

/** How a device came to its records: its tables beside them, as a backup holds them. */
export interface DeviceTables {
  readonly history: readonly HistoryRow[];
  readonly undo: readonly TakeBackRow[];
  readonly meta: readonly MetaRow[];
}

const place = z.number().check(z.int(), z.gte(0));
const word = z.string().check(z.maxLength(400));
const label = z.looseObject({ what: word.check(z.regex(/^[a-z-]+$/)), subject: z.string() });

const step = {
  id: word,
  at: z.number(),
  device: word,
  school: word,
  label,
  run: z.optional(word),
};

const historyRow = z.looseObject({
  ...step,
  seq: place,
  by: word,
  undoes: z.optional(word),
  redoes: z.optional(word),
  received: z.optional(z.literal(true)),
  changes: z.array(z.looseObject({ before: z.optional(recordSchema), after: recordSchema })),
});

const pointer = z.looseObject({ ...step, seq: place, way: z.enum(['undo', 'redo']) });

const takeBackRow = z.looseObject({
  ...pointer.shape,
  by: z.optional(word),
  reopens: z.optional(pointer),
});

/** What every later write relies on; a row that only a later app knows is kept as it is. */
const metaValues: Readonly<Record<MetaRow['key'], z.ZodMiniType>> = {
  device: z.string().check(z.regex(/^[0-9a-z]{12}$/)),
  newestStamp: z.string().check(
    z.regex(STAMP_PATTERN),
    z.refine((stamp) => !isBeyondClocks(stamp)),
  ),
  newestForgetting: word,
  writes: place,
  journals: z.record(word, place),
  minReaderVersion: place,
};

const metaRow = z
  .looseObject({ key: word, value: z.unknown() })
  .check(z.refine(({ key, value }) => !isKnown(key) || metaValues[key].safeParse(value).success));

function isKnown(key: string): key is MetaRow['key'] {
  return Object.hasOwn(metaValues, key);
}

/**
 * The tables of a device in a backup; undefined where a row is not what this app writes. Its hashes prove that a file is
 * as it was written, and not who wrote it.
 */
export function deviceTablesIn({ history, undo, meta }: DeviceRows): DeviceTables | undefined {
  const rows = [
    z.array(historyRow).safeParse(history),
    z.array(takeBackRow).safeParse(undo),
    z.array(metaRow).safeParse(meta),
  ];
  if (!rows.every(({ success }) => success)) return undefined;
  const areApart =
    isEachOnce(history, 'seq') &&
    isEachOnce(history, 'id') &&
    isEachOnce(undo, 'seq') &&
    isEachOnce(meta, 'key');
  if (!areApart) return undefined;
  return { history, undo, meta } as unknown as DeviceTables;
}

function isEachOnce(rows: readonly DeviceRow[], field: string): boolean {
  return new Set(rows.map((row) => row[field])).size === rows.length;
}
