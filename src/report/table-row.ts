import {
  currentSheet,
  keepRoom,
  pour,
  sheetAt,
  type Column,
  type Composer,
  type Stretch,
} from './composer.ts';
import { flowHeight } from './flow.ts';
import { HAIRLINE } from './inks.ts';

/** Where a row of a table stands, and what is drawn again when it opens a page. */
export interface RowPlace {
  readonly left: number;
  readonly right: number;
  /** Room inside the row above and below its cells. */
  readonly padding: number;
  readonly onNewPage?: () => void;
}

/** Lays a row's cells side by side, on one page unless they are higher than a page, with a rule below. */
export function layOutRow(
  composer: Composer,
  cells: readonly Column[],
  { left, right, padding, onNewPage }: RowPlace,
): readonly Stretch[] {
  const height = Math.max(0, ...cells.map(({ flow }) => flowHeight(flow)));
  if (keepRoom(composer, height + 2 * padding)) onNewPage?.();
  const gapLine = { height: padding };
  const stretches = pour(
    composer,
    cells.map(({ x, flow }) => ({ x, flow: [gapLine, ...flow, gapLine] })),
  );
  sheetAt(composer, composer.page);
  currentSheet(composer).drawn.push({
    kind: 'line',
    owner: 'artifact',
    points: [
      [left, composer.y],
      [right, composer.y],
    ],
    ink: HAIRLINE,
    width: 0.6,
  });
  return stretches;
}
