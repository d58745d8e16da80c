import {
  agreeDesired,
  agreeExisting,
  agreeRationale,
  icMapRecordId,
} from '#domain/assessment/changes.ts';
import { cycleId, type Cycle } from '#domain/assessment/cycle.ts';
import type { Member } from '#domain/assessment/member.ts';
import { keepDissent, park, writeMinutes } from '#domain/assessment/meeting.ts';
import type { School } from '#domain/assessment/school.ts';
import type { EvidenceContent } from '#domain/evidence/evidence.ts';
import { linkEvidence, putEvidence } from '#domain/evidence/evidence-changes.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import type { Change, StoredRecord } from '#domain/records/record.ts';
import { formatStamp } from '#domain/records/stamp.ts';

import { aMap } from './a-map.ts';
import { aRecord, aSnapshotRecord, atLevel, ratingsOf } from './builders.ts';
import { cycleChange, memberChange, schoolChange } from './changes.ts';
import { HOSTILE_STRINGS } from './hostile-strings.ts';
import { ratingRecords } from './ratings.ts';

/** A school in which every text that people type, and every name that a file may bring, is hostile. */
export interface HostileSchool {
  readonly school: string;
  readonly cycle: Cycle;
  readonly map: IcMap;
  readonly member: string;
  /** An indicator’s code. */
  readonly code: string;
  /** The piece of evidence’s id. */
  readonly piece: string;
  readonly snapshot: string;
  readonly records: readonly StoredRecord[];
  /** One hostile string after the other, of at most so many characters. */
  readonly next: (most?: number) => string;
}

/**
 * The school of a round: each place takes the string after the one of the place before, and each round begins one
 * string later, so that in a hundred rounds every string has been in every place.
 */
export function hostileSchool(round: number): HostileSchool {
  let turn = round;
  const next = (most = 200): string => {
    const text = (HOSTILE_STRINGS[turn % HOSTILE_STRINGS.length] ?? '').slice(0, most);
    turn += 1;
    return text.trim() === '' ? `${text}.` : text;
  };
  const map = hostileMap(round, next);
  const [code = ''] = map.outcomes[0]?.indicators.map((indicator) => indicator.code) ?? [];
  const school: School = {
    id: `${round} ${wellFormed(next(80))}`,
    name: next(),
    district: next(),
    state: next(),
    grades: next(),
    vision: next(5000),
    mission: next(5000),
  };
  const cycleBody = { school: school.id, map: map.id, mapVersion: map.version, schoolYear: 2026 };
  const cycle: Cycle = { ...cycleBody, id: cycleId(school.id, map.id, 2026) };
  const members: readonly Member[] = (['leaders', 'teachers', 'students'] as const).map(
    (group, at) => ({
      id: `${round}-${at} ${wellFormed(next(60))}`,
      name: next(),
      group,
      position: next(),
    }),
  );
  const [first] = members;
  const member = first?.id ?? '';
  const piece = `evidence/${round} ${wellFormed(next(60))}`;
  const existing = { is: 'not-applicable', reason: next(5000) } as const;
  const said = ratingsOf({
    [code]: { existing: atLevel('seed'), desired: 'tree', rationale: next(5000) },
  });
  const snapshot = aSnapshotRecord({
    school,
    members,
    cycle,
    map,
    ratings: said,
    recordedBy: next(),
  });
  const changes: readonly Change[] = [
    schoolChange(school),
    ...members.map((one) => memberChange(school.id, one)),
    cycleChange(cycle),
    agreeExisting(cycle, code, atLevel('seed')),
    agreeDesired(cycle, code, 'tree'),
    agreeRationale(cycle, code, next(5000)),
    ...map.outcomes
      .slice(1)
      .flatMap(({ indicators }) =>
        indicators.flatMap((one) => [
          agreeExisting(cycle, one.code, existing),
          agreeRationale(cycle, one.code, next(5000)),
        ]),
      ),
    park(cycle, code, next(5000)),
    keepDissent(cycle, { member, indicator: code, text: next(5000), named: true }),
    writeMinutes(cycle, 'one', { heldOn: '2027-03-09', present: [member], text: next(5000) }),
    ...pieces(piece, next).map(([id, what]) =>
      putEvidence(school.id, id, {
        what,
        title: next(300),
        note: next(5000),
        observedOn: '2027-02-03',
        addedBy: member,
        tags: [next(60), next(60)],
        students: 'none',
      }),
    ),
    linkEvidence(school.id, piece, { map: map.id, indicator: code }),
    {
      put: {
        id: `crosswalk/${round}`,
        kind: 'crosswalk',
        school: school.id,
        body: {
          name: next(),
          publisher: next(1000),
          standards: [{ code: next(60), title: next(1000), group: next() }],
        },
      },
    },
  ];
  const note = { existing: atLevel('seed'), desired: 'tree', note: next(5000) };
  return {
    school: school.id,
    cycle,
    map,
    member,
    code,
    piece,
    snapshot: snapshot.id,
    next,
    records: [
      mapRecord(map),
      snapshot,
      ...changes.flatMap((change, at) => recordOf(change, at)),
      ...ratingRecords(member, { [code]: note }, { at: Date.UTC(2026, 1, 1), cycle }),
    ],
  };
}

