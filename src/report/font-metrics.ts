/** What laying out needs to know of a TrueType font. Widths and heights are in thousandths of the size. */
export interface FontMetrics {
  /** The glyph of a code point; undefined when the font has none. */
  readonly glyphOf: (codePoint: number) => number | undefined;
  /** The advance width of a glyph. */
  readonly widthOf: (glyph: number) => number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
}

/**
 * Reads the metrics of a TrueType font (tables head, hhea, hmtx, maxp, OS/2 and cmap format 4).
 * Throws when the bytes are no such font: fonts are part of the app, so that would be our own fault.
 * Source: OpenType specification 1.9, "cmap", "hmtx".
 */
export function readFontMetrics(font: ArrayBuffer): FontMetrics {
  const view = new DataView(font);
  const tables = tablesOf(view);
  const perEm = view.getUint16(tables('head') + 18);
  const scaled = (units: number) => (units * 1000) / perEm;
  const hhea = tables('hhea');
  const metricCount = view.getUint16(hhea + 34);
  const hmtx = tables('hmtx');
  const glyphs = glyphsByCodePoint(view, tables('cmap'));
  return {
    glyphOf: (codePoint) => glyphs.get(codePoint),
    widthOf: (glyph) => scaled(view.getUint16(hmtx + 4 * Math.min(glyph, metricCount - 1))),
    ascent: scaled(view.getInt16(hhea + 4)),
    descent: scaled(-view.getInt16(hhea + 6)),
    capHeight: scaled(view.getInt16(tables('OS/2') + 88)),
  };
}

const known = new WeakMap<ArrayBuffer, FontMetrics>();

/** The metrics of a font file, read once. */
export function metricsOf(file: ArrayBuffer): FontMetrics {
  const metrics = known.get(file) ?? readFontMetrics(file);
  known.set(file, metrics);
  return metrics;
}

function tablesOf(view: DataView): (name: string) => number {
  const offsets = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + 16 * index;
    const letters = [0, 1, 2, 3].map((at) => view.getUint8(entry + at));
    offsets.set(String.fromCharCode(...letters), view.getUint32(entry + 8));
  }
  return (name) => {
    const offset = offsets.get(name);
    if (offset === undefined) throw new Error(`The font has no table ${name}`);
    return offset;
  };
}

function glyphsByCodePoint(view: DataView, cmap: number): ReadonlyMap<number, number> {
  const subtable = unicodeSubtable(view, cmap);
  const segments = view.getUint16(subtable + 6) / 2;
  const ends = subtable + 14;
  const starts = ends + 2 * segments + 2;
  const deltas = starts + 2 * segments;
  const ranges = deltas + 2 * segments;
  const glyphs = new Map<number, number>();
  for (let segment = 0; segment < segments; segment += 1) {
    const at = 2 * segment;
    const delta = view.getUint16(deltas + at);
    const range = view.getUint16(ranges + at);
    const start = view.getUint16(starts + at);
    const end = Math.min(view.getUint16(ends + at), 0xfffe);
    for (let code = start; code <= end; code += 1) {
      const raw = range === 0 ? code : view.getUint16(ranges + at + range + 2 * (code - start));
      const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}

function unicodeSubtable(view: DataView, cmap: number): number {
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const entry = cmap + 4 + 8 * index;
    const platform = view.getUint16(entry);
    const offset = cmap + view.getUint32(entry + 4);
    if ((platform === 3 || platform === 0) && view.getUint16(offset) === 4) return offset;
  }
  throw new Error('The font has no Unicode character map of format 4');
}
