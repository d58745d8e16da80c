import type { ExistingState } from '#domain/assessment/rating.ts';
import type { IndicatorMove } from '#domain/comparison/move.ts';
import type { ComparedYear, YearPair } from '#domain/comparison/school-years.ts';
import type { Descriptor, IcMap, Level } from '#domain/ic-map/ic-map.ts';
import { indicatorByCode } from '#domain/ic-map/indicator.ts';
import { levelById } from '#domain/ic-map/level.ts';
import { differenceFromBelow } from '#domain/ic-map/wording-difference.ts';
import { t } from '#i18n/translate.ts';
import { DescriptorCard } from '#map-view/DescriptorCard.tsx';
import { DescriptorText } from '#map-view/DescriptorText.tsx';
import { differsMostly } from '#map-view/level-differences.ts';

import styles from './Compare.module.css';

type BothLevelsProps = {
  readonly move: IndicatorMove;
  readonly pair: YearPair;
  /** What the two years are called here. */
  readonly names: readonly [string, string];
};

/**
 * The words of the level left and of the level reached. What the higher one says beyond the lower one is marked;
 * of the same level, what the later map says otherwise.
 */
export function BothLevels({ move, pair, names }: BothLevelsProps) {
  const from = wordsOf(pair.from, move.indicator, move.earlier);
  const to = wordsOf(pair.to, move.indicator, move.later);
  const isOne = move.move.is === 'same' && !move.isReworded;
  const isDown = move.move.is === 'down';
  const isMarked =
    from && to && !isOne && (isDown || move.move.is === 'up' || move.move.is === 'same');
  return (
    <div className={styles.both}>
      {isMarked && <p className={styles.muted}>{t(markedKey(move))}</p>}
      <div className={styles.cards}>
        {from !== undefined && !isOne && (
          <LevelWords words={from} title={names[0]} below={isMarked && isDown ? to : undefined} />
        )}
        {to !== undefined && (
          <LevelWords
            words={to}
            title={isOne ? undefined : names[1]}
            below={isMarked && !isDown ? from : undefined}
          />
        )}
      </div>
    </div>
  );
}

function markedKey({ move }: IndicatorMove) {
  return move.is === 'same' ? 'compare.marked-reworded' : 'compare.marked-higher';
}

type Words = {
  readonly map: IcMap;
  readonly level: Level;
  readonly descriptor: Descriptor;
};

/** "Not yet at the lowest level" and all that is no level have no words of their own. */
function wordsOf({ year }: ComparedYear, code: string, state: ExistingState): Words | undefined {
  if (state.is !== 'at-level') return undefined;
  const level = levelById(year.map, state.level);
  const descriptor = indicatorByCode(year.map, code)?.indicator.descriptors[state.level];
  return level && descriptor && { map: year.map, level, descriptor };
}

type LevelWordsProps = {
  readonly words: Words;
  readonly title: string | undefined;
  /** Marks what these words say beyond those. */
  readonly below: Words | undefined;
};

function LevelWords({ words: { map, level, descriptor }, title, below }: LevelWordsProps) {
  const difference = below && differenceFromBelow(descriptor, below.descriptor);
  return (
    <div className={styles.words} data-differs={differsMostly(difference) ? 'mostly' : 'partly'}>
      {title !== undefined && <p className={styles.year}>{title}</p>}
      <DescriptorCard map={map} level={level}>
        <DescriptorText descriptor={descriptor} difference={difference} />
      </DescriptorCard>
    </div>
  );
}
