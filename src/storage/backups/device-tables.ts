import { recordSchema } from '#domain/records/record-schema.ts';
import { z } from '#domain/zod.ts';
import type { DeviceRows } from '#exchange/icmap/contents.ts';
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

const metaRow = z.looseObject({ key: word });

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
  return { history, undo, meta } as unknown as DeviceTables;
}
