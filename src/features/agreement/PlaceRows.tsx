import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { levelsAscending, levelTone } from '#domain/ic-map/level.ts';
import { t } from '#i18n/translate.ts';
import { levelInWords, lowestLevelName } from '#map-view/level-words.ts';

import { LevelName } from './LevelName.tsx';
import { OtherRow, PlaceRow, type RowsShared } from './PlaceRow.tsx';
import styles from './PlaceRow.module.css';

type PlaceRowsProps = RowsShared & {
  readonly map: IcMap;
};

/**
 * The levels by name alone, with the members at each: the whole picture at a glance, where the words of the
 * levels stand beside it. States beside the levels are there when somebody said them.
 */
export function PlaceRows({ map, ...rest }: PlaceRowsProps) {
  const others = { ...rest, choice: undefined };
  const notYet = t('level.not-yet', { level: lowestLevelName(map) });
  return (
    <ul className={styles.rows}>
      <OtherRow place="not-yet" words={notYet} {...others} />
      {levelsAscending(map).map((level) => (
        <PlaceRow
          key={level.id}
          place={`level ${level.id}`}
          words={levelInWords(map, level.id)}
          tone={levelTone(map, level.id)}
          {...rest}
        >
          <LevelName map={map} level={level} />
        </PlaceRow>
      ))}
      <OtherRow place="not-applicable" words={t('level.not-applicable')} {...others} />
      <OtherRow place="cant-tell" words={t('agreement.cant-tell')} {...others} />
    </ul>
  );
}
