import type { LevelTone } from '#domain/ic-map/level.ts';

import styles from './LevelShares.module.css';

/** A part of a strip: those that stand at one level, or at none. */
export interface LevelShare {
  /** A level's id, `not-yet` or `not-rated`. */
  readonly key: string;
  /** Undefined where it is no level. */
  readonly tone: LevelTone | undefined;
  readonly count: number;
  /** Its number and its level’s, where there are no colors to tell the level. */
  readonly withoutColors?: string | undefined;
}

type LevelSharesProps = {
  /** Lowest first. */
  readonly shares: readonly LevelShare[];
  readonly of: number;
  /** In pixels. */
  readonly height?: number;
  /** Shares that are smaller than this part of all carry no number: it would not fit. */
  readonly leastNumbered?: number;
};

/** How many share the levels, as parts of one strip; decorative, the counts stand beside it. */
export function LevelShares({ shares, of, height = 28, leastNumbered = 0 }: LevelSharesProps) {
  const before = (index: number) =>
    shares.slice(0, index).reduce((sum, { count }) => sum + count, 0);
  const percent = (count: number) => `${(count / of) * 100}%`;
  return (
    <svg className={styles.strip} width="100%" height={height} aria-hidden="true" focusable="false">
      {shares.map(({ key, tone, count, withoutColors }, index) =>
        count === 0 ? null : (
          <g key={key} data-tone={tone} data-share={key}>
            <rect
              className={styles.share}
              x={percent(before(index))}
              y={1}
              width={percent(count)}
              height={height - 2}
            />
            {count / of >= leastNumbered && (
              <text
                className={styles.count}
                x={percent(before(index) + count / 2)}
                y={height / 2}
                dy="0.36em"
              >
                {withoutColors === undefined ? (
                  count
                ) : (
                  <>
                    <tspan className={styles.inColors}>{count}</tspan>
                    <tspan className={styles.withoutColors}>{withoutColors}</tspan>
                  </>
                )}
              </text>
            )}
          </g>
        ),
      )}
    </svg>
  );
}
