import type { Drawn, DrawnBox, DrawnLine, DrawnText, FontWeight, Ink } from './drawing.ts';
import type { FontsByWeight } from './typesetting.ts';
import { pdfNumber as n } from './pdf-syntax.ts';

/** What turning drawn things into content operators needs. */
export interface DrawingContext {
  /** Points; PDF counts from the bottom, we from the top. */
  readonly pageHeight: number;
  readonly fonts: FontsByWeight;
  /** The resource names of the fonts. */
  readonly fontNames: Readonly<Record<FontWeight, string>>;
  /** Told of every glyph that is used. */
  readonly useGlyph: (weight: FontWeight, glyph: number, codePoint: number) => void;
}

/** The content operators that draw a thing. Source: ISO 32000-1, 8.5 and 9.4. */
export function operatorsOf(drawn: Drawn, context: DrawingContext): string {
  switch (drawn.kind) {
    case 'text':
      return textOperators(drawn, context);
    case 'box':
      return boxOperators(drawn, context);
    case 'line':
      return lineOperators(drawn, context);
  }
}

function textOperators(text: DrawnText, context: DrawingContext): string {
  const { weight, size, ink, x } = text;
  const y = context.pageHeight - text.y;
  const radians = ((text.turned ?? 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const matrix = text.turned === undefined ? '1 0 0 1' : [cos, sin, -sin, cos].map(fine).join(' ');
  const glyphs = hexGlyphs(text, context);
  return `BT ${fill(ink)} /${context.fontNames[weight]} ${n(size)} Tf ${matrix} ${n(x)} ${n(y)} Tm <${glyphs}> Tj ET`;
}

function hexGlyphs({ text, weight }: DrawnText, context: DrawingContext): string {
  let digits = '';
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const glyph = context.fonts[weight].glyphOf(codePoint);
    if (glyph === undefined) continue;
    context.useGlyph(weight, glyph, codePoint);
    digits += glyph.toString(16).padStart(4, '0');
  }
  return digits;
}

/** How far a Bézier handle reaches so that four of them look like a circle. */
const ROUND = 0.5523;

function boxOperators(box: DrawnBox, { pageHeight }: DrawingContext): string {
  const { width, height } = box;
  const left = box.x;
  const right = box.x + width;
  const top = pageHeight - box.y;
  const bottom = top - height;
  const r = Math.min(box.radius, width / 2, height / 2);
  const h = r * (1 - ROUND);
  const curve = (...points: readonly number[]) => `${points.map(n).join(' ')} c`;
  const path =
    r === 0
      ? `${n(left)} ${n(bottom)} ${n(width)} ${n(height)} re`
      : [
          `${n(left + r)} ${n(top)} m`,
          `${n(right - r)} ${n(top)} l`,
          curve(right - h, top, right, top - h, right, top - r),
          `${n(right)} ${n(bottom + r)} l`,
          curve(right, bottom + h, right - h, bottom, right - r, bottom),
          `${n(left + r)} ${n(bottom)} l`,
          curve(left + h, bottom, left, bottom + h, left, bottom + r),
          `${n(left)} ${n(top - r)} l`,
          curve(left, top - h, left + h, top, left + r, top),
          'h',
        ].join(' ');
  const paint = box.fill === undefined ? 'S' : box.edge === undefined ? 'f' : 'B';
  return [
    'q',
    box.fill === undefined ? '' : fill(box.fill),
    box.edge === undefined ? '' : `${stroke(box.edge)} ${n(box.edgeWidth ?? 0.6)} w`,
    box.dashed === true ? '[2 1.6] 0 d' : '',
    path,
    paint,
    'Q',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function lineOperators(line: DrawnLine, { pageHeight }: DrawingContext): string {
  const path = line.points
    .map(([x, y], index) => `${n(x)} ${n(pageHeight - y)} ${index === 0 ? 'm' : 'l'}`)
    .join(' ');
  const dash = line.dashed === true ? '[2 1.6] 0 d ' : '';
  return `q ${stroke(line.ink)} ${n(line.width)} w 1 J 1 j ${dash}${path} S Q`;
}

function fill(ink: Ink): string {
  return `${ink.map(fine).join(' ')} rg`;
}

function stroke(ink: Ink): string {
  return `${ink.map(fine).join(' ')} RG`;
}

function fine(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}
