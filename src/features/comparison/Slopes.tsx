import type { ComparedYear } from '#domain/comparison/school-years.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { levelById, levelTone } from '#domain/ic-map/level.ts';

import type { YearsOfOutcome } from '#domain/comparison/all-years.ts';
import { labelled, manyYears } from './many-years.ts';
import { layOutSlopes, type Slope, type SlopePoint } from './slope-layout.ts';
import styles from './Slopes.module.css';
import { nameOf } from '#report/year-words.ts';

type SlopesProps = {
  readonly years: readonly ComparedYear[];
  readonly group: YearsOfOutcome;
  readonly map: IcMap;
};

/** Percent of the width: where the first year stands, the last one, and where the names begin. */
const FEW = { first: 14, last: 53, names: 59 };
/** The same where the picture is as wide as the page. */
const MANY = { first: 8, last: 72, names: 75 };
const HEAD = 28;
/** Years in full fit up to here; more are shortened. */
const FULL_NAMES = 4;
const MOST_LABELS = 12;

/**
 * The indicators of one desired outcome as lines from year to year; thick where they rise, dashed where they fall.
 * Decorative: the sentence beside it says it all.
 */
export function Slopes({ years, group, map }: SlopesProps) {
  const { height, bands, slopes } = layOutSlopes(group.rows, years);
  const { first, last, names } = manyYears(years.length) ? MANY : FEW;
  const x = (column: number) => first + ((last - first) * column) / Math.max(1, years.length - 1);
  return (
    <svg
      className={styles.picture}
      data-many={manyYears(years.length)}
      height={height + HEAD}
      width="100%"
      aria-hidden="true"
      focusable="false"
    >
      {years.map((one, column) =>
        labelled(column, years.length, MOST_LABELS) ? (
          <text key={one.year.key} className={styles.year} x={`${x(column)}%`} y={16}>
            {years.length > FULL_NAMES ? nameOf(one).slice(2) : nameOf(one)}
          </text>
        ) : null,
      )}
      <svg y={HEAD} height={height} className={styles.plot}>
        {bands.map((band, index) => (
          <g key={band.level ?? ''} data-odd={index % 2 === 1} className={styles.band}>
            <rect x="0" y={band.top} width="100%" height={band.height} />
            <text className={styles.rank} x="4%" y={band.top + band.height / 2} dy="0.36em">
              {rankOf(map, band.level)}
            </text>
          </g>
        ))}
        {slopes.map((slope) => (
          <Line key={slope.code} slope={slope} x={x} names={names} />
        ))}
        {slopes.map((slope) => (
          <g key={slope.code}>
            {slope.points.map((point) => (
              <Point key={point.column} map={map} point={point} x={x(point.column)} />
            ))}
            <text className={styles.name} x={`${names}%`} y={slope.labelY} dy="0.36em">
              {shortCode(slope.code, group.outcome.code)}
            </text>
          </g>
        ))}
      </svg>
    </svg>
  );
}

type LineProps = {
  readonly slope: Slope;
  readonly x: (column: number) => number;
  /** Where the names begin. */
  readonly names: number;
};

function Line({ slope: { points, labelY }, x, names }: LineProps) {
  const last = points.at(-1);
  return (
    <g>
      {points.slice(1).map((to, index) => {
        const from = points[index];
        // A year between that says no level is a gap in the line.
        if (from === undefined || to.column !== from.column + 1) return null;
        return (
          <line
            key={to.column}
            className={styles.line}
            data-way={wayOf(from, to)}
            x1={`${x(from.column)}%`}
            y1={from.y}
            x2={`${x(to.column)}%`}
            y2={to.y}
          />
        );
      })}
      {last !== undefined && (
        <line
          className={styles.leader}
          x1={`${x(last.column)}%`}
          y1={last.y}
          x2={`${names - 1}%`}
          y2={labelY}
        />
      )}
    </g>
  );
}

type PointProps = {
  readonly map: IcMap;
  readonly point: SlopePoint;
  /** In percent of the width. */
  readonly x: number;
};

function Point({ map, point: { level, y }, x }: PointProps) {
  return (
    <g data-tone={level === undefined ? undefined : levelTone(map, level)}>
      <circle className={styles.point} cx={`${x}%`} cy={y} r={9} />
      <text className={styles.number} x={`${x}%`} y={y} dy="0.36em">
        {rankOf(map, level)}
      </text>
    </g>
  );
}

/** Higher on the picture is a smaller `y`, but only another level is a move. */
function wayOf(from: SlopePoint, to: SlopePoint): 'up' | 'down' | 'same' {
  if (from.level === to.level) return 'same';
  return to.y < from.y ? 'up' : 'down';
}

function rankOf(map: IcMap, level: string | undefined): number {
  return level === undefined ? 0 : (levelById(map, level)?.rank ?? 0);
}

/** `Leaders1` of `EC1.Leaders1`: the outcome stands above the picture. */
function shortCode(code: string, outcome: string): string {
  return code.startsWith(`${outcome}.`) ? code.slice(outcome.length + 1) : code;
}
