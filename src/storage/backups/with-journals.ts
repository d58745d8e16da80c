import { mergeRecords } from '#domain/records/merge.ts';
import { laterStamp } from '#domain/records/stamp.ts';
import type { MetaRow, NumberedRow } from '#storage/database.ts';
import type { JournalEntry } from '#storage/journal/journal.ts';
import type { JournalToReplay } from '#storage/journal/replay.ts';
import { hasLine, withLine, type LinesWritten } from '#storage/meta.ts';
import type { PlannedStep } from '#storage/planned-step.ts';

import type { DatabaseRows } from './database-rows.ts';

/**
 * What a backup and the journals since hold together, without any database: for where the browser opens none. Records and
 * history are as a replay makes them; what the journals’ steps changed can’t be taken back in it.
 */
export function withJournals(
  rows: DatabaseRows,
  journals: readonly JournalToReplay[],
): DatabaseRows {
  const records = new Map(rows.records.map((record) => [record.id, record]));
  const history = [...rows.history];
  const known = new Set(history.map(({ id }) => id));
  const touched = new Set<string>();
  let written = linesOf(rows);
  let newestStamp: string | undefined;
  let writes = 0;
  const lines = journals
    .flatMap(({ journal, entries }) =>
      entries.map((row) => ({ ...row, place: { journal, line: row.line } })),
    )
    .filter(({ place }) => !hasLine(written, place))
    .toSorted((a, b) => a.write - b.write || a.entry.at - b.entry.at);
  for (const { place, entry } of lines) {
    if (hasLine(written, place)) continue;
    written = withLine(written, place);
    writes += 1;
    for (const step of stepsOf(entry)) {
      if (known.has(step.id)) continue;
      known.add(step.id);
      for (const { after } of step.changes) {
        const found = records.get(after.id);
        records.set(after.id, found === undefined ? after : mergeRecords(found, after));
        touched.add(after.school);
      }
      for (const id of step.putAway) records.delete(id);
      history.push(rowOf(step, (history.at(-1)?.seq ?? 0) + 1));
      newestStamp = laterStamp(newestStamp, step.newestStamp);
    }
  }
  return {
    records: [...records.values()],
    history,
    takeBacks: rows.takeBacks.filter(({ school }) => !touched.has(school)),
    meta: rows.meta.map((row) => metaAfter(row, { newestStamp, writes, written })),
  };
}

function stepsOf(entry: JournalEntry): readonly PlannedStep[] {
  if ('steps' in entry) return entry.steps;
  // What is forgotten takes a fresh backup with it, in which it is gone.
  return 'ids' in entry ? [] : [entry];
}

function rowOf(
  { id, at, by, device, label, run, undoes, redoes, received, changes }: PlannedStep,
  seq: number,
): NumberedRow {
  const school = changes[0]?.after.school ?? '';
  return {
    seq,
    id,
    at,
    by,
    device,
    school,
    label,
    ...(run === undefined ? {} : { run }),
    ...(undoes === undefined ? {} : { undoes }),
    ...(redoes === undefined ? {} : { redoes }),
    ...(received === undefined ? {} : { received }),
    changes,
  };
}

/** How many lines of each journal rows have. */
export function linesOf({ meta }: DatabaseRows): LinesWritten {
  const row = meta.find(({ key }) => key === 'journals');
  return row?.key === 'journals' ? row.value : {};
}

function metaAfter(
  row: MetaRow,
  {
    newestStamp,
    writes,
    written,
  }: {
    readonly newestStamp: string | undefined;
    readonly writes: number;
    readonly written: LinesWritten;
  },
): MetaRow {
  switch (row.key) {
    case 'newestStamp':
      return newestStamp === undefined
        ? row
        : { ...row, value: laterStamp(row.value, newestStamp) };
    case 'writes':
      return { ...row, value: row.value + writes };
    case 'journals':
      return { ...row, value: written };
    case 'device':
    case 'newestForgetting':
    case 'minReaderVersion':
      return row;
  }
}
