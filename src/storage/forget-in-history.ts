import type { Sha256 } from '#domain/records/sha-256.ts';
import type { RecordChange, StepLabel } from '#domain/records/step.ts';

import type { ContinuumDatabase, HistoryRow, NumberedRow, TakeBackRow } from './database.ts';
import { withoutWords } from './empty-records.ts';
import { putHistoryRows } from './history-rows.ts';
import { differs } from './history.ts';
import { saidBy, type IsSaid } from './said-words.ts';
import type { VersionsToForget } from './versions-to-forget.ts';

/** What a step of which nothing is left is called: that it was, and when, and no more. */
const FORGOTTEN: StepLabel = { what: 'forgotten', subject: '' };

/**
 * Takes every version of the given records, and plain words from versions of snapshots, out of the steps of a
 * school. A step that changed other records too keeps those; where nothing is left, one line stays that says
 * when something was done. Such a step can no longer be taken back. How many steps were rewritten.
 */
export async function forgetInHistory(
  database: ContinuumDatabase,
  about: {
    readonly history: readonly NumberedRow[];
    readonly versions: VersionsToForget;
    readonly hashes: ReadonlySet<Sha256>;
  },
): Promise<number> {
  const isForgotten = saidBy([...about.versions.values()].flat());
  const rewritten = about.history.flatMap((row) => {
    const changes = changesLeft(row.changes, about);
    if (changes === undefined) return [];
    return [{ ...row, changes, label: labelLeft(row.label, changes, isForgotten) }];
  });
  if (rewritten.length === 0) return 0;
  await putHistoryRows(database, rewritten);

  const rows = new Map(rewritten.map((row) => [row.seq, row]));
  const { takeBacks } = database;
  const pointers = await takeBacks.toArray();
  const isUseless = ({ seq }: TakeBackRow) => {
    const row = rows.get(seq);
    return row !== undefined && !differs(row);
  };
  await takeBacks.bulkDelete(pointers.filter(isUseless).map(({ seq }) => seq));
  await takeBacks.bulkPut(
    pointers.filter((one) => !isUseless(one)).flatMap((one) => relabelled(one, rows) ?? []),
  );
  return rewritten.length;
}

/** The changes without what is forgotten; undefined where none of them held any of it. */
function changesLeft(
  changes: readonly RecordChange[],
  { versions, hashes }: { versions: VersionsToForget; hashes: ReadonlySet<Sha256> },
): readonly RecordChange[] | undefined {
  let isRewritten = false;
  const left = changes.flatMap((change): readonly RecordChange[] => {
    const { before, after } = change;
    if (versions.has(after.id)) {
      isRewritten = true;
      return [];
    }
    const wiped = {
      ...(before === undefined ? {} : { before: withoutWords(before, hashes) }),
      after: withoutWords(after, hashes),
    };
    if (wiped.before === before && wiped.after === after) return [change];
    isRewritten = true;
    return [wiped];
  });
  return isRewritten ? left : undefined;
}

/** A step may be named after what it changed: a member's name, the title of a piece of evidence. */
function labelLeft(
  label: StepLabel,
  changes: readonly RecordChange[],
  isForgotten: IsSaid,
): StepLabel {
  if (changes.length === 0) return FORGOTTEN;
  return isForgotten(label.subject) ? { ...label, subject: '' } : label;
}

/** A pointer with the names that its own step and the one behind it have now; undefined where none is new. */
function relabelled(
  pointer: TakeBackRow,
  rows: ReadonlyMap<number | undefined, HistoryRow>,
): TakeBackRow | undefined {
  const label = rows.get(pointer.seq)?.label;
  const reopens = pointer.reopens && relabelled(pointer.reopens, rows);
  if (label === undefined && reopens === undefined) return undefined;
  return {
    ...pointer,
    ...(label === undefined ? {} : { label }),
    ...(reopens === undefined ? {} : { reopens }),
  };
}
