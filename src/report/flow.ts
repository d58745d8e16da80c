import type { Owner, Sheet } from './drawing.ts';
import { drawLineOfText, type TextStyle, type Typesetter } from './typesetting.ts';

/** Where a line is drawn: points from the top left of its page. */
export interface Place {
  readonly x: number;
  readonly top: number;
  readonly page: number;
}

/** The smallest thing that a page break leaves whole. */
export interface FlowLine {
  readonly height: number;
  /** Stays on one page with the next line. */
  readonly isGlued?: boolean;
  /** White space: dropped at the top of a page. */
  readonly isSpace?: boolean;
  readonly draw?: (sheet: Sheet, place: Place) => void;
}

export type Flow = readonly FlowLine[];

/** White space between things that flow. */
export function gap(height: number, isGlued = false): FlowLine {
  return { height, isSpace: true, isGlued };
}

/** The height of a flow that is not broken. */
export function flowHeight(flow: Flow): number {
  return flow.reduce((sum, line) => sum + line.height, 0);
}

/** The same flow, never broken (unless it is higher than a page) and kept with what follows. */
export function glued(flow: Flow): Flow {
  return flow.map((line) => ({ ...line, isGlued: true }));
}

/** How a paragraph stands in its column. */
export interface ParagraphFacts {
  readonly width: number;
  readonly indent?: number;
  /** Words in another style that the first line begins with, such as a code in bold; long ones join the text. */
  readonly lead?: { readonly text: string; readonly look: TextStyle };
}

/**
 * A paragraph as a flow: no single first or last line stands alone on a page. Belongs to one node, which
 * gets the original words when some characters had to be replaced.
 */
export function textFlow(
  setter: Typesetter,
  owner: Owner,
  text: string,
  look: TextStyle,
  { width, indent = 0, lead }: ParagraphFacts,
): Flow {
  const isLeadShort = lead === undefined || setter.widthOf(lead.text, lead.look) < width * 0.7;
  if (!isLeadShort) {
    return textFlow(setter, owner, `${lead.text} ${text}`, look, { width, indent });
  }
  const leadLine = lead === undefined ? undefined : setter.set(lead.text, lead.look, Infinity);
  const leadText = leadLine?.lines[0] === undefined ? '' : `${leadLine.lines[0]}  `;
  const leadWidth = lead === undefined ? 0 : setter.widthOf(leadText, lead.look);
  const set = setter.set(text, look, width - indent, leadWidth);
  if (owner !== 'artifact' && (set.actual ?? leadLine?.actual) !== undefined) {
    owner.actualText = lead === undefined ? text : `${lead.text} ${text}`;
  }
  const last = set.lines.length - 1;
  return set.lines.map((line, index) => ({
    height: set.lineHeight,
    isGlued: index < last && (last < 3 || index === 0 || index === last - 1),
    draw: (sheet, { x, top }) => {
      const isLed = lead !== undefined && index === 0;
      if (isLed) {
        drawLineOfText(sheet, owner, { line: leadText, style: lead.look, x: x + indent, top });
      }
      const textX = x + indent + (isLed ? leadWidth : 0);
      drawLineOfText(sheet, owner, { line, style: look, x: textX, top });
    },
  }));
}
