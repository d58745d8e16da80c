import type { StatePart } from './at-a-glance.ts';
import type { Ink, Owner, Sheet } from './drawing.ts';
import { DESIRED, levelInks, MUTED, WHITE } from './inks.ts';

/** The radius of a dot, in points. */
const DOT = 6.6;

/** The existing state: a filled dot in its level's shade; a smaller open one for “not yet”. */
export function drawExisting(sheet: Sheet, owner: Owner, state: StatePart, { x, y }: Point): void {
  if (state.is === 'at-level') {
    const { fill, edge } = levelInks(state.level.tone);
    drawDot(sheet, owner, { x, y, radius: DOT, fill, edge, edgeWidth: 1 });
  } else {
    drawDot(sheet, owner, { x, y, radius: DOT - 1.4, fill: WHITE, edge: MUTED, edgeWidth: 0.8 });
  }
}

/** The desired state: a double ring, around the dot when both are one level. */
export function drawDesired(sheet: Sheet, owner: Owner, { x, y }: Point, isAround: boolean): void {
  const outer = isAround ? DOT + 3.1 : DOT;
  drawDot(sheet, owner, { x, y, radius: outer, fill: WHITE, edge: DESIRED, edgeWidth: 1 });
  drawDot(sheet, owner, { x, y, radius: outer - 2.4, edge: DESIRED, edgeWidth: 1 });
}

/** The way from the existing to the desired state. */
export function drawArrow(
  sheet: Sheet,
  owner: Owner,
  [from, to]: readonly [number, number],
  y: number,
): void {
  const direction = Math.sign(to - from);
  const tip = to - direction * (DOT + 2);
  sheet.drawn.push(
    {
      kind: 'line',
      owner,
      points: [
        [from, y],
        [tip, y],
      ],
      ink: DESIRED,
      width: 1.4,
    },
    {
      kind: 'line',
      owner,
      points: [
        [tip - direction * 4, y - 3],
        [tip, y],
        [tip - direction * 4, y + 3],
      ],
      ink: DESIRED,
      width: 1.4,
    },
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Dot extends Point {
  readonly radius: number;
  readonly fill?: Ink;
  readonly edge: Ink;
  readonly edgeWidth: number;
}

/** The dot of the key, which stands for any level. */
export function drawKeyDot(sheet: Sheet, { x, y }: Point): void {
  const { fill, edge } = levelInks(3);
  drawDot(sheet, 'artifact', { x, y, radius: DOT, fill, edge, edgeWidth: 1 });
}

/** A dot or ring around a point. */
function drawDot(sheet: Sheet, owner: Owner, { x, y, radius, ...look }: Dot): void {
  sheet.drawn.push({
    kind: 'box',
    owner,
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
    radius,
    ...look,
  });
}
