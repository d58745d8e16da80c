import { parseBody } from '#domain/assessment/kinds.ts';
import { readSnapshot } from '#domain/assessment/verify-snapshot.ts';
import { LIBRARY_SCHOOL, type StoredRecord } from '#domain/records/record.ts';
import { isBeyondClocks } from '#domain/records/stamp.ts';
import { err, ok, type Result } from '#domain/result.ts';

import { isForCoach, withWordsOfTeam } from './for-purpose.ts';
import type { Manifest } from './manifest.ts';
import type { IcmapFault, IcmapFile } from './read-icmap.ts';

/** What a file brings that is fit to be merged. */
export interface CheckedFile {
  readonly manifest: Manifest;
  /** Without those of schools that were removed where the file was made: opening a file removes no school. */
  readonly records: readonly StoredRecord[];
  /** The records of those schools: only a device on which nothing is yet takes them over. */
  readonly removedThere: readonly StoredRecord[];
  /** The hashes of the files of evidence in it. */
  readonly evidence: readonly string[];
  /** Recorded At-A-Glances that don’t prove themselves and were left out. */
  readonly unproved: number;
}

/** Checks every record of a file by its kind and proves its snapshots; a record that fits nothing refuses the whole. */
export function checkIcmap({
  manifest,
  records,
  evidence,
}: IcmapFile): Result<CheckedFile, IcmapFault> {
  const isForACoach = manifest.purpose === 'coach';
  if (isForACoach && !records.every(isForCoach)) return err({ tag: 'more-than-for-coach' });
  const gone = new Set(
    records.flatMap(({ kind, school, deleted }) =>
      kind === 'school' && deleted === true ? [school] : [],
    ),
  );
  const kept: StoredRecord[] = [];
  const seen = new Set<string>();
  const removedThere: StoredRecord[] = [];
  let unproved = 0;
  for (const record of records) {
    if (seen.has(record.id)) return err(misfit(`${record.id} twice`));
    seen.add(record.id);
    if (isBeyondClocks(record.stamp)) return err(misfit(`${record.id} at ${record.stamp}`));
    if (gone.has(record.school)) {
      removedThere.push(record);
      continue;
    }
    if (!belongs(record)) return err(misfit(`${record.id} of ${record.school}`));
    if (record.deleted !== true) {
      const body = parseBody(record.kind, record.body);
      if (!body.ok) return err(misfit(`${record.kind}: ${body.error.detail}`));
      const read = record.kind === 'snapshot' ? readSnapshot(record) : undefined;
      if (isDisproved(read)) {
        unproved += 1;
        continue;
      }
      if (isForACoach && read?.ok === true) {
        kept.push(withWordsOfTeam(record, read.value));
        continue;
      }
    }
    kept.push(record);
  }
  return ok({ manifest, records: kept, removedThere, evidence, unproved });
}

/** IC maps and groups of schools are the library’s, and a school’s own record bears its name. */
function belongs({ id, kind, school }: StoredRecord): boolean {
  if (LIBRARY_KINDS.has(kind)) return school === LIBRARY_SCHOOL;
  return kind !== 'school' || (id === school && school !== LIBRARY_SCHOOL);
}

const LIBRARY_KINDS: ReadonlySet<string> = new Set([
  'ic-map',
  'school-group',
  'school-in-group',
  'school-join',
  'school-apart',
]);

/** What a later version of the app has recorded in a way that this one can’t read is not disproved by that. */
function isDisproved(read: ReturnType<typeof readSnapshot> | undefined): boolean {
  return read?.ok === false && read.error.tag !== 'unreadable';
}

function misfit(detail: string): IcmapFault {
  return { tag: 'damaged', detail };
}
