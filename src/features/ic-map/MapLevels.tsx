import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { levelsAscending } from '#domain/ic-map/level.ts';
import { t } from '#i18n/translate.ts';
import { LevelMark } from '#map-view/LevelMark.tsx';

import styles from './Library.module.css';

/** The levels of a map, lowest first. */
export function MapLevels({ map }: { readonly map: IcMap }) {
  return (
    <ul className={styles.levels} aria-label={t('ic-map.levels-of', { map: map.title })}>
      {levelsAscending(map).map(({ id }) => (
        <li key={id}>
          <LevelMark map={map} state={{ is: 'at-level', level: id }} withName />
        </li>
      ))}
    </ul>
  );
}
