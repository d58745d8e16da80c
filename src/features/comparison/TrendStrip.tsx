import type { LevelSpread } from '#domain/comparison/trend.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { levelTone } from '#domain/ic-map/level.ts';

import styles from './Trend.module.css';

type TrendStripProps = {
  /** The map of that year. */
  readonly map: IcMap;
  readonly spread: LevelSpread;
};

const HEIGHT = 28;

/** How a year's indicators share the levels, lowest first; decorative, the counts stand beside it. */
export function TrendStrip({ map, spread }: TrendStripProps) {
  const { applicable, notYet, notRated, levels } = spread;
  const shares = [
    { key: 'not-yet', tone: undefined, count: notYet },
    ...levels.map(({ level, count }) => ({ key: level, tone: levelTone(map, level), count })),
    { key: 'not-rated', tone: undefined, count: notRated },
  ];
  const before = (index: number) =>
    shares.slice(0, index).reduce((sum, { count }) => sum + count, 0);
  const percent = (count: number) => `${(count / applicable) * 100}%`;
  return (
    <svg className={styles.strip} width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
      {shares.map(({ key, tone, count }, index) =>
        count === 0 ? null : (
          <g key={key} data-tone={tone} data-share={key}>
            <rect
              className={styles.share}
              x={percent(before(index))}
              y={1}
              width={percent(count)}
              height={HEIGHT - 2}
            />
            <text
              className={styles.count}
              x={percent(before(index) + count / 2)}
              y={HEIGHT / 2}
              dy="0.36em"
            >
              {count}
            </text>
          </g>
        ),
      )}
    </svg>
  );
}
