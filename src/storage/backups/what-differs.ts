import { schoolIn } from '#domain/assessment/stored-bodies.ts';
import { LIBRARY_SCHOOL, type StoredRecord } from '#domain/records/record.ts';
import { saySame, type Step, type StepLabel } from '#domain/records/step.ts';
import type { ContinuumDatabase, HistoryRow } from '#storage/database.ts';
import type { Restoration } from '#storage/plan-records.ts';

/** Pages of a school that records belong to, as a person knows them. */
export type RecordGroup =
  | 'school'
  | 'team'
  | 'ratings'
  | 'evidence'
  | 'crosswalks'
  | 'maps'
  | 'other';

/** What going back would do to the records of one group. */
export interface GroupDifference {
  readonly group: RecordGroup;
  /** Would say again what they said then. */
  readonly changed: number;
  /** Are gone now, and would be there again. */
  readonly back: number;
  /** Were not there then, and would go. */
  readonly gone: number;
}

/** What going back would do to one school, or to the library's own maps. */
export interface SchoolDifference {
  readonly school: string;
  /** As it is called then or now; undefined for the library. */
  readonly name: string | undefined;
  /** The backup has this school; else all of it was begun since. Always so of the library. */
  readonly isInBackup: boolean;
  /** At least one. */
  readonly groups: readonly GroupDifference[];
  /** At-A-Glances recorded since: a record never goes. */
  readonly recordsThatStay: number;
  /** What was done since, newest first. */
  readonly steps: readonly StepLabel[];
}

/** A backup as far as going back needs it. */
export interface Past {
  readonly records: readonly StoredRecord[];
  readonly history: readonly Pick<HistoryRow, 'id'>[];
  /** Records (by id) that were forgotten here for good: no backup brings them back. */
  readonly staysAway?: ReadonlySet<string> | undefined;
}

/** What differs between the database and a backup, school by school. Those where nothing does are left out. */
export async function whatDiffers(
  database: ContinuumDatabase,
  past: Past,
): Promise<readonly SchoolDifference[]> {
  const [records, history] = await database.transaction(
    'r',
    [database.records, database.history],
    () => Promise.all([database.records.toArray(), database.history.toArray()]),
  );
  const known = new Set(past.history.map(({ id }) => id));
  const since = history.filter(({ id }) => !known.has(id));
  const schools = new Set([...records, ...past.records].map(({ school }) => school));
  return [...schools].flatMap(
    (school) =>
      differenceOf(
        school,
        ofSchool(records, school),
        { ...past, records: ofSchool(past.records, school) },
        since,
      ) ?? [],
  );
}

function differenceOf(
  school: string,
  present: readonly StoredRecord[],
  { records: past, staysAway }: Past,
  since: readonly Pick<Step, 'school' | 'label'>[],
): SchoolDifference | undefined {
  const restorations = restorationsOf(present, past, staysAway);
  if (restorations.length === 0) return undefined;
  const groups = new Map<RecordGroup, GroupDifference>();
  for (const restoration of restorations) {
    const group = groupOf(restoration.from.kind);
    const sofar = groups.get(group) ?? { group, changed: 0, back: 0, gone: 0 };
    const what = effectOf(restoration);
    groups.set(group, { ...sofar, [what]: sofar[what] + 1 });
  }
  const names = [...past, ...present].flatMap(({ kind, body }) =>
    kind === 'school' ? (schoolIn(body)?.name ?? []) : [],
  );
  return {
    school,
    name: names[0],
    isInBackup: school === LIBRARY_SCHOOL || past.some((one) => one.id === school && isThere(one)),
    groups: [...groups.values()].toSorted(
      (a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group),
    ),
    recordsThatStay: recordsThatStay(present, past).length,
    steps: since.flatMap((step) => (step.school === school ? [step.label] : [])).toReversed(),
  };
}

/**
 * What has to be put back so that a school says what a backup of it says. Recorded At-A-Glances are never taken away:
 * those recorded since stay.
 * @param staysAway records (by id) that were forgotten for good
 */
export function restorationsOf(
  present: readonly StoredRecord[],
  past: readonly StoredRecord[],
  staysAway: ReadonlySet<string> = new Set(),
): readonly Restoration[] {
  const now = new Map(present.map((record) => [record.id, record]));
  const then = new Map(past.map((record) => [record.id, record]));
  const back = past.flatMap((restore): readonly Restoration[] => {
    const from = now.get(restore.id);
    if (restore.deleted === true || saySame(from, restore)) return [];
    if (staysAway.has(restore.id)) return [];
    if (restore.kind === 'snapshot' && isThere(from)) return [];
    // One that is not even a tombstone here is put back as if it had been.
    return [{ restore, from: from ?? { ...restore, deleted: true, body: {} } }];
  });
  const gone = present.flatMap((from): readonly Restoration[] =>
    isThere(from) && !isThere(then.get(from.id)) && from.kind !== 'snapshot'
      ? [{ restore: undefined, from }]
      : [],
  );
  return [...back, ...gone];
}

function recordsThatStay(
  present: readonly StoredRecord[],
  past: readonly StoredRecord[],
): readonly StoredRecord[] {
  const then = new Set(past.filter(isThere).map(({ id }) => id));
  return present.filter(
    (record) => record.kind === 'snapshot' && isThere(record) && !then.has(record.id),
  );
}

function effectOf({ restore, from }: Restoration): 'changed' | 'back' | 'gone' {
  if (restore === undefined) return 'gone';
  return isThere(from) ? 'changed' : 'back';
}

function isThere(record: StoredRecord | undefined): record is StoredRecord {
  return record !== undefined && record.deleted !== true;
}

function ofSchool(records: readonly StoredRecord[], school: string): readonly StoredRecord[] {
  return records.filter((record) => record.school === school);
}

const GROUPS: readonly RecordGroup[] = [
  'school',
  'team',
  'ratings',
  'evidence',
  'crosswalks',
  'maps',
  'other',
];

function groupOf(kind: string): RecordGroup {
  if (kind === 'school' || kind === 'cycle' || kind === 'snapshot') return 'school';
  if (kind === 'member') return 'team';
  if (kind === 'ic-map') return 'maps';
  if (kind.startsWith('evidence')) return 'evidence';
  if (kind.startsWith('crosswalk')) return 'crosswalks';
  return RATING_KINDS.has(kind) ? 'ratings' : 'other';
}

const RATING_KINDS: ReadonlySet<string> = new Set([
  'agreed-existing',
  'agreed-desired',
  'agreed-rationale',
  'tick',
  'rating-existing',
  'rating-desired',
  'rating-note',
  'rating-confidence',
  'handed-in',
  'reveal',
  'decision-existing',
  'decision-desired',
  'dissent',
  'parked',
  'minutes',
  'asked',
  'names',
  'ratings-dropped',
]);
