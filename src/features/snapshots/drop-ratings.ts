import { factsToKeep } from '#domain/analysis/agreement-to-record.ts';
import type { Cycle } from '#domain/assessment/cycle.ts';
import { BODY_SCHEMAS } from '#domain/assessment/kinds.ts';
import { isIndividualRatingOf, noteRatingsDropped } from '#domain/assessment/leave-out.ts';
import { memberRatings } from '#domain/assessment/member-ratings.ts';
import type { Member } from '#domain/assessment/member.ts';
import { schoolYearName } from '#domain/assessment/school-year.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import type { ContinuumDatabase } from '#storage/database.ts';
import type { ToForget } from '#storage/forget.ts';
import { readSnapshotsOf } from '#storage/school-snapshots.ts';

import { recordedFacts } from './agreement-of-year.ts';

/** How much members said alone in a cycle. */
export interface SaidAlone {
  readonly members: number;
  /** Indicators that a member said something about, over all members. */
  readonly ratings: number;
  readonly notes: number;
}

/** Counts what members said alone; nothing of it is told. */
export function saidAlone(records: readonly StoredRecord[]): SaidAlone {
  const byMember = [...memberRatings(records).values()];
  const all = byMember.flatMap((ratings) => [...ratings.values()]);
  return {
    members: byMember.length,
    ratings: all.length,
    notes: all.filter(({ note }) => note !== undefined).length,
  };
}

/** What goes, and the numbers that stay in its place, from what is stored at this moment. */
export async function ratingsToDrop(
  database: ContinuumDatabase,
  { cycle, map, on }: { readonly cycle: Cycle; readonly map: IcMap; readonly on: string },
): Promise<ToForget> {
  const { id, school, schoolYear } = cycle;
  const records = await database.records.where({ cycle: id }).toArray();
  const { chain } = await readSnapshotsOf(database, school);
  const indicators = factsToKeep(
    records,
    map,
    await membersOf(database, school),
    recordedFacts(chain, id),
  );
  return {
    school,
    label: { what: 'individual-ratings-dropped', subject: schoolYearName(schoolYear) },
    which: (version) => isIndividualRatingOf(id, version),
    changes: [noteRatingsDropped(cycle, { on, indicators })],
  };
}

async function membersOf(
  { records }: ContinuumDatabase,
  school: string,
): Promise<readonly Member[]> {
  const found = await records.where({ school, kind: 'member' }).toArray();
  return found.flatMap(({ id, body, deleted }) => {
    const member = deleted === true ? undefined : BODY_SCHEMAS.member.safeParse(body).data;
    return member === undefined ? [] : [{ ...member, id }];
  });
}
