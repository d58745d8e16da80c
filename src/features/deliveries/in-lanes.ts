/**
 * Does work on everything, so many at a time, those of one lane one after the other; ends early where `isOver` says so.
 */
export async function inLanes<T>(
  all: readonly T[],
  {
    laneOf,
    work,
    isOver,
  }: {
    readonly laneOf: (one: T, at: number) => number;
    readonly work: (one: T, at: number) => Promise<void>;
    readonly isOver: () => boolean;
  },
): Promise<void> {
  const lanes = new Map<number, (readonly [T, number])[]>();
  for (const [at, one] of all.entries()) {
    const lane = laneOf(one, at);
    const known = lanes.get(lane) ?? [];
    lanes.set(lane, known);
    known.push([one, at]);
  }
  await Promise.all(
    [...lanes.values()].map(async (lane) => {
      for (const [one, at] of lane) {
        if (isOver()) return;
        await work(one, at);
      }
    }),
  );
}

/** Everything in groups of so many at most, those of one lane together; within a lane the order stays. */
export function inGroups<T>(
  all: readonly T[],
  { laneOf, most }: { readonly laneOf: (one: T) => number; readonly most: number },
): readonly (readonly T[])[] {
  const groups: T[][] = [];
  const open = new Map<number, T[]>();
  for (const one of all) {
    const lane = laneOf(one);
    const group = open.get(lane);
    if (group !== undefined && group.length < most) {
      group.push(one);
      continue;
    }
    const next = [one];
    groups.push(next);
    open.set(lane, next);
  }
  return groups;
}
