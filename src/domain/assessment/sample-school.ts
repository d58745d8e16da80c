import { sampleEvidence } from '#domain/evidence/sample-evidence.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import type { IcMap, Indicator } from '#domain/ic-map/ic-map.ts';
import { statementsOf } from '#domain/ic-map/statements.ts';
import type { Sha256 } from '#domain/records/sha-256.ts';
import type { Change } from '#domain/records/record.ts';

import {
  agreeDesired,
  agreeExisting,
  agreeRationale,
  putMember,
  putSchool,
  startCycle,
  tickStatement,
} from './changes.ts';
import { composeSnapshot, recordSnapshot, type SnapshotParts } from './compose-snapshot.ts';
import { cycleId, type Cycle } from './cycle.ts';
import type { AgreedRating, SaidState } from './rating.ts';
import { levelOfRank, sampleAlone } from './sample-alone.ts';
import { sampleContentSchema, type SampleContent, type SampleRating } from './sample-content.ts';
import type { SchoolYear } from './school-year.ts';

/** The record id of the sample school: one a device. */
export const SAMPLE_SCHOOL_ID = 'sample-school';

/**
 * Every change that makes the sample school, as one step: its team, the years before `year` with their
 * recorded snapshots, and that year partly rated, with what members said alone and handed in `at` that time (ms since
 * 1970, UTC). The same content, map and moment give the same changes to the byte. Throws when the content does not fit its schema or the map: a fault of ours.
 */
export function sampleSchoolChanges(
  content: unknown,
  map: IcMap,
  { year: now, at }: { readonly year: SchoolYear; readonly at: number },
): readonly Change[] {
  const sample = sampleContentSchema.parse(content);
  const school = { id: SAMPLE_SCHOOL_ID, ...sample.school, sample: true as const };
  const { id, ...schoolBody } = school;
  const changes: Change[] = [
    putSchool(id, schoolBody),
    ...sample.members.map(({ id: member, ...body }) => putMember(id, member, body)),
    ...sampleEvidence(id, sample.evidence, map, now),
  ];
  const follows: Sha256[] = [];
  for (const [index, said] of sample.years.entries()) {
    const schoolYear = now - (sample.years.length - 1 - index);
    const cycle = cycleOf(map, schoolYear);
    const ratings = ratingsOf(said, map);
    changes.push(
      startCycle(id, { map: cycle.map, mapVersion: cycle.mapVersion, schoolYear }),
      ...[...ratings.values()].flatMap((rating) => changesOf(cycle, rating)),
    );
    if (schoolYear === now) {
      changes.push(...sampleAlone(cycle, sample.alone, { map, now: at }));
      continue;
    }
    for (const record of recordingsOf(said, schoolYear)) {
      const snapshot = composeSnapshot(
        {
          ...record,
          school,
          members: sample.members,
          cycle,
          map,
          ratings: ratingsOf(record.said, map),
          follows: [...follows],
          recordedBy: sample.recordedBy,
        },
        saltsOf(record.recordedAt),
      );
      follows.push(snapshot.id);
      changes.push(recordSnapshot(snapshot, cycle));
    }
  }
  return changes;
}

type SaidByCode = SampleContent['years'][number];

type Recording = Pick<SnapshotParts, 'status' | 'recordedAt' | 'recordedOn'> & {
  readonly said: SaidByCode;
};

/** What was recorded of a year that is over: in January what was agreed by then, if anything; in May all. */
function recordingsOf(said: SaidByCode, schoolYear: SchoolYear): readonly Recording[] {
  const byJanuary = Object.fromEntries(
    Object.entries(said).filter(([, rating]) => rating.interim === true),
  );
  const january = `${schoolYear + 1}-01-20`;
  const may = `${schoolYear + 1}-05-14`;
  const interim: Recording = {
    status: 'interim',
    recordedAt: `${january}T20:05:00.000Z`,
    recordedOn: january,
    said: byJanuary,
  };
  const yearly: Recording = {
    status: 'yearly',
    recordedAt: `${may}T19:20:00.000Z`,
    recordedOn: may,
    said,
  };
  return Object.keys(byJanuary).length === 0 ? [yearly] : [interim, yearly];
}

function cycleOf(map: IcMap, schoolYear: SchoolYear): Cycle {
  return {
    id: cycleId(SAMPLE_SCHOOL_ID, map.id, schoolYear),
    school: SAMPLE_SCHOOL_ID,
    map: map.id,
    mapVersion: map.version,
    schoolYear,
  };
}

function ratingsOf(said: SaidByCode, map: IcMap): ReadonlyMap<string, AgreedRating> {
  return new Map(
    indicatorsOf(map).flatMap(({ indicator }) => {
      const rating = said[indicator.code];
      return rating === undefined
        ? []
        : [[indicator.code, agreedRating(indicator, rating, map)] as const];
    }),
  );
}

function agreedRating(indicator: Indicator, said: SampleRating, map: IcMap): AgreedRating {
  const existing = stateOf(said, map);
  const isNotApplicable = existing.is === 'not-applicable';
  return {
    indicator: indicator.code,
    existing,
    desired: said.desired === undefined ? undefined : levelOfRank(map, said.desired),
    rationale: isNotApplicable ? '' : said.why,
    ticked: new Set(tickedStatements(indicator, existing, said.ticks ?? 0)),
  };
}

function stateOf(said: SampleRating, map: IcMap): SaidState {
  switch (said.existing) {
    case 'not-yet':
      return { is: 'not-yet' };
    case 'not-applicable':
      return { is: 'not-applicable', reason: said.why };
    default:
      return { is: 'at-level', level: levelOfRank(map, said.existing) };
  }
}

function tickedStatements(
  indicator: Indicator,
  existing: SaidState,
  count: number,
): readonly string[] {
  if (existing.is !== 'at-level') return [];
  return statementsOf(existing.level, indicator.descriptors[existing.level] ?? [])
    .slice(0, count)
    .map((statement) => statement.id);
}

function changesOf(cycle: Cycle, rating: AgreedRating): readonly Change[] {
  const { indicator, existing, desired, rationale, ticked } = rating;
  if (existing.is === 'not-rated') return [];
  const level = existing.is === 'at-level' ? existing.level : '';
  return [
    agreeExisting(cycle, indicator, existing),
    ...(desired === undefined ? [] : [agreeDesired(cycle, indicator, desired)]),
    ...(rationale === '' ? [] : [agreeRationale(cycle, indicator, rationale)]),
    ...[...ticked].map((statement) =>
      tickStatement(cycle, indicator, { level, statement, ticked: true }),
    ),
  ];
}

/** Salts of the sample need hide nothing: its people are made up. */
function saltsOf(recordedAt: string): () => string {
  let made = 0;
  return () => `sample-${recordedAt}-${(made += 1)}`;
}
