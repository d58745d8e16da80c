import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { levelsAscending, levelTone } from '#domain/ic-map/level.ts';
import { t } from '#i18n/translate.ts';
import { levelInWords } from '#map-view/level-words.ts';
import { LevelGlyph } from '#map-view/LevelGlyph.tsx';

import type { Dots } from './dots.ts';
import { DotsLine } from './DotsLine.tsx';
import type { RowChoice } from './LevelRows.tsx';
import styles from './LevelRows.module.css';

type DesiredRowsProps = {
  readonly map: IcMap;
  readonly dots: Dots;
  readonly choice: RowChoice | undefined;
  readonly agreed: string | undefined;
};

/** Where members want to be: the levels by name, since their words stand above. */
export function DesiredRows({ map, dots, choice, agreed }: DesiredRowsProps) {
  return (
    <ul className={styles.rows}>
      {levelsAscending(map).map((level, index) => {
        const place = `level ${level.id}`;
        const name = (
          <>
            <span className={styles.name}>
              {level.rank} {level.name}
            </span>
            <LevelGlyph full={index + 1} of={map.levels.length} />
          </>
        );
        return (
          <li
            key={level.id}
            className={styles.row}
            data-tone={levelTone(map, level.id)}
            data-agreed={agreed === place}
            data-chosen={choice?.chosen === place}
            data-other
          >
            {choice === undefined ? (
              <div className={styles.head}>{name}</div>
            ) : (
              <label className={styles.head}>
                <input
                  type="radio"
                  name={choice.group}
                  value={place}
                  checked={choice.chosen === place}
                  aria-label={levelInWords(map, level.id)}
                  onChange={() => choice.onChoose(place)}
                />
                {name}
              </label>
            )}
            <div className={styles.members}>
              <DotsLine dots={dots.get(place) ?? []} />
              {agreed === place && <p className={styles.agreed}>{t('agreement.agreed-here')}</p>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
