import { composeSnapshot, type SnapshotParts } from '#domain/assessment/compose-snapshot.ts';
import { cycleId, type Cycle } from '#domain/assessment/cycle.ts';
import type { Member } from '#domain/assessment/member.ts';
import { unrated, type AgreedRating, type SaidState } from '#domain/assessment/rating.ts';
import type { School } from '#domain/assessment/school.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import { readSnapshot } from '#domain/assessment/verify-snapshot.ts';
import { RECORD_VERSION, type StoredRecord } from '#domain/records/record.ts';
import { formatStamp } from '#domain/records/stamp.ts';

import { aMap } from './a-map.ts';

/** A school; say only what the test is about. */
export function aSchool(over: Partial<School> = {}): School {
  return {
    id: 'riverside',
    name: 'Riverside Elementary',
    district: 'Lake County Schools',
    state: 'South Carolina',
    grades: 'K–5',
    vision: 'Every child a problem solver.',
    mission: 'We teach STEM through the life of our river.',
    ...over,
  };
}

/** A member of the team: a teacher unless said otherwise. */
export function aMember(over: Partial<Member> = {}): Member {
  return { id: 'ada', name: 'Ada Reyes', group: 'teachers', position: 'Grade 4 teacher', ...over };
}

/** A team in which every stakeholder group has somebody. */
export function aTeam(): readonly Member[] {
  return [
    aMember({ id: 'maria', name: 'María Núñez', group: 'leaders', position: 'Principal' }),
    aMember(),
    aMember({ id: 'ben', name: 'Ben Okafor', group: 'students', position: 'Grade 5' }),
    aMember({ id: 'joan', name: 'Joan Łaski', group: 'parents', position: 'Parent' }),
    aMember({ id: 'lee', name: 'Lee Park', group: 'strategic-alliances', position: 'Engineer' }),
  ];
}

/** A cycle of `aSchool` on `aMap`, unless said otherwise. */
export function aCycle(over: Partial<Omit<Cycle, 'id'>> = {}): Cycle {
  const body = { school: 'riverside', map: aMap().id, mapVersion: '1', schoolYear: 2026, ...over };
  return { ...body, id: cycleId(body.school, body.map, body.schoolYear) };
}

/** What the team has agreed on one indicator; nothing unless said. */
export function aRating(indicator: string, over: Partial<AgreedRating> = {}): AgreedRating {
  return { ...unrated(indicator), ...over };
}

/** The existing state "at a level". */
export function atLevel(level: string): SaidState {
  return { is: 'at-level', level };
}

/** Agreed ratings from pairs of indicator code and what is said of it. */
export function ratingsOf(
  said: Readonly<Record<string, Partial<AgreedRating>>>,
): ReadonlyMap<string, AgreedRating> {
  return new Map(Object.entries(said).map(([code, over]) => [code, aRating(code, over)]));
}

/** A snapshot as it is read back from the database, whole. Salts are fixed, so its hash is too. */
export function aSnapshot(over: Partial<SnapshotParts> = {}): Snapshot {
  const read = readSnapshot(aSnapshotRecord(over));
  if (!read.ok) throw new Error(`a snapshot that does not read back: ${read.error.tag}`);
  return read.value;
}

/** The record of a snapshot, with its text and words. */
export function aSnapshotRecord(over: Partial<SnapshotParts> = {}): StoredRecord {
  let salts = 0;
  const parts: SnapshotParts = {
    status: 'yearly',
    school: aSchool(),
    members: aTeam(),
    cycle: aCycle(),
    map: aMap(),
    ratings: new Map(),
    follows: [],
    recordedBy: 'María Núñez',
    recordedAt: '2027-05-14T18:30:00.000Z',
    recordedOn: '2027-05-14',
    ...over,
  };
  const { id, body } = composeSnapshot(parts, () => `salt-of-the-test-${(salts += 1)}`);
  const { school, id: cycle } = parts.cycle;
  return aRecord({ id, kind: 'snapshot', school, cycle, body });
}

/** A stored record with its envelope. */
export function aRecord(over: Partial<StoredRecord> = {}): StoredRecord {
  const device = 'device000000';
  return {
    id: 'riverside',
    kind: 'school',
    school: 'riverside',
    stamp: formatStamp({ ms: Date.UTC(2026, 8, 1), counter: 0, device }),
    by: 'team',
    device,
    v: RECORD_VERSION,
    body: {},
    ...over,
  };
}
