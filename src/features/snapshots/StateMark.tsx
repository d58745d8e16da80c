import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { LevelMark } from '#map-view/LevelMark.tsx';
import type { StatePart } from '#report/at-a-glance.ts';

import styles from './AtAGlancePages.module.css';

type StateMarkProps = {
  readonly map: IcMap;
  readonly state: StatePart;
  readonly isDesired?: boolean;
};

/** A state in words, glyph and shade; where there is little room its name gives way first. */
export function StateMark({ map, state, isDesired = false }: StateMarkProps) {
  if (state.is !== 'at-level') return <span className={styles.other}>{state.words}</span>;
  return (
    <span className={styles.mark} data-desired={isDesired}>
      <LevelMark map={map} state={{ is: 'at-level', level: state.level.id }} ring={isDesired} />
      <span className={styles.levelName} aria-hidden="true">
        {state.level.name}
      </span>
    </span>
  );
}
