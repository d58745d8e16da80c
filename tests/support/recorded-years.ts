import type { AgreedRating } from '#domain/assessment/rating.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import { icMapSchema, type IcMap } from '#domain/ic-map/ic-map.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import builtIn from '#data/ic-maps/engaged-stem-school-community.json';

import { aCycle, aSnapshot, atLevel, ratingsOf } from './builders.ts';

/** The IC map that comes with the app. */
export const engagedMap: IcMap = icMapSchema.parse(builtIn);

/** Codes of the map, in order. */
export const engagedCodes: readonly string[] = indicatorsOf(engagedMap).map(
  ({ indicator }) => indicator.code,
);

const levels = [
  'getting-started',
  'progressing',
  'refining-and-expanding',
  'fully-implementing',
  'sustaining',
];

/** Ratings of all indicators of the built-in map, going through the levels, with a rationale each. */
export function fullRatings(
  over: Readonly<Record<string, Partial<AgreedRating>>> = {},
): ReadonlyMap<string, AgreedRating> {
  return ratingsOf(
    Object.fromEntries(
      engagedCodes.map((code, index) => [
        code,
        {
          existing: atLevel(levels[index % 4] ?? ''),
          desired: levels[(index % 4) + 1],
          rationale: `We looked at what we have for ${code}.`,
          ...over[code],
        },
      ]),
    ),
  );
}

/** A year on the built-in map, recorded; nothing is rated unless said. */
export function aRecordedYear(over: Parameters<typeof aSnapshot>[0] = {}): Snapshot {
  return aSnapshot({ map: engagedMap, cycle: aCycle({ map: engagedMap.id }), ...over });
}
