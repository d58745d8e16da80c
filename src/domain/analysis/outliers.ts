import type { MemberSays } from './agreement.ts';
import { placeOf, type Place, type Scale } from './scale.ts';
import { spreadOf } from './spread.ts';

/** Who should be heard first on an indicator: the ends of the spread, before the middle speaks. */
export type HearFirst =
  /** All who placed it are within one level, or fewer than two did. */
  | { readonly is: 'nobody-apart' }
  | {
      readonly is: 'apart';
      readonly lowest: End;
      readonly highest: End;
      /** The members farthest from the median: where to begin. Empty when two camps are equally far. */
      readonly farthest: readonly string[];
    };

export interface End {
  readonly place: Place;
  readonly members: readonly string[];
}

/** Finds the members at both ends, in the order given, when they are at least two levels apart. */
export function hearFirst(scale: Scale, says: readonly MemberSays[]): HearFirst {
  const placed = says.flatMap(({ member, state }) => {
    const place = placeOf(scale, state);
    return place === undefined ? [] : [{ member, place }];
  });
  const spread = spreadOf(placed.map((one) => one.place));
  if (spread === undefined || spread.range < 2) return { is: 'nobody-apart' };
  const endAt = (place: Place): End => ({
    place,
    members: placed.filter((one) => one.place === place).map((one) => one.member),
  });
  const lowest = endAt(spread.lowest);
  const highest = endAt(spread.highest);
  const below = spread.lowerMedian - spread.lowest;
  const above = spread.highest - spread.upperMedian;
  return { is: 'apart', lowest, highest, farthest: farthestOf(below, above, lowest, highest) };
}

function farthestOf(below: number, above: number, lowest: End, highest: End): readonly string[] {
  if (below === above) return [];
  return below > above ? lowest.members : highest.members;
}
