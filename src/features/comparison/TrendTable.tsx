import type { ComparedYear } from '#domain/comparison/school-years.ts';
import type { LevelSpread } from '#domain/comparison/trend.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { levelsAscending, levelTone } from '#domain/ic-map/level.ts';
import { t } from '#i18n/translate.ts';
import { lowestLevelName } from '#map-view/level-words.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

import wide from '#ui/WideTable.module.css';

import styles from './Trend.module.css';
import type { TrendPart } from './trend-parts.ts';
import { TrendStrip } from './TrendStrip.tsx';
import { nameOf } from '#report/year-words.ts';

type TrendTableProps = {
  readonly years: readonly ComparedYear[];
  /** The newest year's. */
  readonly map: IcMap;
  readonly parts: readonly TrendPart[];
};

/** How many indicators stand at each level, year by year: all of them, by desired outcome, and by role. */
export function TrendTable({ years, map, parts }: TrendTableProps) {
  const levels = levelsAscending(map);
  return (
    <table className={wide.table}>
      <caption className={wide.caption}>{t('compare.trend-caption')}</caption>
      <thead className={`${wide.head} ${styles.head}`}>
        <tr>
          <th scope="col">{t('compare.year')}</th>
          <th scope="col" className={styles.stripHead}>
            {t('compare.share')}
          </th>
          <th scope="col">
            {t('level.not-yet-short')}
            <VisuallyHidden> {t('level.not-yet', { level: lowestLevelName(map) })}</VisuallyHidden>
          </th>
          {levels.map(({ id, rank, name }) => (
            <th key={id} scope="col">
              <span className={styles.rank} data-tone={levelTone(map, id)}>
                {rank}
              </span>
              <VisuallyHidden> {name}</VisuallyHidden>
            </th>
          ))}
          <th scope="col">{t('compare.unrated')}</th>
          <th scope="col">{t('level.not-applicable-short')}</th>
        </tr>
      </thead>
      {parts.map((part) => (
        <tbody key={part.key} className={styles.group}>
          <tr>
            <th scope="rowgroup" colSpan={levels.length + 5} className={styles.part}>
              {part.code !== undefined && <strong>{part.code} </strong>}
              {part.name}
            </th>
          </tr>
          {years.map((one, index) => {
            const spread = part.spreads[index];
            return (
              spread && (
                <tr key={one.year.key} className={styles.row}>
                  <th scope="row">{nameOf(one)}</th>
                  <td>
                    <TrendStrip map={one.year.map} spread={spread} />
                    <VisuallyHidden>
                      {t('compare.applicable', { count: spread.applicable })}
                    </VisuallyHidden>
                  </td>
                  <Count count={spread.notYet} />
                  {levels.map(({ id }) => (
                    <Count key={id} count={countAt(spread, id)} />
                  ))}
                  <Count count={spread.notRated} />
                  <Count count={spread.notApplicable} />
                </tr>
              )
            );
          })}
        </tbody>
      ))}
    </table>
  );
}

/** None is paler, so that the eye finds where the indicators are; a dash where that year's map has no such level. */
function Count({ count }: { readonly count: number | undefined }) {
  return <td data-none={count === undefined || count === 0}>{count ?? '–'}</td>;
}

function countAt({ levels }: LevelSpread, id: string): number | undefined {
  return levels.find(({ level }) => level === id)?.count;
}
