import type { FontWeight, Ink, Owner, Sheet } from './drawing.ts';
import type { FontMetrics } from './font-metrics.ts';
import { TEXT } from './inks.ts';
import { breakLines, textWidth } from './line-breaking.ts';
import { printable } from './printable.ts';

/** The fonts of a document, by weight. */
export type FontsByWeight = Readonly<Record<FontWeight, FontMetrics>>;

/** How a text looks. `leading` is the height of a line as a multiple of the size. */
export interface TextStyle {
  readonly size: number;
  readonly weight: FontWeight;
  readonly ink: Ink;
  readonly leading: number;
}

/** A text broken into lines, ready to be drawn. */
export interface SetText {
  readonly lines: readonly string[];
  readonly style: TextStyle;
  /** Points. */
  readonly lineHeight: number;
  readonly height: number;
  /** The words themselves, when some of their characters had to be replaced. */
  readonly actual: string | undefined;
}

/** Sets texts in the document's fonts and remembers which characters it had to replace. */
export interface Typesetter {
  /** Breaks a text into lines of a width (points); `firstIndent` narrows the first one. */
  readonly set: (text: string, style: TextStyle, width: number, firstIndent?: number) => SetText;
  readonly widthOf: (text: string, style: TextStyle) => number;
  readonly replaced: () => readonly string[];
}

/** Sets texts in these fonts; begins without a replaced character. */
export function newTypesetter(fonts: FontsByWeight): Typesetter {
  const replaced = new Set<string>();
  return {
    set(text, look, width, firstIndent = 0) {
      const font = fonts[look.weight];
      const print = printable(text, font);
      for (const character of print.replaced) replaced.add(character);
      const lines = breakLines(print.text, font, look.size, width, firstIndent);
      const lineHeight = look.size * look.leading;
      const actual = print.replaced.length === 0 ? undefined : text;
      return { lines, style: look, lineHeight, height: lineHeight * lines.length, actual };
    },
    widthOf: (text, look) => textWidth(text, fonts[look.weight], look.size),
    replaced: () => [...replaced],
  };
}

/** A style from body text, with what differs. */
export function style(facts: Partial<TextStyle> = {}): TextStyle {
  return { size: 9, weight: 'regular', ink: TEXT, leading: 1.32, ...facts };
}

/** Draws a set text with its top left corner at `x`, `top`. */
export function drawSetText(
  sheet: Sheet,
  owner: Owner,
  text: SetText,
  { x, top }: { readonly x: number; readonly top: number },
): void {
  text.lines.forEach((line, index) => {
    drawLineOfText(sheet, owner, { ...text, line, x, top: top + index * text.lineHeight });
  });
  if (owner !== 'artifact' && text.actual !== undefined) owner.actualText = text.actual;
}

/** Draws one line; `top` is the top of its line box, the baseline lies so that capitals sit in the middle. */
export function drawLineOfText(
  sheet: Sheet,
  owner: Owner,
  place: {
    readonly line: string;
    readonly style: TextStyle;
    readonly x: number;
    readonly top: number;
  },
): void {
  const { size, weight, ink, leading } = place.style;
  if (place.line === '') return;
  const y = place.top + (size * leading) / 2 + size * HALF_CAPITAL;
  sheet.drawn.push({ kind: 'text', owner, x: place.x, y, text: place.line, weight, size, ink });
}

/** Half the height of a capital letter, as a part of the size. */
const HALF_CAPITAL = 0.334;
