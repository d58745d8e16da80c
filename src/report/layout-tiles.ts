import { advanceBy, currentSheet, MARGIN } from './composer.ts';
import type { Owner, Sheet } from './drawing.ts';
import { HAIRLINE, WASH } from './inks.ts';
import type { Page } from './page-text.ts';
import { drawSetText, style } from './typesetting.ts';

/** A number to be seen from afar, and what it counts. */
export interface Tile {
  readonly owner: Owner;
  readonly count: string;
  readonly word: string;
  /** Draws a sign before the number, around a middle. */
  readonly drawSign?: (sheet: Sheet, middle: { readonly x: number; readonly y: number }) => void;
}

const TILES_GAP = 8;
const SIGN = 17;

/** Numbers side by side in boxes of one height, in points. */
export function layOutTiles(
  { composer, setter, width }: Page,
  tiles: readonly Tile[],
  height: number,
): void {
  const sheet = currentSheet(composer);
  const wide = (width - TILES_GAP * (tiles.length - 1)) / tiles.length;
  const [big, small] = [
    style({ size: height * 0.476, weight: 'bold', leading: 1.1 }),
    style({ size: 8.5, leading: 1.15 }),
  ];
  tiles.forEach(({ owner, count, word, drawSign }, index) => {
    const x = MARGIN.side + index * (wide + TILES_GAP);
    const { y } = composer;
    sheet.drawn.push({
      kind: 'box',
      owner: 'artifact',
      x,
      y,
      width: wide,
      height,
      radius: 5,
      fill: WASH,
      edge: HAIRLINE,
      edgeWidth: 0.6,
    });
    drawSign?.(sheet, { x: x + 16, y: y + height / 2 });
    const left = x + 12 + (drawSign === undefined ? 0 : SIGN);
    const number = setter.set(count, big, wide);
    drawSetText(sheet, owner, number, { x: left, top: y + (height - number.height) / 2 });
    const at = left + setter.widthOf(count, big) + 6;
    const said = setter.set(word, small, Math.max(20, x + wide - at - 4));
    drawSetText(sheet, owner, said, { x: at, top: y + (height - said.height) / 2 + 1.5 });
  });
  advanceBy(composer, height + 8);
}
