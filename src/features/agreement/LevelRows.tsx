import type { IcMap, Indicator } from '#domain/ic-map/ic-map.ts';
import { levelsAscending, levelTone } from '#domain/ic-map/level.ts';
import { t } from '#i18n/translate.ts';
import { DescriptorText } from '#map-view/DescriptorText.tsx';
import { levelInWords, lowestLevelName } from '#map-view/level-words.ts';

import { LevelName } from './LevelName.tsx';
import { OtherRow, PlaceRow, type RowsShared } from './PlaceRow.tsx';
import styles from './PlaceRow.module.css';

type LevelRowsProps = RowsShared & {
  readonly map: IcMap;
  readonly indicator: Indicator;
  /** For the wall: larger. */
  readonly large?: boolean;
};

/**
 * The levels of an indicator from the lowest, each with its own words and, once they are revealed, the
 * members who placed it there; where a level can be chosen, with its radio button.
 */
export function LevelRows({ map, indicator, large = false, ...rest }: LevelRowsProps) {
  const notYet = t('level.not-yet', { level: lowestLevelName(map) });
  return (
    <ul className={styles.rows} data-large={large}>
      <OtherRow place="not-yet" words={notYet} {...rest} />
      {levelsAscending(map).map((level) => (
        <PlaceRow
          key={level.id}
          place={`level ${level.id}`}
          words={levelInWords(map, level.id)}
          tone={levelTone(map, level.id)}
          text={<DescriptorText descriptor={indicator.descriptors[level.id] ?? []} />}
          {...rest}
        >
          <LevelName map={map} level={level} />
        </PlaceRow>
      ))}
      <OtherRow place="not-applicable" words={t('level.not-applicable')} {...rest} />
      <OtherRow place="cant-tell" words={t('agreement.cant-tell')} {...rest} choice={undefined} />
    </ul>
  );
}
