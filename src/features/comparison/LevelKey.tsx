import type { ComparedYear } from '#domain/comparison/school-years.ts';
import { levelsAscending } from '#domain/ic-map/level.ts';
import { t } from '#i18n/translate.ts';
import { LevelMark } from '#map-view/LevelMark.tsx';

import styles from './Compare.module.css';

/** What number, bars and shade stand for, lowest level first: by the newest year's map. */
export function LevelKey({ years }: { readonly years: readonly ComparedYear[] }) {
  const map = years.at(-1)?.year.map;
  if (map === undefined) return null;
  return (
    <ul className={styles.key} aria-label={t('compare.levels')}>
      {levelsAscending(map).map(({ id }) => (
        <li key={id}>
          <LevelMark map={map} state={{ is: 'at-level', level: id }} withName />
        </li>
      ))}
    </ul>
  );
}
