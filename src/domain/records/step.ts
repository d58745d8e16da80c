import { canonicalText } from './canonical.ts';
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
  | 'rating-cleared'
  | 'desired-agreed'
  | 'desired-cleared'
  | 'rationale-written'
  | 'statement-ticked'
  | 'statement-unticked'
  | 'snapshot-recorded'
  | 'sample-added'
  | 'sample-removed'
  | 'map-added'
  | 'map-removed'
  | 'own-existing-rated'
  | 'own-existing-cleared'
  | 'own-desired-rated'
  | 'own-desired-cleared'
  | 'own-note-written'
  | 'own-confidence-said'
  | 'handed-in'
  | 'hand-in-received'
  | 'file-opened'
  | 'ratings-revealed'
  | 'existing-decided'
  | 'desired-decided'
  | 'unanimous-decided'
  | 'dissent-kept'
  | 'dissent-dropped'
  | 'indicator-parked'
  | 'indicator-taken-up'
  | 'minutes-written'
  | 'roles-asked'
  | 'names-shown'
  | 'names-hidden'
  | 'individual-ratings-dropped'
  | 'member-taken-out'
  | 'forgotten'
  | 'crosswalk-added'
  | 'crosswalk-edited'
  | 'crosswalk-removed'
  | 'evidence-added'
  | 'evidence-edited'
  | 'evidence-sorted'
  | 'evidence-binned'
  | 'evidence-taken-back'
  | 'evidence-purged'
  | 'gone-back'
  | 'school-group-added'
  | 'school-group-edited'
  | 'school-group-removed'
  | 'schools-grouped'
  | 'schools-joined'
  | 'schools-parted'
  | 'schools-kept-apart'
  | 'deliveries-opened';

/** The step's name and what it was done to: an indicator's code, a school's name. */
export interface StepLabel {
  readonly what: StepKind;
  readonly subject: string;
  /** The id of an earlier step of this name that this one took back, whatever came in between. */
  readonly takesBack?: string;
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
  /** The step that is in effect again, where the one taken back was itself an undo. */
  readonly redoes?: string;
  /** Records that others wrote were taken over with their own stamps; taking that back puts away just them. */
  readonly received?: true;
  /** Commits with one run are one step: a run of arrow keys, a text being typed. */
  readonly run?: string;
  readonly changes: readonly RecordChange[];
}

/** Whether a step can be taken back; a recorded snapshot is amended by a newer one instead. */
export function canBeUndone(step: Pick<Step, 'label'>): boolean {
  return step.label.what !== 'snapshot-recorded';
}

/** Whether two versions of a record say the same, whoever said it and when. */
export function saySame(a: StoredRecord | undefined, b: StoredRecord | undefined): boolean {
  if (isAbsent(a) || isAbsent(b)) return isAbsent(a) === isAbsent(b);
  return a === b || canonicalText(a?.body) === canonicalText(b?.body);
}

/** The changes of several commits as one step: what was there before the first, and what the last one left. */
export function joinChanges(
  earlier: readonly RecordChange[],
  later: readonly RecordChange[],
): readonly RecordChange[] {
  const byId = new Map(earlier.map((change) => [change.after.id, change]));
  for (const change of later) {
    const first = byId.get(change.after.id);
    byId.set(change.after.id, first === undefined ? change : { ...first, after: change.after });
  }
  return [...byId.values()];
}

function isAbsent(record: StoredRecord | undefined): boolean {
  return record === undefined || record.deleted === true;
}
