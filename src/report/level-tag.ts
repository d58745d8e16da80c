import type { LevelFacts, StatePart } from './at-a-glance.ts';
import type { Owner, Sheet } from './drawing.ts';
import { textFlow, type Flow } from './flow.ts';
import { levelInks, MUTED } from './inks.ts';
import { drawSetText, style, type TextStyle, type Typesetter } from './typesetting.ts';

const FIELD = 11;
const GAP = 4;

/** A state in a narrow column: its number on its shade and its name beside; other states in words. */
export function levelTag(
  setter: Typesetter,
  owner: Owner,
  state: StatePart,
  { look, width }: { readonly look: TextStyle; readonly width: number },
): Flow {
  if (state.is !== 'at-level') {
    return textFlow(setter, owner, state.words, { ...look, ink: MUTED }, { width });
  }
  const { level } = state;
  const indent = FIELD + GAP;
  const flow = textFlow(setter, owner, level.name, look, { width, indent });
  return flow.map((line, index) => ({
    ...line,
    height: index === 0 ? Math.max(line.height, FIELD + 0.5) : line.height,
    draw(sheet, place) {
      if (index === 0) drawField(sheet, setter, owner, level, { ...place, height: line.height });
      line.draw?.(sheet, place);
    },
  }));
}

/** A level’s number on its shade. */
export function drawField(
  sheet: Sheet,
  setter: Typesetter,
  owner: Owner,
  level: LevelFacts,
  { x, top, height }: { readonly x: number; readonly top: number; readonly height: number },
): void {
  const inks = levelInks(level.tone);
  const look = style({ size: 8, weight: 'bold', ink: inks.ink, leading: 1.15 });
  const rank = String(level.rank);
  const number = setter.set(`${rank} `, look, 40);
  const y = top + (height - FIELD) / 2;
  sheet.drawn.push({
    kind: 'box',
    owner: 'artifact',
    x,
    y,
    width: FIELD,
    height: FIELD,
    radius: 2,
    fill: inks.fill,
    edge: inks.edge,
    edgeWidth: 0.7,
  });
  drawSetText(
    sheet,
    owner,
    { ...number, lines: [`${rank} `] },
    {
      x: x + (FIELD - setter.widthOf(rank, look)) / 2,
      top: y + (FIELD - number.lineHeight) / 2,
    },
  );
}
