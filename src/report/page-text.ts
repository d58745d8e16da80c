import { MARGIN, pour, type Composer } from './composer.ts';
import { firstWords } from './first-words.ts';
import { gap, glued, textFlow, type Flow } from './flow.ts';
import { addNode, type StructureNode, type StructureRole } from './structure.ts';
import { BODY, HEADING } from './styles.ts';
import type { TextStyle, Typesetter } from './typesetting.ts';

/** What a part of a document is laid out with. */
export interface Page {
  readonly composer: Composer;
  readonly setter: Typesetter;
  /** Between the margins, in points. */
  readonly width: number;
}

/** Pours a flow over the width of the page. */
export function put({ composer }: Page, flow: Flow, indent = 0): void {
  pour(composer, [{ x: MARGIN.side + indent, flow }]);
}

/** A text that is a node of its own. */
export function words(
  { setter, width }: Page,
  parent: StructureNode,
  role: StructureRole,
  text: string,
  look: TextStyle,
  indent = 0,
): Flow {
  const facts = role === 'H2' || role === 'H3' ? { title: firstWords(text, 90) } : {};
  return textFlow(setter, addNode(parent, role, facts), text, look, { width: width - indent });
}

/** A part’s heading with what has to be known to read it. */
export function headed(page: Page, parent: StructureNode, heading: string, intro: string): Flow {
  return glued([
    gap(14),
    ...words(page, parent, 'H2', heading, HEADING),
    ...(intro === '' ? [] : words(page, parent, 'P', intro, BODY)),
    gap(4),
  ]);
}
