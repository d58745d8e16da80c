import { canonicalText } from '#domain/records/canonical.ts';

import {
  frozenAgreement,
  frozenEvidence,
  frozenRatings,
  frozenSchool,
  type SnapshotParts,
} from './compose-snapshot.ts';
import type { AgreedRating } from './rating.ts';
import type { Snapshot } from './snapshot.ts';

/** Whether a year's agreed ratings are still the recorded ones, rationales and ticks included. */
export function hasSameRatings(
  { content }: Snapshot,
  ratings: ReadonlyMap<string, AgreedRating>,
): boolean {
  return canonicalText(content.ratings) === canonicalText(frozenRatings(content.map, ratings));
}

/**
 * Whether a new record would say nothing else than an earlier one: same kind, school, team, map, ratings,
 * agreement, evidence and name of who records it. When and after which others it is recorded makes no difference. A purged
 * name counts as another one.
 */
export function saysTheSame(
  { content, words }: Snapshot,
  parts: Pick<
    SnapshotParts,
    'status' | 'school' | 'members' | 'map' | 'ratings' | 'agreement' | 'evidence' | 'recordedBy'
  >,
): boolean {
  const plain = (hash: string) => words.get(hash) ?? hash;
  const { status, school, team, map, ratings, recordedBy } = content;
  const recorded = [
    status,
    plain(recordedBy),
    school,
    map,
    ratings,
    inOrder(team.map((one) => [plain(one.name), plain(one.position), one.group])),
    withPlainWords(content, plain),
    frozenEvidence(content.evidence, plain),
  ];
  const present = [
    parts.status,
    parts.recordedBy,
    frozenSchool(parts.school),
    parts.map,
    frozenRatings(parts.map, parts.ratings),
    inOrder(parts.members.map(({ name, position, group }) => [name, position, group])),
    frozenAgreement(parts.agreement, (text) => text),
    frozenEvidence(parts.evidence, (text) => text),
  ];
  return canonicalText(recorded) === canonicalText(present);
}

function inOrder(team: readonly (readonly string[])[]): readonly string[] {
  return team.map((member) => canonicalText(member)).toSorted();
}

/** The agreement with its words in place of their hashes. */
function withPlainWords(
  { agreement, minutes }: Snapshot['content'],
  plain: (hash: string) => string,
): unknown {
  return frozenAgreement(
    {
      indicators: (agreement ?? []).map(({ dissent = [], ...facts }) => ({ ...facts, dissent })),
      minutes: minutes ?? [],
    },
    plain,
  );
}
