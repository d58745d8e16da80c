import type { StoredRecord } from './record.ts';

/** What people did in one step, as the history names it. */
export type StepKind =
  | 'school-started'
  | 'school-edited'
  | 'school-removed'
  | 'member-added'
  | 'member-edited'
  | 'member-removed'
  | 'year-started'
  | 'year-removed'
  | 'existing-agreed'
  | 'existing-cleared'
  | 'desired-agreed'
  | 'desired-cleared'
  | 'rationale-written'
  | 'statement-ticked'
  | 'statement-unticked'
  | 'snapshot-recorded'
  | 'sample-added'
  | 'sample-removed'
  | 'map-added'
  | 'map-removed';

/** The step's name and what it was done to: an indicator's code, a school's name. */
export interface StepLabel {
  readonly what: StepKind;
  readonly subject: string;
}

/** One record's change in a step. */
export interface RecordChange {
  /** Absent when the record was new. */
  readonly before?: StoredRecord;
  readonly after: StoredRecord;
}

/** One step of the history: everything that one commit changed. */
export interface Step {
  readonly id: string;
  /** Milliseconds since 1970, by the device's clock. */
  readonly at: number;
  readonly by: string;
  readonly device: string;
  readonly school: string;
  readonly label: StepLabel;
  /** The step that this one takes back. */
  readonly undoes?: string;
  /** Commits with one run are one step: a run of arrow keys, a text being typed. */
  readonly run?: string;
  readonly changes: readonly RecordChange[];
}

/** Steps that cannot be taken back: a recorded snapshot is amended by a newer one instead. */
export function canBeUndone(step: Step): boolean {
  return step.label.what !== 'snapshot-recorded';
}

/**
 * The newest step in effect that can be taken back, of steps given newest first. A step is out of effect
 * while a step in effect undoes it.
 */
export function newestUndoable(newestFirst: readonly Step[]): Step | undefined {
  const undone = undoneSteps(newestFirst);
  return newestFirst.find(
    (step) => step.undoes === undefined && !undone.has(step.id) && canBeUndone(step),
  );
}

/** The undo that can itself be taken back (redo): only while nothing new was done after it. */
export function newestRedoable(newestFirst: readonly Step[]): Step | undefined {
  const undone = undoneSteps(newestFirst);
  const byId = new Map(newestFirst.map((step) => [step.id, step]));
  for (const step of newestFirst) {
    if (step.undoes === undefined) return undefined;
    const isRedo = byId.get(step.undoes)?.undoes !== undefined;
    if (!isRedo && !undone.has(step.id)) return step;
  }
  return undefined;
}

function undoneSteps(newestFirst: readonly Step[]): ReadonlySet<string> {
  const undone = new Set<string>();
  // Newest first: whether an undo is itself undone is known before it counts.
  for (const step of newestFirst) {
    if (step.undoes !== undefined && !undone.has(step.id)) undone.add(step.undoes);
  }
  return undone;
}
