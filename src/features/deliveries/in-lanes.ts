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
