import type { ExistingState } from '#domain/assessment/rating.ts';
import type { IcMap, Level } from '#domain/ic-map/ic-map.ts';
import { levelById, levelsAscending, levelTone } from '#domain/ic-map/level.ts';
import { t } from '#i18n/translate.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

import { LevelGlyph } from './LevelGlyph.tsx';
import styles from './LevelMark.module.css';
import { stateInWords } from './level-words.ts';

type LevelMarkProps = {
  readonly map: IcMap;
  /** For a desired state or a bare level: `{ is: 'at-level', level }`. */
  readonly state: ExistingState;
  /** Shows the name too; without it the name is there for those who hear the page. */
  readonly withName?: boolean;
  /** A desired state wears the double ring. */
  readonly ring?: boolean;
};

/** Where an indicator stands: number, rising bars, name and shade, so that no color stands alone. */
export function LevelMark({ map, state, withName = false, ring = false }: LevelMarkProps) {
  const level = state.is === 'at-level' ? levelById(map, state.level) : undefined;
  return level === undefined ? (
    <OtherMark map={map} state={state} withName={withName} />
  ) : (
    <AtLevelMark map={map} level={level} withName={withName} ring={ring} />
  );
}

type AtLevelProps = {
  readonly map: IcMap;
  readonly level: Level;
  readonly withName: boolean;
  readonly ring: boolean;
};

function AtLevelMark({ map, level, withName, ring }: AtLevelProps) {
  const levels = levelsAscending(map);
  return (
    <span className={styles.mark} data-tone={levelTone(map, level.id)} data-ring={ring}>
      <span className={styles.number}>{level.rank}</span>{' '}
      <LevelGlyph full={levels.indexOf(level) + 1} of={levels.length} />
      {withName ? (
        <span className={styles.name}>{level.name}</span>
      ) : (
        <VisuallyHidden>{level.name}</VisuallyHidden>
      )}
    </span>
  );
}

type OtherProps = {
  readonly map: IcMap;
  readonly state: ExistingState;
  readonly withName: boolean;
};

function OtherMark({ map, state, withName }: OtherProps) {
  const words = stateInWords(map, state);
  return (
    <span className={styles.mark} data-state={state.is}>
      {withName ? (
        <span className={styles.name}>{words}</span>
      ) : (
        <>
          <span aria-hidden="true">{shortSign(state)}</span>
          <VisuallyHidden>{words}</VisuallyHidden>
        </>
      )}
    </span>
  );
}

function shortSign(state: ExistingState): string {
  switch (state.is) {
    case 'at-level':
      return state.level;
    case 'not-yet':
      return t('level.not-yet-short');
    case 'not-applicable':
      return t('level.not-applicable-short');
    case 'not-rated':
      return '–';
  }
}
