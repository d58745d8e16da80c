import { composeSnapshot, recordSnapshot } from '#domain/assessment/compose-snapshot.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { localDate } from '#platform/local-date.ts';
import { newSalt } from '#platform/random-ids.ts';
import type { CommitError } from '#storage/commit-failure.ts';
import type { Storage } from '#storage/storage.ts';

import { agreementOfYear } from './agreement-of-year.ts';
import { evidenceOfYear } from './evidence-of-year.ts';
import {
  amended,
  earlierIds,
  kindOf,
  recorderName,
  type EarlierOfYear,
  type RecordDraft,
} from './record-draft.ts';
import { presentState, promiseOf } from './promise.ts';
import type { ReadyYear } from './year-in-view.ts';

/** Freezes a year into a snapshot and stores it; gives the snapshot's id. */
export async function recordYear(
  storage: Storage,
  year: ReadyYear,
  { draft, earlier, now }: { draft: RecordDraft; earlier: EarlierOfYear; now: Date },
): Promise<Result<string, CommitError>> {
  const { school, members, cycle, map, ratings, chain, damaged, yearName } = year;
  const amends = amended(draft, earlier);
  const snapshot = composeSnapshot(
    {
      status: kindOf(draft, earlier),
      school,
      members,
      cycle,
      map,
      ratings,
      agreement: agreementOfYear(year, draft.withDistribution),
      evidence: evidenceOfYear(year),
      follows: earlierIds(chain, damaged),
      ...(amends === undefined
        ? {}
        : { amends: { snapshot: amends, reason: draft.reason.trim() } }),
      recordedBy: recorderName(draft, members),
      recordedAt: now.toISOString(),
      recordedOn: localDate(now.getTime()),
    },
    newSalt,
  );
  const promised = promiseOf(year, draft);
  const recorder = members.find(({ id }) => id === draft.who);
  const result = await storage.commit({
    label: { what: 'snapshot-recorded', subject: yearName },
    changes: [recordSnapshot(snapshot, cycle)],
    // Of two tabs that record at once only one finds the school as its page has shown it.
    onlyIf: async (database) =>
      promiseOf(await presentState(database, year, snapshot.id), draft) === promised,
    ...(recorder === undefined ? {} : { by: recorder.id }),
  });
  return result.ok ? ok(snapshot.id) : err(result.error);
}
