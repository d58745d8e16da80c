import type { LevelFacts, StatePart } from './at-a-glance.ts';
import type { Ink, Owner, Sheet } from './drawing.ts';
import { firstWords } from './first-words.ts';
import type { FlowLine } from './flow.ts';
import { DESIRED, levelInks, MUTED } from './inks.ts';
import { drawSetText, style, type Typesetter } from './typesetting.ts';

/** Room for the double ring of a desired state around the chip. */
const RING = 2;
const PADDING = { x: 5, y: 2 };
/** Characters of a level's name in a chip; the parts below say it whole. */
const LONGEST_NAME = 60;
const LONGEST_WORDS = 90;
const GLYPH = { width: 16, height: 9 };

/** What a chip shows and who owns its words. */
export interface ChipFacts {
  readonly owner: Owner;
  readonly state: StatePart;
  readonly isDesired: boolean;
  readonly width: number;
  /** Of the level's name, in points. */
  readonly size?: number;
}

/**
 * A state as a chip: the level's number, glyph and name on its shade; other states as words in a dashed
 * frame; a desired level inside a double ring. One unbroken line of a flow.
 */
export function levelChip(setter: Typesetter, chip: ChipFacts): FlowLine {
  return chip.state.is === 'at-level'
    ? shadedChip(setter, chip, chip.state.level)
    : wordsChip(setter, chip);
}

/** Draws a level's glyph: as many bars as there are levels, the first ones full. */
export function drawGlyph(
  sheet: Sheet,
  level: LevelFacts,
  { x, top }: { readonly x: number; readonly top: number },
): void {
  const { fill, ink } = levelInks(level.tone);
  const pitch = GLYPH.width / level.steps;
  for (let step = 1; step <= level.steps; step += 1) {
    const height = GLYPH.height * (0.35 + (0.65 * step) / level.steps);
    sheet.drawn.push({
      kind: 'box',
      owner: 'artifact',
      x: x + (step - 1) * pitch,
      y: top + GLYPH.height - height,
      width: pitch * 0.68,
      height,
      radius: Math.min(0.6, pitch * 0.3),
      fill: step <= level.step ? ink : mixed(fill, ink, 0.32),
    });
  }
}

function shadedChip(setter: Typesetter, chip: ChipFacts, level: LevelFacts): FlowLine {
  const { owner, isDesired, width, size = 7.8 } = chip;
  const inks = levelInks(level.tone);
  const numberLook = style({ size: 9, weight: 'bold', ink: inks.ink, leading: 1.15 });
  const nameLook = style({ size, weight: 'bold', ink: inks.ink, leading: 1.12 });
  const number = setter.set(`${level.rank} `, numberLook, width);
  const numberWidth = Math.max(setter.widthOf(String(level.rank), numberLook), 5);
  const nameX = RING + PADDING.x + numberWidth + 4 + GLYPH.width + 5;
  const name = setter.set(firstWords(level.name, LONGEST_NAME), nameLook, width - nameX - RING - 3);
  const inner = Math.max(name.height, number.height, GLYPH.height) + 2 * PADDING.y;
  const height = inner + 2 * RING;
  return {
    height,
    draw(sheet, { x, top }) {
      if (isDesired) drawRing(sheet, { x, top, width, height });
      sheet.drawn.push({
        kind: 'box',
        owner: 'artifact',
        x: x + RING,
        y: top + RING,
        width: width - 2 * RING,
        height: inner,
        radius: 3,
        fill: inks.fill,
        edge: isDesired ? DESIRED : inks.edge,
        edgeWidth: isDesired ? 0.9 : 0.7,
      });
      const middle = top + height / 2;
      const left = x + RING + PADDING.x;
      drawSetText(
        sheet,
        owner,
        { ...number, lines: [`${level.rank} `] },
        {
          x: left,
          top: middle - number.lineHeight / 2,
        },
      );
      drawGlyph(sheet, level, { x: left + numberWidth + 4, top: middle - GLYPH.height / 2 });
      drawSetText(sheet, owner, name, { x: x + nameX, top: middle - name.height / 2 });
    },
  };
}

function wordsChip(setter: Typesetter, chip: ChipFacts): FlowLine {
  const { owner, state, width, size = 7.8 } = chip;
  const look = style({ size, ink: MUTED, leading: 1.15 });
  const words = setter.set(
    firstWords(state.words, LONGEST_WORDS),
    look,
    width - 2 * (RING + PADDING.x),
  );
  const inner = Math.max(words.height, GLYPH.height) + 2 * PADDING.y;
  return {
    height: inner + 2 * RING,
    draw(sheet, { x, top }) {
      sheet.drawn.push({
        kind: 'box',
        owner: 'artifact',
        x: x + RING,
        y: top + RING,
        width: width - 2 * RING,
        height: inner,
        radius: 3,
        edge: MUTED,
        edgeWidth: 0.5,
        dashed: true,
      });
      drawSetText(sheet, owner, words, {
        x: x + RING + PADDING.x,
        top: top + RING + (inner - words.height) / 2,
      });
    },
  };
}

function drawRing(
  sheet: Sheet,
  frame: {
    readonly x: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  },
): void {
  sheet.drawn.push({
    kind: 'box',
    owner: 'artifact',
    x: frame.x + 0.4,
    y: frame.top + 0.4,
    width: frame.width - 0.8,
    height: frame.height - 0.8,
    radius: 4.4,
    edge: DESIRED,
    edgeWidth: 0.8,
  });
}

function mixed(a: Ink, b: Ink, part: number): Ink {
  const channel = (index: 0 | 1 | 2) => a[index] * (1 - part) + b[index] * part;
  return [channel(0), channel(1), channel(2)];
}
