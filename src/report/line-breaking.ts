import type { FontMetrics } from './font-metrics.ts';

// Runs of spaces, the head of a word that may break (at least two letters on each side), or a word.
const WORDS = / +|[^ ]*?\p{L}{2}[-—/](?=\p{L}{2})|[^ ]+/gu;

/** The width of a text at a size, in points. */
export function textWidth(text: string, font: FontMetrics, size: number): number {
  let width = 0;
  for (const character of text) width += advance(character, font);
  return (width * size) / 1000;
}

/**
 * Breaks a printable text into lines no wider than `width` (points): at spaces, after a hyphen or slash
 * between letters, and inside a word only when the word alone is wider than a line. A line that was
 * broken at a space ends with it, so that words don't fuse when the text is read. `firstIndent` narrows
 * the first line. Never an empty list.
 */
export function breakLines(
  text: string,
  font: FontMetrics,
  size: number,
  width: number,
  firstIndent = 0,
): readonly string[] {
  return text.split('\n').flatMap((paragraph, index, all) => {
    const firstRoom = index === 0 ? width - firstIndent : width;
    const lines = breakParagraph(paragraph, font, size, [firstRoom, width]);
    const isLast = index === all.length - 1;
    return lines.map((line, at) => (!isLast && at === lines.length - 1 ? `${line} ` : line));
  });
}

function breakParagraph(
  text: string,
  font: FontMetrics,
  size: number,
  [firstRoom, laterRoom]: readonly [number, number],
): readonly string[] {
  const lines: string[] = [];
  const room = () => (lines.length === 0 ? firstRoom : laterRoom);
  let line = '';
  let lineWidth = 0;
  const finish = () => {
    lines.push(line);
    line = '';
    lineWidth = 0;
  };
  const add = (piece: string, width: number) => {
    line += piece;
    lineWidth += width;
  };
  for (const word of text.trim().match(WORDS) ?? []) {
    const wordWidth = textWidth(word, font, size);
    const isBlank = word.startsWith(' ');
    if (lineWidth + wordWidth <= room()) {
      add(word, wordWidth);
    } else if (isBlank) {
      add(' ', 0);
      finish();
    } else {
      if (line !== '' || (lines.length === 0 && firstRoom < laterRoom)) finish();
      if (wordWidth <= room()) {
        add(word, wordWidth);
        continue;
      }
      for (const character of word) {
        const characterWidth = textWidth(character, font, size);
        if (line !== '' && lineWidth + characterWidth > room()) finish();
        add(character, characterWidth);
      }
    }
  }
  if (line !== '' || lines.length === 0) finish();
  return lines;
}

function advance(character: string, font: FontMetrics): number {
  const glyph = font.glyphOf(character.codePointAt(0) ?? 0);
  return glyph === undefined ? 0 : font.widthOf(glyph);
}
