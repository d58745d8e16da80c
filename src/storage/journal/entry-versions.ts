import type { StoredRecord } from '#domain/records/record.ts';
import type { RecordChange } from '#domain/records/step.ts';
import type { EarlierStep } from '#storage/earlier-steps.ts';
import type { PlannedStep } from '#storage/planned-step.ts';

import type { JournalEntry } from './journal.ts';

type ToVersion = (version: StoredRecord) => StoredRecord;

/** An entry with each version of a record in it as `to` makes it; `to` is given them in the order in which they stand. */
export function withVersions(entry: JournalEntry, to: ToVersion): JournalEntry {
  if ('steps' in entry) return { ...entry, steps: entry.steps.map((step) => inStep(step, to)) };
  if (!('ids' in entry)) return inStep(entry, to);
  return entry.step === undefined ? entry : { ...entry, step: inStep(entry.step, to) };
}

function inStep(step: PlannedStep, to: ToVersion): PlannedStep {
  const changes = inChanges(step.changes, to);
  const earlier = step.earlier?.map((row): EarlierStep => ({
    ...row,
    changes: inChanges(row.changes, to),
  }));
  return { ...step, changes, ...(earlier !== undefined && { earlier }) };
}

function inChanges(changes: readonly RecordChange[], to: ToVersion): readonly RecordChange[] {
  return changes.map(({ before, after }) =>
    before === undefined ? { after: to(after) } : { before: to(before), after: to(after) },
  );
}
