import type { ReactNode } from 'react';

import type { ExistingState } from '#domain/assessment/rating.ts';
import type { Descriptor, IcMap, Indicator, LevelId, Outcome } from '#domain/ic-map/ic-map.ts';
import { levelsInPrintOrder, levelTone } from '#domain/ic-map/level.ts';
import { mapWording } from '#domain/ic-map/wording.ts';
import { t } from '#i18n/translate.ts';

import { LevelMark } from './LevelMark.tsx';
import { PaperCell } from './PaperCell.tsx';
import styles from './PaperMap.module.css';

/** Where one indicator stands on the paper. */
export type PaperStates = {
  readonly existing: ExistingState;
  readonly desired: LevelId | undefined;
};

type PaperMapProps = {
  readonly map: IcMap;
  readonly outcome: Outcome;
  /** By indicator code; without it the map is shown as it was printed. */
  readonly states?: ReadonlyMap<string, PaperStates>;
  /** The head of an indicator’s row, where it is more than its statement, such as a link. */
  readonly renderIndicator?: (indicator: Indicator) => ReactNode;
  /** A cell’s text, where its terms are explained in place. */
  readonly renderDescriptor?: (descriptor: Descriptor) => ReactNode;
  /** What stands above a cell’s text, such as the marks of the years that reached it. */
  readonly renderMarks?: (indicator: Indicator, level: LevelId) => ReactNode;
};

/**
 * One desired outcome as the map is printed: a table of its indicators and all their descriptors, the
 * levels in the order of the paper. On a phone each cell stands alone under its level’s name.
 */
export function PaperMap({
  map,
  outcome,
  states,
  renderIndicator,
  renderDescriptor,
  renderMarks,
}: PaperMapProps) {
  const levels = levelsInPrintOrder(map);
  return (
    <table className={styles.table}>
      <caption className={styles.caption} tabIndex={-1} data-outcome={outcome.code}>
        {t('level.paper-caption', { code: outcome.code, statement: mapWording(outcome.statement) })}
      </caption>
      <thead className={styles.head}>
        <tr>
          {levels.map((level) => (
            <th
              key={level.id}
              scope="col"
              className={styles.level}
              data-tone={levelTone(map, level.id)}
            >
              <LevelMark map={map} state={{ is: 'at-level', level: level.id }} withName />
            </th>
          ))}
        </tr>
      </thead>
      {outcome.indicators.map((indicator) => (
        <tbody key={indicator.code} className={styles.group}>
          <tr>
            <th scope="rowgroup" colSpan={levels.length} className={styles.indicator}>
              {renderIndicator?.(indicator) ?? (
                <>
                  <span className={styles.code}>{indicator.code}</span>{' '}
                  {mapWording(indicator.statement)}
                </>
              )}
            </th>
          </tr>
          <tr className={styles.row}>
            {levels.map((level) => (
              <PaperCell
                key={level.id}
                map={map}
                level={level}
                descriptor={indicator.descriptors[level.id] ?? []}
                states={states?.get(indicator.code)}
                renderDescriptor={renderDescriptor}
                marks={renderMarks?.(indicator, level.id)}
              />
            ))}
          </tr>
        </tbody>
      ))}
    </table>
  );
}
