import { useId } from 'react';
import {
  Bar,
  BarChart,
  CartesianGrid,
  ResponsiveContainer,
  XAxis,
  YAxis,
  type BarShapeProps,
} from 'recharts';

import { t } from '#i18n/translate.ts';
import { useNarrowScreen } from '#ui/narrow-screen.ts';

import { labelled } from './many-years.ts';
import styles from './ShareChart.module.css';
import type { ShareBand, ShareColumn } from './share-columns.ts';
import { SharePatterns } from './SharePatterns.tsx';

type ShareChartProps = {
  readonly bands: readonly ShareBand[];
  readonly columns: readonly ShareColumn[];
};

const HEIGHT = 300;
/** Years in full fit up to here; more are shortened. */
const FULL_NAMES = 5;
/** The lowest segment that its number fits into, in pixels. */
const FITS_NUMBER = 13;

/**
 * How the indicators of a part share the levels, a column a year. Decorative: the sentence and the table beside it
 * say it all, so it takes no focus. Nothing moves.
 */
export function ShareChart({ bands, columns }: ShareChartProps) {
  const patterns = useId();
  const last = columns.at(-1)?.year;
  const names = new Map(columns.map(({ year, name }) => [year, name]));
  const mostLabels = useNarrowScreen() ? 5 : 12;
  const isShort = columns.length > FULL_NAMES;
  return (
    <div className={styles.chart} aria-hidden="true">
      <ResponsiveContainer width="100%" height={HEIGHT} initialDimension={FIRST_SIZE}>
        <BarChart
          data={[...columns]}
          stackOffset="expand"
          accessibilityLayer={false}
          barCategoryGap="18%"
          margin={MARGIN}
        >
          <SharePatterns id={patterns} />
          <CartesianGrid vertical={false} />
          <XAxis
            dataKey="year"
            interval={0}
            tickLine={false}
            tick={({ x, y, index, payload }) => (
              <text className={styles.year} x={x} y={Number(y) + 10}>
                {labelled(index, columns.length, mostLabels)
                  ? yearName(names.get(String(payload.value)) ?? '', isShort)
                  : ''}
              </text>
            )}
          />
          <YAxis
            width={44}
            domain={[0, 1]}
            ticks={[0, 0.5, 1]}
            tickLine={false}
            axisLine={false}
            tick={({ x, y, payload }) => (
              <text className={styles.percent} x={x} y={y} dy="0.36em">
                {t('compare.percent', { percent: Number(payload.value) * 100 })}
              </text>
            )}
          />
          {bands.map((band) => (
            <Bar
              key={band.key}
              stackId="levels"
              dataKey={(column: ShareColumn) => column.counts[band.key] ?? 0}
              isAnimationActive={false}
              shape={(segment: BarShapeProps) => (
                <Segment band={band} segment={segment} patterns={patterns} last={last} />
              )}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

const MARGIN = { top: 8, right: 28, bottom: 0, left: 0 };
/** Before the page was measured. */
const FIRST_SIZE = { width: 320, height: HEIGHT };

type SegmentProps = {
  readonly band: ShareBand;
  readonly segment: BarShapeProps;
  readonly patterns: string;
  /** The key of the last year, beside which the levels are named. */
  readonly last: string | undefined;
};

/** One band of one year: its shade (a pattern where there are no colors), how many, and at the end which level. */
function Segment({ band, segment, patterns, last }: SegmentProps) {
  const { x, y, width, height } = segment;
  const column = segment.payload as ShareColumn;
  const count = column.counts[band.key] ?? 0;
  if (count === 0 || height <= 0) return null;
  const middle = y + height / 2;
  return (
    <g data-tone={band.tone} data-band={band.is}>
      <rect className={styles.share} x={x} y={y} width={width} height={height} />
      {band.tone !== undefined && (
        <rect
          className={styles.pattern}
          x={x}
          y={y}
          width={width}
          height={height}
          fill={`url(#${patterns}-${band.tone})`}
        />
      )}
      {height >= FITS_NUMBER && (
        <text className={styles.count} x={x + width / 2} y={middle} dy="0.36em">
          {count}
        </text>
      )}
      {column.year === last && band.rank !== undefined && height >= FITS_NUMBER && (
        <text className={styles.rank} x={x + width + 10} y={middle} dy="0.36em">
          {band.rank}
        </text>
      )}
    </g>
  );
}

/** `24–25` of `2024–25`. */
function yearName(name: string, isShort: boolean): string {
  return isShort ? name.slice(2) : name;
}
