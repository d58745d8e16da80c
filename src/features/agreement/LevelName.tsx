import type { IcMap, Level } from '#domain/ic-map/ic-map.ts';
import { levelsAscending } from '#domain/ic-map/level.ts';
import { LevelGlyph } from '#map-view/LevelGlyph.tsx';

import styles from './PlaceRow.module.css';

type LevelNameProps = {
  readonly map: IcMap;
  readonly level: Level;
};

/** A level’s number, name and bars. */
export function LevelName({ map, level }: LevelNameProps) {
  return (
    <>
      <span className={styles.name}>
        {level.rank} {level.name}
      </span>
      <LevelGlyph full={levelsAscending(map).indexOf(level) + 1} of={map.levels.length} />
    </>
  );
}
