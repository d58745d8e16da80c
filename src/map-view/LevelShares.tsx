import { barFields, type LevelShare } from '#domain/analysis/level-shares.ts';

import styles from './LevelShares.module.css';

type LevelSharesProps = {
  /** Lowest first. */
  readonly shares: readonly LevelShare[];
  /** What the whole strip stands for. */
  readonly of: number;
  /** In pixels. */
  readonly height?: number;
  /** Shares that are smaller than this part of all carry no number: it would not fit. */
  readonly leastNumbered?: number;
  /** A share’s number and its level’s, where there are no colors to tell the level. */
  readonly withoutColors?: (share: LevelShare) => string | undefined;
};

/** How many share the levels, as parts of one strip; decorative, the counts stand beside it. */
export function LevelShares(props: LevelSharesProps) {
  const { shares, of, height = 28, leastNumbered = 0, withoutColors } = props;
  return (
    <svg className={styles.strip} width="100%" height={height} aria-hidden="true" focusable="false">
      {barFields(shares, of).map(({ share, start, length, tone, isDashed }) => (
        <g key={start} data-tone={tone} data-dashed={isDashed}>
          <rect
            className={styles.share}
            x={percent(start)}
            y={1}
            width={percent(length)}
            height={height - 2}
          />
          {length >= leastNumbered && (
            <text
              className={styles.count}
              x={percent(start + length / 2)}
              y={height / 2}
              dy="0.36em"
            >
              <CountOf share={share} withoutColors={withoutColors?.(share)} />
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

type CountOfProps = {
  readonly share: LevelShare;
  readonly withoutColors: string | undefined;
};

function CountOf({ share: { count }, withoutColors }: CountOfProps) {
  if (withoutColors === undefined) return count;
  return (
    <>
      <tspan className={styles.inColors}>{count}</tspan>
      <tspan className={styles.withoutColors}>{withoutColors}</tspan>
    </>
  );
}

function percent(part: number): string {
  return `${part * 100}%`;
}
