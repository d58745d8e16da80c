import { groupsWithNobody, type StakeholderGroup } from '#domain/assessment/member.ts';
import { progressOf } from '#domain/assessment/progress.ts';
import { evidenceOf } from '#domain/evidence/of-year.ts';
import { piecesByIndicator } from '#domain/evidence/pieces.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import { levelsAscending } from '#domain/ic-map/level.ts';

import type { ReadyYear } from './year-in-view.ts';

/** What a record of the year would lack. Nothing of it keeps anyone from recording. */
export interface Missing {
  /** Codes, in the map's order. */
  readonly unrated: readonly string[];
  readonly withoutRationale: readonly string[];
  readonly withoutDesired: readonly string[];
  /** Rated at the map’s highest level, with nothing to show for it. */
  readonly highestWithoutEvidence: readonly string[];
  /** With evidence from earlier years of which nobody has said that it still fits: the record doesn’t list it. */
  readonly evidenceToReview: readonly string[];
  readonly hasNoVision: boolean;
  readonly hasNoMission: boolean;
  readonly hasNoTeam: boolean;
  readonly emptyGroups: readonly StakeholderGroup[];
  /** No indicator has anything said about it: to be confirmed on purpose. */
  readonly isEmpty: boolean;
}

/** Reviews a year before it is recorded. */
export function whatIsMissing({
  map,
  cycle,
  ratings,
  school,
  members,
  evidence,
}: ReadyYear): Missing {
  const all = piecesByIndicator(evidence, map.id);
  const pieces = piecesByIndicator(evidenceOf(evidence, cycle.schoolYear), map.id);
  const highest = levelsAscending(map).at(-1)?.id;
  const codes = indicatorsOf(map).map(({ indicator }) => indicator.code);
  const { unrated, withoutRationale, rated, notApplicable } = progressOf(codes, ratings);
  const isRated = (code: string) => {
    const existing = ratings.get(code)?.existing.is;
    return existing === 'at-level' || existing === 'not-yet';
  };
  return {
    unrated,
    withoutRationale,
    withoutDesired: codes.filter(
      (code) => isRated(code) && ratings.get(code)?.desired === undefined,
    ),
    highestWithoutEvidence: codes.filter((code) => {
      const existing = ratings.get(code)?.existing;
      return existing?.is === 'at-level' && existing.level === highest && !pieces.has(code);
    }),
    evidenceToReview: codes.filter(
      (code) => (all.get(code)?.length ?? 0) > (pieces.get(code)?.length ?? 0),
    ),
    hasNoVision: school.vision.trim() === '',
    hasNoMission: school.mission.trim() === '',
    hasNoTeam: members.length === 0,
    emptyGroups: groupsWithNobody(members),
    isEmpty: rated + notApplicable === 0,
  };
}

/** Whether nothing at all is missing. */
export function isComplete(missing: Missing): boolean {
  return (
    missing.unrated.length === 0 &&
    missing.withoutRationale.length === 0 &&
    missing.withoutDesired.length === 0 &&
    missing.highestWithoutEvidence.length === 0 &&
    missing.evidenceToReview.length === 0 &&
    missing.emptyGroups.length === 0 &&
    !missing.hasNoVision &&
    !missing.hasNoMission
  );
}
