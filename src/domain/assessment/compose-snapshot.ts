import type { AgreementToRecord } from '#domain/analysis/agreement-to-record.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { canonicalText } from '#domain/records/canonical.ts';
import { sha256Of, type Sha256 } from '#domain/records/sha-256.ts';
import type { Change } from '#domain/records/record.ts';

import type { Cycle } from './cycle.ts';
import type { Member } from './member.ts';
import { unrated, type AgreedRating } from './rating.ts';
import type { School } from './school.ts';
import { SNAPSHOT_FORMAT, type SnapshotContent, type SnapshotStatus } from './snapshot-content.ts';
import type { SnapshotBody } from './snapshot.ts';

/** What a snapshot is made from. */
export interface SnapshotParts {
  readonly status: SnapshotStatus;
  readonly school: School;
  readonly members: readonly Member[];
  readonly cycle: Cycle;
  readonly map: IcMap;
  readonly ratings: ReadonlyMap<string, AgreedRating>;
  /** How the team came to its ratings; without it, the record says nothing of that. */
  readonly agreement?: AgreementToRecord;
  /** In the map's order; the indicators that have some. */
  readonly evidence?: readonly EvidenceToRecord[];
  /** Ids of the school's earlier snapshots: the whole ones oldest first, then those damaged here. */
  readonly follows: readonly Sha256[];
  readonly amends?: { readonly snapshot: Sha256; readonly reason: string };
  /** The name of who records it. */
  readonly recordedBy: string;
  /** ISO 8601, UTC. */
  readonly recordedAt: string;
  /** `2027-05-14`, the local date. */
  readonly recordedOn: string;
}

/** The evidence of an indicator as a snapshot lists it: what it is called and when it was seen. */
export interface EvidenceToRecord {
  readonly indicator: string;
  readonly pieces: readonly {
    readonly title: string;
    /** The local date, `2027-02-03`. */
    readonly observedOn: string;
    /** Of a file: the SHA-256 of its bytes. */
    readonly file?: Sha256 | undefined;
  }[];
}

/** A composed snapshot: its id and the body of its record. */
export interface ComposedSnapshot {
  readonly id: Sha256;
  readonly body: SnapshotBody;
}

/**
 * Freezes a cycle into a snapshot: canonical JSON (RFC 8785) of everything that a reader needs in ten
 * years, known by its SHA-256. `newSalt` gives a fresh random salt (at least 16 characters) a call.
 */
export function composeSnapshot(parts: SnapshotParts, newSalt: () => string): ComposedSnapshot {
  const words: SnapshotBody['words'] = {};
  const hide = (text: string): Sha256 => {
    const salt = newSalt();
    const hash = saltedHash(salt, text);
    words[hash] = { salt, text };
    return hash;
  };
  const text = canonicalText(contentOf(parts, hide));
  return { id: sha256Of(text), body: { text, words } };
}

/** The change that records a composed snapshot. */
export function recordSnapshot(snapshot: ComposedSnapshot, cycle: Cycle): Change {
  const { id, body } = snapshot;
  return { put: { id, kind: 'snapshot', school: cycle.school, cycle: cycle.id, body } };
}

/** The hash under which a plain word stands in a snapshot's text. */
export function saltedHash(salt: string, text: string): Sha256 {
  return sha256Of(canonicalText([salt, text]));
}

function contentOf(parts: SnapshotParts, hide: (text: string) => Sha256): SnapshotContent {
  const { school, cycle, map } = parts;
  return {
    format: SNAPSHOT_FORMAT,
    status: parts.status,
    school: frozenSchool(school),
    cycle: cycle.id,
    schoolYear: cycle.schoolYear,
    recordedAt: parts.recordedAt,
    recordedOn: parts.recordedOn,
    recordedBy: hide(parts.recordedBy),
    team: parts.members.map((member) => ({
      name: hide(member.name),
      position: hide(member.position),
      group: member.group,
    })),
    map,
    ratings: frozenRatings(map, parts.ratings),
    ...frozenAgreement(parts.agreement, hide),
    ...frozenEvidence(parts.evidence, hide),
    follows: [...parts.follows],
    ...(parts.amends === undefined ? {} : { amends: { ...parts.amends } }),
  };
}

/** A school's facts as a snapshot holds them. */
export function frozenSchool(school: School): SnapshotContent['school'] {
  return {
    id: school.id,
    name: school.name,
    district: school.district,
    state: school.state,
    grades: school.grades,
    vision: school.vision,
    mission: school.mission,
    ...(school.sample === true ? { sample: true as const } : {}),
  };
}

/** A map's indicators with what is agreed on them, as a snapshot holds them: each one, in the map's order. */
export function frozenRatings(
  map: IcMap,
  ratings: ReadonlyMap<string, AgreedRating>,
): SnapshotContent['ratings'] {
  return map.outcomes.flatMap((outcome) =>
    outcome.indicators.map(({ code }) => frozenRating(ratings.get(code) ?? unrated(code))),
  );
}

/**
 * The agreement as a snapshot holds it; fields about which nothing is known are absent, so that a year without
 * meetings has the very text that it had before snapshots could hold any of this.
 */
export function frozenAgreement(
  { indicators, minutes }: AgreementToRecord = { indicators: [], minutes: [] },
  hide: (text: string) => string,
): Pick<SnapshotContent, 'agreement' | 'minutes'> {
  return {
    ...(indicators.length === 0
      ? {}
      : {
          agreement: indicators.map(({ dissent, ...facts }) => ({
            ...facts,
            ...(dissent.length === 0
              ? {}
              : {
                  dissent: dissent.map(({ text, name }) =>
                    name === undefined
                      ? { text: hide(text) }
                      : { text: hide(text), name: hide(name) },
                  ),
                }),
          })),
        }),
    ...(minutes.length === 0
      ? {}
      : { minutes: minutes.map(({ heldOn, text }) => ({ heldOn, text: hide(text) })) }),
  };
}

/** The evidence as a snapshot holds it; absent where there is none. */
export function frozenEvidence(
  evidence: readonly EvidenceToRecord[] = [],
  hide: (text: string) => string,
): Pick<SnapshotContent, 'evidence'> {
  if (evidence.length === 0) return {};
  return {
    evidence: evidence.map(({ indicator, pieces }) => ({
      indicator,
      pieces: pieces.map((piece) => ({ ...piece, title: hide(piece.title) })),
    })),
  };
}

function frozenRating(rating: AgreedRating): SnapshotContent['ratings'][number] {
  return {
    indicator: rating.indicator,
    existing: { ...rating.existing },
    ...(rating.desired === undefined ? {} : { desired: rating.desired }),
    rationale: rating.rationale,
    ticked: [...rating.ticked].toSorted(),
  };
}
