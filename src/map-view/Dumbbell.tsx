import type { ExistingState } from '#domain/assessment/rating.ts';
import type { IcMap, LevelId } from '#domain/ic-map/ic-map.ts';
import { levelsAscending } from '#domain/ic-map/level.ts';
import { t } from '#i18n/translate.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

import styles from './Dumbbell.module.css';
import { DumbbellLine } from './DumbbellLine.tsx';
import { fromToInWords } from './level-words.ts';

export type DumbbellRow = {
  readonly code: string;
  readonly statement: string;
  readonly existing: ExistingState;
  readonly desired: LevelId | undefined;
};

type DumbbellProps = {
  readonly map: IcMap;
  readonly rows: readonly DumbbellRow[];
  /** What the picture shows, for its caption; the default names no year. */
  readonly caption?: string;
};

/**
 * From the existing to the desired state of every indicator, on one scale of levels. A table: those
 * who can’t see the picture hear each line as a sentence.
 */
export function Dumbbell({ map, rows, caption = t('level.dumbbell-caption') }: DumbbellProps) {
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        {caption}
        <Key />
      </caption>
      <thead>
        <tr>
          <th scope="col" className={styles.corner}>
            {t('level.indicator')}
          </th>
          <th scope="col" className={styles.scale}>
            <VisuallyHidden>{t('level.dumbbell-words')}</VisuallyHidden>
            <span aria-hidden="true" className={styles.levels}>
              {levelsAscending(map).map((level) => (
                <span key={level.id} className={styles.level}>
                  <span>{level.rank}</span>
                  <span className={styles.name}>{level.name}</span>
                </span>
              ))}
            </span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code} className={styles.row}>
            <th scope="row" className={styles.indicator}>
              <span className={styles.code}>{row.code}</span>
              <span className={styles.statement}>{row.statement}</span>
            </th>
            <td className={styles.line}>
              <DumbbellLine map={map} existing={row.existing} desired={row.desired} />
              <VisuallyHidden>{fromToInWords(map, row.existing, row.desired)}</VisuallyHidden>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Key() {
  return (
    <span className={styles.key}>
      <span className={styles.sign} data-kind="existing" />
      {t('level.existing')}
      <span className={styles.sign} data-kind="desired" />
      {t('level.desired')}
    </span>
  );
}
