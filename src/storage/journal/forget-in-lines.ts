import type { Sha256 } from '#domain/records/sha-256.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import type { RecordChange, StepLabel } from '#domain/records/step.ts';
import type { TakeBackRow } from '#storage/database.ts';
import type { EarlierStep } from '#storage/earlier-steps.ts';
import type { PlannedStep } from '#storage/planned-step.ts';

import { journalLine, readLines, type JournalLine } from './journal-lines.ts';

/** What is to be gone from journals: records by their ids, plain words beside snapshots by their salted hashes. */
export interface GoneFromJournals {
  readonly ids: readonly string[];
  readonly words: readonly Sha256[];
}

/**
 * A journal's bytes without any version of the records and without the words; undefined where it holds none of
 * them. A step of which nothing is left goes whole; what forgot it stays, and forgets again in a replay. Lines that
 * can't be read go too, a torn last one as well, as nobody can say what they hold.
 */
export function forgetInLines(
  bytes: Uint8Array,
  gone: GoneFromJournals,
): Uint8Array<ArrayBuffer> | undefined {
  const ids = new Set(gone.ids);
  const words = new Set(gone.words);
  const { lines, damaged, end } = readLines(bytes);
  const isAllRead = damaged === 0 && end === bytes.length;
  const left = lines.flatMap((line) => lineLeft(line, ids, words) ?? []);
  const isSame = left.length === lines.length && left.every((line, at) => line === lines[at]);
  if (isSame && isAllRead) return undefined;
  const parts = left.map(journalLine);
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function lineLeft(
  line: JournalLine,
  ids: ReadonlySet<string>,
  words: ReadonlySet<Sha256>,
): JournalLine | undefined {
  if (line.is === 'abort') return line;
  const { entry } = line;
  if ('steps' in entry) {
    const steps = entry.steps.flatMap((step) => stepLeft(step, ids, words) ?? []);
    if (steps.length === 0) return undefined;
    const isSame = steps.every((step, at) => step === entry.steps[at]);
    if (isSame && steps.length === entry.steps.length) return line;
    return { ...line, entry: { ...entry, steps } };
  }
  if (!('ids' in entry)) {
    const step = stepLeft(entry, ids, words);
    if (step === undefined) return undefined;
    return step === entry ? line : { ...line, entry: step };
  }
  const step = entry.step && stepLeft(entry.step, ids, words);
  return step === entry.step ? line : { ...line, entry: { ...entry, step } };
}

function stepLeft(
  step: PlannedStep,
  ids: ReadonlySet<string>,
  words: ReadonlySet<Sha256>,
): PlannedStep | undefined {
  const isGone = ({ after }: RecordChange) => ids.has(after.id);
  const kept = step.changes.filter((change) => !isGone(change));
  if (kept.length === 0) return undefined;
  const changes = kept.map((change) => changeLeft(change, words));
  const earlier = step.earlier && earlierLeft(step.earlier, ids, words);
  const isSame =
    kept.length === step.changes.length &&
    changes.every((change, at) => change === kept[at]) &&
    earlier === step.earlier;
  if (isSame) return step;
  const names = namesIn(step.changes.filter(isGone));
  return {
    ...step,
    changes,
    label: labelLeft(step.label, names),
    ...(step.taken === undefined ? {} : { taken: takenLeft(step.taken, names) }),
    ...(earlier === undefined ? {} : { earlier }),
  };
}

/** The steps that a file told of, the same array where none of them holds what goes. */
function earlierLeft(
  earlier: readonly EarlierStep[],
  ids: ReadonlySet<string>,
  words: ReadonlySet<Sha256>,
): readonly EarlierStep[] {
  let isRewritten = false;
  const left = earlier.flatMap((row): readonly EarlierStep[] => {
    const gone = row.changes.filter(({ after }) => ids.has(after.id));
    const kept = row.changes.filter(({ after }) => !ids.has(after.id));
    const changes = kept.map((change) => changeLeft(change, words));
    if (gone.length === 0 && changes.every((change, at) => change === kept[at])) return [row];
    isRewritten = true;
    return changes.length === 0
      ? []
      : [{ ...row, changes, label: labelLeft(row.label, namesIn(gone)) }];
  });
  return isRewritten ? left : earlier;
}

function changeLeft(change: RecordChange, words: ReadonlySet<Sha256>): RecordChange {
  const before = change.before && versionLeft(change.before, words);
  const after = versionLeft(change.after, words);
  if (before === change.before && after === change.after) return change;
  return { ...(before === undefined ? {} : { before }), after };
}

function versionLeft(version: StoredRecord, words: ReadonlySet<Sha256>): StoredRecord {
  const beside = version.body['words'];
  if (version.kind !== 'snapshot' || typeof beside !== 'object' || beside === null) return version;
  const kept = Object.entries(beside).filter(([hash]) => !words.has(hash));
  if (kept.length === Object.keys(beside).length) return version;
  return { ...version, body: { ...version.body, words: Object.fromEntries(kept) } };
}

/** A step may be named after what it changed: a member's name, the title of a piece of evidence. */
function labelLeft(label: StepLabel, names: ReadonlySet<unknown>): StepLabel {
  return names.has(label.subject) ? { ...label, subject: '' } : label;
}

function takenLeft(taken: TakeBackRow, names: ReadonlySet<unknown>): TakeBackRow {
  const { reopens } = taken;
  return {
    ...taken,
    label: labelLeft(taken.label, names),
    ...(reopens === undefined ? {} : { reopens: takenLeft(reopens, names) }),
  };
}

function namesIn(changes: readonly RecordChange[]): ReadonlySet<unknown> {
  const versions = changes.flatMap(({ before, after }) => [before ?? after, after]);
  return new Set(versions.flatMap(({ body }) => Object.values(body)));
}