/** A map with hostile words in every place that has words, which the check of maps accepts. */
export function hostileMap(round: number, next: (most?: number) => string): IcMap {
  const map = aMap();
  const words = () => next(3000);
  return {
    ...map,
    id: `hostile-${round}`,
    title: words(),
    focus: { glance: words(), map: words() },
    publisher: words(),
    source: words(),
    rights: words(),
    purposes: { atAGlance: words(), map: words(), whitePaper: words() },
    standard: { glance: words() },
    levels: map.levels.map((level) => ({ ...level, name: `${level.rank} ${next(40)}` })),
    roles: map.roles.map((role) => ({ ...role, name: `${role.id} ${next(40)}` })),
    outcomes: map.outcomes.map((outcome) => ({
      code: `${outcome.code} ${wellFormed(next(20))}`.trim(),
      statement: { glance: words(), map: words() },
      indicators: outcome.indicators.map((indicator) => ({
        ...indicator,
        code: `${indicator.code} ${wellFormed(next(20))}`.trim(),
        statement: { glance: words() },
        descriptors: Object.fromEntries(
          map.levels.map(({ id }) => [
            id,
            [
              { type: 'text', text: words() },
              { type: 'list', items: [words(), words()] },
            ],
          ]),
        ),
      })),
    })),
    glossary: [{ term: next(60), quote: words() }],
    whitePaper: [{ heading: words(), paragraphs: [words(), words()] }],
  };
}

function pieces(
  id: string,
  next: (most?: number) => string,
): readonly (readonly [string, EvidenceContent])[] {
  return [
    [id, { is: 'note', text: next(5000) }],
    [
      `${id}-link`,
      { is: 'link', url: `https://example.org/?q=${encodeURIComponent(wellFormed(next()))}` },
    ],
    [
      `${id}-file`,
      {
        is: 'file',
        hash: '0'.repeat(64),
        name: next(300),
        type: 'text/html',
        size: 9,
        kept: 'as-is',
      },
    ],
  ];
}

/** Ids stand in addresses, where half a character can’t; the rest of it can. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '?');
}

function mapRecord(map: IcMap): StoredRecord {
  return aRecord({
    id: icMapRecordId(map.id, map.version),
    kind: 'ic-map',
    school: 'library',
    body: { ...map },
  });
}

function recordOf(change: Change, at: number): readonly StoredRecord[] {
  if (!('put' in change)) return [];
  const device = 'device000000';
  const stamp = formatStamp({ ms: Date.UTC(2026, 1, 1), counter: at, device });
  return [aRecord({ ...change.put, stamp })];
}
