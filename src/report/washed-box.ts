import { advanceBy, contentWidth, keepRoom, MARGIN, pour, type Composer } from './composer.ts';
import { flowHeight, type Flow } from './flow.ts';
import { HAIRLINE, WASH } from './inks.ts';

/** Where a flow stands inside its box, and how far the box stays from what is above. */
export interface BoxPlace {
  readonly inset: number;
  readonly above: number;
}

/** Pours a flow into a washed box as wide as the page’s text; a box that doesn’t fit begins a page. */
export function pourIntoBox(composer: Composer, flow: Flow, { inset, above }: BoxPlace): void {
  keepRoom(composer, flowHeight(flow) + above);
  advanceBy(composer, above);
  for (const { page, top, bottom } of pour(composer, [{ x: MARGIN.side + inset, flow }])) {
    composer.sheets[page]?.beneath.push({
      kind: 'box',
      owner: 'artifact',
      x: MARGIN.side,
      y: top,
      width: contentWidth(composer),
      height: bottom - top,
      radius: 6,
      fill: WASH,
      edge: HAIRLINE,
      edgeWidth: 0.6,
    });
  }
}
