import { levelsAscending } from '#domain/ic-map/level.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import type { Change } from '#domain/records/record.ts';
import { formatStamp } from '#domain/records/stamp.ts';

import type { Cycle } from './cycle.ts';
import type { MemberState } from './member-rating.ts';
import { handIn, rateDesired, rateExisting, writeNote } from './rate-alone.ts';
import type { SampleAlone } from './sample-content.ts';

/** Longer than writing the sample takes: nothing of it counts as changed after it was handed in. */
const WRITTEN_WITHIN_MS = 60_000;

/** What members of the sample school rated alone in a cycle, and that they handed it in. `now` in ms since 1970, UTC. */
export function sampleAlone(
  cycle: Cycle,
  alone: readonly SampleAlone[],
  { map, now }: { readonly map: IcMap; readonly now: number },
): readonly Change[] {
  const level = (rank: number) => levelOfRank(map, rank);
  const stateOf = (existing: SampleAlone['ratings'][string]['existing']): MemberState =>
    typeof existing === 'number' ? { is: 'at-level', level: level(existing) } : { is: existing };
  return alone.flatMap(({ by: member, ratings }) => [
    ...Object.entries(ratings).flatMap(([indicator, { existing, desired, note }]) => {
      const own = { cycle, member, indicator };
      return [
        rateExisting(own, stateOf(existing)),
        ...(desired === undefined ? [] : [rateDesired(own, level(desired))]),
        ...(note === undefined ? [] : [writeNote(own, note)]),
      ];
    }),
    handIn(
      cycle,
      member,
      formatStamp({ ms: now + WRITTEN_WITHIN_MS, counter: 0, device: 'sampleschool' }),
    ),
  ]);
}

/** The level of a rank. Throws where the map has none: the sample was not written for it. */
export function levelOfRank(map: IcMap, rank: number): string {
  const level = levelsAscending(map).find((candidate) => candidate.rank === rank);
  if (level === undefined) throw new Error(`the sample school names a level ${rank}`);
  return level.id;
}
