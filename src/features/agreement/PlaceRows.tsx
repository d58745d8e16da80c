import type { ReactNode } from 'react';

import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { levelsAscending, levelTone, type LevelTone } from '#domain/ic-map/level.ts';
import { t } from '#i18n/translate.ts';
import { levelInWords, lowestLevelName } from '#map-view/level-words.ts';
import { LevelGlyph } from '#map-view/LevelGlyph.tsx';

import type { Dots } from './dots.ts';
import { DotsLine } from './DotsLine.tsx';
import type { RowChoice } from './LevelRows.tsx';
import styles from './LevelRows.module.css';

type PlaceRowsProps = {
  readonly map: IcMap;
  readonly dots: Dots;
  readonly choice?: RowChoice | undefined;
  readonly agreed: string | undefined;
};

/**
 * The levels by name alone, with the members at each: the whole picture at a glance, where the words of the
 * levels stand beside it. States beside the levels are there when somebody said them.
 */
export function PlaceRows({ map, dots, choice, agreed }: PlaceRowsProps) {
  const rest = { choice, agreed };
  const others = (place: string, words: string) => {
    const here = dots.get(place) ?? [];
    return here.length === 0 && agreed !== place ? null : (
      <PlaceRow place={place} words={words} dots={dots} agreed={agreed}>
        {words}
      </PlaceRow>
    );
  };
  return (
    <ul className={styles.rows}>
      {others('not-yet', t('level.not-yet', { level: lowestLevelName(map) }))}
      {levelsAscending(map).map((level, index) => (
        <PlaceRow
          key={level.id}
          place={`level ${level.id}`}
          words={levelInWords(map, level.id)}
          tone={levelTone(map, level.id)}
          dots={dots}
          {...rest}
        >
          <span className={styles.name}>
            {level.rank} {level.name}
          </span>
          <LevelGlyph full={index + 1} of={map.levels.length} />
        </PlaceRow>
      ))}
      {others('not-applicable', t('level.not-applicable'))}
      {others('cant-tell', t('agreement.cant-tell'))}
    </ul>
  );
}

type PlaceRowProps = Omit<PlaceRowsProps, 'map'> & {
  readonly place: string;
  readonly words: string;
  readonly tone?: LevelTone;
  readonly children: ReactNode;
};

function PlaceRow({ place, words, tone, dots, choice, agreed, children }: PlaceRowProps) {
  return (
    <li
      className={styles.row}
      data-tone={tone}
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
            aria-label={words}
            onChange={() => choice.onChoose(place)}
          />
          {children}
        </label>
      )}
      <div className={styles.members}>
        <DotsLine dots={dots.get(place) ?? []} />
        {agreed === place && <p className={styles.agreed}>{t('agreement.agreed-here')}</p>}
      </div>
    </li>
  );
}
