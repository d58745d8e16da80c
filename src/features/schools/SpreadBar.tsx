import { sharesOf, shownLevels } from '#domain/analysis/level-shares.ts';
import type { PlaceSpread } from '#domain/schools/place-spread.ts';
import { LevelShares } from '#map-view/LevelShares.tsx';
import { SpreadNumbers } from '#map-view/SpreadNumbers.tsx';

import type { CoachView } from './coach-view.ts';

type SpreadBarProps = {
  readonly view: CoachView;
  readonly spread: PlaceSpread;
  /** In pixels. */
  readonly height: number;
};

/** How schools share the levels: a bar where there is anything to draw, and its numbers. */
export function SpreadBar({ view: { shown }, spread, height }: SpreadBarProps) {
  const drawn = spread.placed + spread.notRated;
  return (
    <>
      {drawn > 0 && (
        <LevelShares
          shares={sharesOf(shownLevels(shown.map), spread)}
          of={drawn}
          height={height}
          leastNumbered={2}
        />
      )}
      <SpreadNumbers of={shown} spread={spread} />
    </>
  );
}
