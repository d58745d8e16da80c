import type { FontMetrics } from './font-metrics.ts';

/** What stands on paper for a character that the font lacks. The font has it, and no school text does. */
export const REPLACEMENT = '◊';

/** A text as the font can print it. */
export interface Printable {
  readonly text: string;
  /** What was replaced, in order, one entry a user-perceived character. */
  readonly replaced: readonly string[];
}

// Characters without a shape of their own: controls, bidirectional and zero-width marks, variation selectors.
const SHAPELESS = /\p{Default_Ignorable_Code_Point}|\p{Cc}/gu;
const LINE_BREAKS = /\r\n?|\u2028|\u2029|\u0085/gu;
const ODD_BLANKS = /\t|\p{Zs}/gu;
const HYPHENS = /\u2010|\u2011|\u2043/gu;

/**
 * Makes a text printable with a font: composed (NFC), odd blanks and hyphens as their plain kin, line
 * breaks kept as `\n`, and one REPLACEMENT for every user-perceived character that the font cannot draw
 * (an emoji with its modifiers, a letter with marks, any letter of a script that it lacks).
 */
export function printable(text: string, font: FontMetrics): Printable {
  const plain = text
    .normalize('NFC')
    .replace(LINE_BREAKS, '\n')
    .replace(ODD_BLANKS, ' ')
    .replace(HYPHENS, '-');
  if (drawable(plain, font)) return { text: plain, replaced: [] };
  let result = '';
  const replaced: string[] = [];
  for (const { segment } of graphemes().segment(plain)) {
    const visible = segment === '\n' ? segment : segment.replace(SHAPELESS, '');
    if (drawable(visible, font)) {
      result += visible;
    } else {
      result += REPLACEMENT;
      replaced.push(segment);
    }
  }
  return { text: result, replaced };
}

function drawable(text: string, font: FontMetrics): boolean {
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (character !== '\n' && font.glyphOf(codePoint) === undefined) return false;
  }
  return true;
}

let segmenter: Intl.Segmenter | undefined;

function graphemes(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter;
}
