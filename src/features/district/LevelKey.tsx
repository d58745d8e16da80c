import { t } from '#i18n/translate.ts';
import type { DistrictReport } from '#report/district.ts';
import sheets from '#ui/Sheets.module.css';

import styles from './District.module.css';
import { LevelField } from './LevelField.tsx';

/** What number and shade stand for, lowest level first. */
export function LevelKey({ levels }: Pick<DistrictReport, 'levels'>) {
  return (
    <ul className={`${sheets.key} ${styles.levelKey}`} aria-label={t('compare.levels')}>
      {levels.map((level) => (
        <li key={level.id}>
          <LevelField field={{ sign: String(level.rank), level }} /> {level.name}
        </li>
      ))}
    </ul>
  );
}
