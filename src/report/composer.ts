import type { Paper, Sheet } from './drawing.ts';
import type { FlowLine } from './flow.ts';

/** Where composing stands: the pages so far and the place (points from the top) that is free next. */
export interface Composer {
  readonly paper: Paper;
  readonly sheets: Sheet[];
  /** Index of the current page. */
  page: number;
  y: number;
}

/** The margins of every page; the footer stands inside the bottom one. */
export const MARGIN = { top: 38, bottom: 46, side: 40 } as const;

/** One of the flows that are poured side by side. */
export interface Column {
  readonly x: number;
  readonly flow: readonly FlowLine[];
}

/** The part of one page that a pour took. */
export interface Stretch {
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
}

/** Begins a document on an empty first page. */
export function newComposer(paper: Paper): Composer {
  return { paper, sheets: [{ beneath: [], drawn: [] }], page: 0, y: MARGIN.top };
}

/** Where the room for text ends, in points from the top of the page. */
export function bottomOf({ paper }: Composer): number {
  return paper.height - MARGIN.bottom;
}

/** The width of the text, in points. */
export function contentWidth({ paper }: Composer): number {
  return paper.width - 2 * MARGIN.side;
}

/** The page at an index; pages are made as they are needed. */
export function sheetAt(composer: Composer, page: number): Sheet {
  let sheet = composer.sheets[page];
  while (sheet === undefined) {
    composer.sheets.push({ beneath: [], drawn: [] });
    sheet = composer.sheets[page];
  }
  return sheet;
}

/** The page that is being filled. */
export function currentSheet(composer: Composer): Sheet {
  return sheetAt(composer, composer.page);
}

/** Goes to the top of a new page. */
export function startPage(composer: Composer): void {
  composer.page += 1;
  composer.y = MARGIN.top;
  sheetAt(composer, composer.page);
}

/** Starts a new page unless `height` still fits on this one (or would fit on none). Tells whether it did. */
export function keepRoom(composer: Composer, height: number): boolean {
  const fits = composer.y + height <= bottomOf(composer);
  const fitsNowhere = height > bottomOf(composer) - MARGIN.top;
  if (fits || fitsNowhere || composer.y === MARGIN.top) return false;
  startPage(composer);
  return true;
}

/** Leaves this much room, in points, or takes it as filled; never goes to another page. */
export function advanceBy(composer: Composer, height: number): void {
  composer.y += height;
}

/**
 * Pours flows side by side from the current place on; each goes on by itself over as many pages as it
 * needs. Leaves the composer below the longest and tells which stretches of pages were taken.
 */
export function pour(composer: Composer, columns: readonly Column[]): readonly Stretch[] {
  const start = { page: composer.page, y: composer.y };
  let end = start;
  for (const column of columns) {
    const reached = pourOne(composer, column, start);
    if (reached.page > end.page || (reached.page === end.page && reached.y > end.y)) end = reached;
  }
  composer.page = end.page;
  composer.y = end.y;
  const stretches: Stretch[] = [];
  for (let page = start.page; page <= end.page; page += 1) {
    stretches.push({
      page,
      top: page === start.page ? start.y : MARGIN.top,
      bottom: page === end.page ? end.y : bottomOf(composer),
    });
  }
  return stretches;
}

function pourOne(
  composer: Composer,
  { x, flow }: Column,
  start: { readonly page: number; readonly y: number },
): { readonly page: number; readonly y: number } {
  let { page, y } = start;
  const bottom = bottomOf(composer);
  for (let index = 0; index < flow.length;) {
    const group = gluedGroup(flow, index);
    const height = group.reduce((sum, line) => sum + line.height, 0);
    const whole = height <= bottom - MARGIN.top;
    if (whole && y + height > bottom) {
      page += 1;
      y = MARGIN.top;
    }
    for (const line of group) {
      if (y + line.height > bottom && y > MARGIN.top) {
        page += 1;
        y = MARGIN.top;
      }
      const opensPage = y === MARGIN.top && page > start.page;
      if (line.isSpace && opensPage) continue;
      line.draw?.(sheetAt(composer, page), { x, top: y, page });
      y += line.height;
    }
    index += group.length;
  }
  sheetAt(composer, page);
  return { page, y };
}

/** The lines from one on that stay on one page: up to the first that is not glued to its next. */
export function gluedGroup(flow: readonly FlowLine[], from: number): readonly FlowLine[] {
  let end = from;
  while (flow[end]?.isGlued === true && end + 1 < flow.length) end += 1;
  return flow.slice(from, end + 1);
}
