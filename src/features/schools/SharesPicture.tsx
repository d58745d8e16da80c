import type { Ref } from 'react';

import type { LevelShare } from '#domain/analysis/level-shares.ts';
import { LevelShares } from '#map-view/LevelShares.tsx';

import styles from './SharesPicture.module.css';

/** A bar with what it is of and how many. */
export interface SharesRow {
  readonly key: string;
  readonly label: string;
  readonly amount: string;
  readonly shares: readonly LevelShare[];
  readonly of: number;
}

type SharesPictureProps = {
  readonly picture: Ref<SVGSVGElement>;
  readonly rows: readonly SharesRow[];
};

/** Widths and heights in pixels. */
const LABEL = 300;
const BAR = 420;
const AMOUNT = 210;
const LINE = 17;
const BAR_HEIGHT = 24;
/** What stands in a line of a label. */
const LETTERS = 45;
/** A share smaller than this has no room for its number. */
const LEAST_NUMBERED = 0.05;

/** Bars under each other, each with its words: a picture that says by itself what it shows. */
export function SharesPicture({ picture, rows }: SharesPictureProps) {
  const set = rowsInPlace(rows);
  return (
    <svg ref={picture} className={styles.picture} width={LABEL + BAR + AMOUNT} height={set.height}>
      {set.rows.map(({ row: { key, amount, shares, of }, lines, y, height }) => (
        <g key={key}>
          <text className={styles.label}>
            {lines.map((line, at) => (
              <tspan
                key={line}
                x={0}
                y={y + height / 2 + (at - (lines.length - 1) / 2) * LINE}
                dy="0.36em"
              >
                {line}
              </tspan>
            ))}
          </text>
          {of > 0 && (
            <svg x={LABEL} y={y + (height - BAR_HEIGHT) / 2} width={BAR} height={BAR_HEIGHT}>
              <LevelShares
                shares={shares}
                of={of}
                height={BAR_HEIGHT}
                leastNumbered={LEAST_NUMBERED}
              />
            </svg>
          )}
          <text className={styles.label} x={LABEL + BAR + 14} y={y + height / 2} dy="0.36em">
            {amount}
          </text>
        </g>
      ))}
    </svg>
  );
}

function rowsInPlace(rows: readonly SharesRow[]) {
  let y = 0;
  const set = rows.map((row) => {
    const lines = linesOf(row.label);
    const height = Math.max(BAR_HEIGHT, lines.length * LINE) + 10;
    const placed = { row, lines, y, height };
    y += height;
    return placed;
  });
  return { rows: set, height: y };
}

function linesOf(label: string): readonly string[] {
  const lines: string[] = [];
  for (const word of label.split(/\s+/u)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LETTERS) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
