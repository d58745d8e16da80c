import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { levelsAscending } from '#domain/ic-map/level.ts';
import { t } from '#i18n/translate.ts';
import { LevelMark } from '#map-view/LevelMark.tsx';

import styles from './Schools.module.css';

/** What number and shade of a strip stand for, lowest level first. */
export function ListKey({ map }: { readonly map: IcMap }) {
  return (
    <ul className={styles.key} aria-label={t('schools.levels')}>
      {levelsAscending(map).map(({ id }) => (
        <li key={id}>
          <LevelMark map={map} state={{ is: 'at-level', level: id }} withName />
        </li>
      ))}
      <li className={styles.place}>{t('schools.key-others')}</li>
    </ul>
  );
}
