import { cycleId } from '#domain/assessment/cycle.ts';
import { composeSnapshot } from '#domain/assessment/compose-snapshot.ts';
import { STAKEHOLDER_GROUPS, type Member } from '#domain/assessment/member.ts';
import { unrated, type AgreedRating, type ExistingState } from '#domain/assessment/rating.ts';
import type { School } from '#domain/assessment/school.ts';
import type { SchoolYear } from '#domain/assessment/school-year.ts';
import type { SnapshotStatus } from '#domain/assessment/snapshot-content.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import { levelsAscending } from '#domain/ic-map/level.ts';
import { RECORD_VERSION, type StoredRecord } from '#domain/records/record.ts';
import { formatStamp } from '#domain/records/stamp.ts';

import type { Random } from './random.ts';
import { samplePerson } from './sample-names.ts';

/** Which years to make up. */
export interface YearsAsked {
  readonly map: IcMap;
  /** The oldest year that any school has. */
  readonly first: SchoolYear;
  readonly years: number;
  /** The newest year that is recorded already; all of them unless said. */
  readonly until?: SchoolYear | undefined;
}

/** Where a school stands on an indicator, as a number that grows slowly and now and then falls. */
interface Standing {
  readonly code: string;
  value: number;
  readonly isNotApplicable: boolean;
  readonly firstRatedAt: number;
}

/**
 * The records of a made-up school: schools differ, most grow slowly, some fall back, some years are missing or have an
 * interim record as well.
 */
export function sampleYears(
  school: School,
  { map, first, years, until = first + years }: YearsAsked,
  random: Random,
): readonly StoredRecord[] {
  const device = random.letters(12);
  const team = sampleTeam(random);
  const start = random.next() * 2.4 - 0.4;
  const pace = 0.02 + random.next() * 0.26;
  const startsAt = random.isOneIn(3) ? random.below(Math.max(1, Math.ceil(years / 2))) : 0;
  const indicators = indicatorsOf(map).map(({ indicator, outcome }, at): Standing => ({
    code: indicator.code,
    value: start + random.around() * 0.9 - (outcome.code.length > 0 ? (at % 4) * 0.12 : 0),
    isNotApplicable: random.isOneIn(60),
    firstRatedAt: random.isOneIn(25) ? startsAt + 1 : startsAt,
  }));
  const snapshots: StoredRecord[] = [];
  for (let at = startsAt; at < years && first + at <= until; at += 1) {
    const isSetback = random.isOneIn(12);
    for (const indicator of indicators) {
      indicator.value += isSetback ? -0.5 + random.around() * 0.4 : pace + random.around() * 0.35;
      indicator.value = Math.min(Math.max(indicator.value, -0.9), map.levels.length - 0.2);
    }
    const isMissing = random.isOneIn(14) && at < years - 1;
    const hasInterim = random.isOneIn(7);
    const ratings = ratingsAt(at, { map, indicators, random });
    if (isMissing) continue;
    const statuses: readonly SnapshotStatus[] = hasInterim ? ['interim', 'yearly'] : ['yearly'];
    for (const status of statuses) {
      const schoolYear = first + at;
      const recordedOn = `${schoolYear + 1}-${status === 'interim' ? '01-20' : '05-14'}`;
      const recordedAt = `${recordedOn}T${14 + random.below(6)}:${10 + random.below(50)}:00.000Z`;
      const id = cycleId(school.id, map.id, schoolYear);
      const cycle = { id, school: school.id, map: map.id, mapVersion: map.version, schoolYear };
      const { id: hash, body } = composeSnapshot(
        {
          status,
          school,
          members: team,
          cycle,
          map,
          ratings,
          follows: snapshots.map((earlier) => earlier.id),
          recordedBy: team[0]?.name ?? '',
          recordedAt,
          recordedOn,
        },
        () => random.letters(22),
      );
      snapshots.push({
        id: hash,
        kind: 'snapshot',
        school: school.id,
        cycle: id,
        stamp: formatStamp({ ms: Date.parse(recordedAt), counter: 0, device }),
        by: 'team',
        device,
        v: RECORD_VERSION,
        body,
      });
    }
  }
  const { id, ...body } = school;
  const started = Date.UTC(first + startsAt, 7, 20, 13);
  const stamp = formatStamp({ ms: started, counter: 0, device });
  return [
    { id, kind: 'school', school: id, stamp, by: 'team', device, v: RECORD_VERSION, body },
    ...snapshots,
  ];
}

function ratingsAt(
  at: number,
  { map, indicators, random }: { map: IcMap; indicators: readonly Standing[]; random: Random },
): ReadonlyMap<string, AgreedRating> {
  const levels = levelsAscending(map).map(({ id }) => id);
  return new Map(
    indicators.map(({ code, value, isNotApplicable, firstRatedAt }) => {
      const rank = Math.min(Math.floor(value), levels.length - 1);
      const step = random.oneOf([0, 1, 1, 1, 1, 1, 1, 2, 2] as const);
      const desired = levels[Math.min(Math.max(rank, 0) + step, levels.length - 1)];
      if (at < firstRatedAt) return [code, unrated(code)];
      const existing = stateAt(levels[rank], isNotApplicable);
      const rating: AgreedRating = {
        indicator: code,
        existing,
        desired: isNotApplicable ? undefined : desired,
        rationale: isNotApplicable ? '' : random.oneOf(REASONS),
        ticked: new Set(),
      };
      return [code, rating];
    }),
  );
}

function stateAt(level: string | undefined, isNotApplicable: boolean): ExistingState {
  if (isNotApplicable) {
    return { is: 'not-applicable', reason: 'Our school has no such partner yet.' };
  }
  return level === undefined ? { is: 'not-yet' } : { is: 'at-level', level };
}

function sampleTeam(random: Random): readonly Member[] {
  return Array.from({ length: 5 + random.below(4) }, (_, at): Member => ({
    id: `member-${at}`,
    name: samplePerson(random),
    group: STAKEHOLDER_GROUPS[at % STAKEHOLDER_GROUPS.length] ?? 'other',
    position:
      at === 0 ? 'Principal' : random.oneOf(['Grade 4 teacher', 'Science lead', 'Parent', 'Coach']),
  }));
}

const REASONS = [
  'We saw it in most classrooms that we walked through this spring.',
  'Two grades plan together; the others have not begun.',
  'Our partners say so, and the calendar of joint lessons shows it.',
  'The plan is written, and the first semester went as planned.',
  'Students showed it at the STEM night in February.',
] as const;
