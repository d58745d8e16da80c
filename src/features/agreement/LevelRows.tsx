import { useId, type ReactNode } from 'react';

import type { IcMap, Indicator, Level } from '#domain/ic-map/ic-map.ts';
import { levelsAscending, levelTone } from '#domain/ic-map/level.ts';
import { t } from '#i18n/translate.ts';
import { DescriptorText } from '#map-view/DescriptorText.tsx';
import { levelInWords, lowestLevelName } from '#map-view/level-words.ts';
import { LevelGlyph } from '#map-view/LevelGlyph.tsx';

import type { Dots } from './dots.ts';
import { DotsLine } from './DotsLine.tsx';
import styles from './LevelRows.module.css';

/** What is being chosen, where it can be chosen here. */
export type RowChoice = {
  /** The name that the radio buttons share. */
  readonly group: string;
  /** A key of `Dots`; empty while nothing is chosen. */
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
};

type LevelRowsProps = {
  readonly map: IcMap;
  readonly indicator: Indicator;
  readonly dots: Dots;
  readonly choice?: RowChoice | undefined;
  /** What was agreed, as a key of `Dots`. */
  readonly agreed?: string | undefined;
  /** For the wall: larger. */
  readonly large?: boolean;
};

/**
 * The levels of an indicator from the lowest, each with its own words and, once they are revealed, the
 * members who placed it there; where a level can be chosen, with its radio button.
 */
export function LevelRows({ map, indicator, large = false, ...rest }: LevelRowsProps) {
  const levels = levelsAscending(map);
  return (
    <ul className={styles.rows} data-large={large}>
      <OtherRow place="not-yet" {...rest}>
        {t('level.not-yet', { level: lowestLevelName(map) })}
      </OtherRow>
      {levels.map((level, index) => (
        <LevelRow key={level.id} map={map} level={level} bars={index + 1} {...rest}>
          <DescriptorText descriptor={indicator.descriptors[level.id] ?? []} />
        </LevelRow>
      ))}
      <OtherRow place="not-applicable" {...rest}>
        {t('level.not-applicable')}
      </OtherRow>
      <OtherRow place="cant-tell" {...rest} choice={undefined}>
        {t('agreement.cant-tell')}
      </OtherRow>
    </ul>
  );
}

type RowProps = Pick<LevelRowsProps, 'dots' | 'choice' | 'agreed'> & {
  readonly children: ReactNode;
};

type LevelRowProps = RowProps & {
  readonly map: IcMap;
  readonly level: Level;
  readonly bars: number;
};

function LevelRow({ map, level, bars, dots, choice, agreed, children }: LevelRowProps) {
  const id = useId();
  const place = `level ${level.id}`;
  const name = (
    <>
      <span className={styles.name}>
        {level.rank} {level.name}
      </span>
      <LevelGlyph full={bars} of={map.levels.length} />
    </>
  );
  return (
    <li
      className={styles.row}
      data-tone={levelTone(map, level.id)}
      data-agreed={agreed === place}
      data-chosen={choice?.chosen === place}
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
            aria-describedby={id}
            onChange={() => choice.onChoose(place)}
          />
          {name}
        </label>
      )}
      <div className={styles.text} id={id}>
        {children}
      </div>
      <div className={styles.members}>
        <DotsLine dots={dots.get(place) ?? []} />
        {agreed === place && <p className={styles.agreed}>{t('agreement.agreed-here')}</p>}
      </div>
    </li>
  );
}

type OtherRowProps = RowProps & {
  readonly place: string;
};

/** A state beside the levels; there where it can be chosen or somebody said it. */
function OtherRow({ place, dots, choice, agreed, children }: OtherRowProps) {
  const here = dots.get(place) ?? [];
  if (choice === undefined && here.length === 0 && agreed !== place) return null;
  return (
    <li
      className={styles.row}
      data-agreed={agreed === place}
      data-chosen={choice?.chosen === place}
      data-other
    >
      {choice === undefined ? (
        <div className={styles.head}>{children}</div>
      ) : (
        <label className={styles.head}>
          <input
            type="radio"
            name={choice.group}
            value={place}
            checked={choice.chosen === place}
            onChange={() => choice.onChoose(place)}
          />
          {children}
        </label>
      )}
      <div className={styles.members}>
        <DotsLine dots={here} />
        {agreed === place && <p className={styles.agreed}>{t('agreement.agreed-here')}</p>}
      </div>
    </li>
  );
}
