import { ratingsByIndicator } from '#domain/assessment/agreed-ratings.ts';
import { canonicalText } from '#domain/records/canonical.ts';
import type { ContinuumDatabase } from '#storage/database.ts';
import { readEvidence } from '#storage/live-evidence.ts';
import { readSnapshotsOf } from '#storage/school-snapshots.ts';

import { agreementOfYear } from './agreement-of-year.ts';
import { conflictsOf } from './conflicts.ts';
import { evidenceOfYear } from './evidence-of-year.ts';
import { earlierIds, type RecordDraft } from './record-draft.ts';
import type { ReadyYear } from './year-in-view.ts';

/** What somebody who confirms a record has been told: the school’s earlier records, ratings, agreement and evidence. */
export type Promised = Pick<
  ReadyYear,
  'chain' | 'damaged' | 'ratings' | 'records' | 'evidence' | 'map' | 'members' | 'cycle'
>;

/** The same text for the same promise. */
export function promiseOf(
  promised: Promised,
  { withDistribution }: Pick<RecordDraft, 'withDistribution'>,
): string {
  return canonicalText([
    earlierOf(promised),
    ratingsInOrder(promised.ratings),
    agreementOfYear(promised, withDistribution),
    evidenceOfYear(promised),
    conflictsOf(promised),
  ]);
}

/** The same text while the school has the same records. */
export function earlierOf({ chain, damaged }: Pick<Promised, 'chain' | 'damaged'>): string {
  return [...earlierIds(chain, damaged)].toSorted().join(' ');
}

/** What the database holds at this moment, but for the record (`except`) that is being made. */
export async function presentState(
  database: ContinuumDatabase,
  { cycle, map, members }: Pick<Promised, 'cycle' | 'map' | 'members'>,
  except: string,
): Promise<Promised> {
  const { chain, damaged } = await readSnapshotsOf(database, cycle.school);
  const records = await database.records.where({ cycle: cycle.id }).toArray();
  const inOrder = chain.inOrder.filter(({ id }) => id !== except);
  return {
    chain: { ...chain, inOrder },
    damaged,
    ratings: ratingsByIndicator(records),
    records,
    evidence: await readEvidence(database, cycle.school),
    cycle,
    map,
    members,
  };
}

function ratingsInOrder(ratings: Promised['ratings']): readonly unknown[] {
  return [...ratings.values()]
    .map((rating) => ({ ...rating, ticked: [...rating.ticked].toSorted() }))
    .toSorted((a, b) => (a.indicator < b.indicator ? -1 : 1));
}
