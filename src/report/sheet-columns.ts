import { bottomOf, MARGIN, sheetAt, type Composer } from './composer.ts';
import { flowHeight, type Flow } from './flow.ts';

/** Something that runs down the columns of a page and may go on in the next one between two of its parts. */
export interface Block {
  /** Each stays whole, unless it is higher than a column. */
  readonly parts: readonly Flow[];
  /** What stands above the rest where the block goes on. */
  readonly again: Flow;
}

/** A column that is being filled. */
interface Slot {
  readonly column: number;
  readonly page: number;
  readonly y: number;
}

/**
 * Pours blocks into columns, page after page, from the current place on: down the first column, then down
 * the next. Leaves the composer on the last page.
 * @param columns the left edges, in points
 */
export function pourIntoColumns(
  composer: Composer,
  columns: readonly number[],
  blocks: readonly Block[],
): void {
  const first = { page: composer.page, top: composer.y };
  const bottom = bottomOf(composer);
  let slot: Slot = { column: 0, page: first.page, y: first.top };

  const topOf = (page: number) => (page === first.page ? first.top : MARGIN.top);

  function goOn(): void {
    const column = (slot.column + 1) % columns.length;
    const page = column === 0 ? slot.page + 1 : slot.page;
    slot = { column, page, y: topOf(page) };
  }

  function draw(flow: Flow): void {
    for (const line of flow) {
      const isAtTop = slot.y === topOf(slot.page);
      if (line.isSpace === true && isAtTop) continue;
      if (slot.y + line.height > bottom && !isAtTop) goOn();
      const { page, y } = slot;
      line.draw?.(sheetAt(composer, page), { x: columns[slot.column] ?? 0, top: y, page });
      slot = { ...slot, y: y + line.height };
    }
  }

  for (const { parts, again } of blocks) {
    parts.forEach((part, index) => {
      const isAtTop = slot.y === topOf(slot.page);
      if (slot.y + flowHeight(part) > bottom && !isAtTop) {
        goOn();
        if (index > 0) draw(again);
      }
      draw(part);
    });
  }
  sheetAt(composer, slot.page);
  composer.page = slot.page;
  composer.y = slot.y;
}
