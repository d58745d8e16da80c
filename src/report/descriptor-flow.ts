import type { Descriptor } from '#domain/ic-map/ic-map.ts';

import { t } from '#i18n/translate.ts';

import type { LevelFacts } from './at-a-glance.ts';
import type { Sheet } from './drawing.ts';
import { gap, textFlow, type Flow, type FlowLine } from './flow.ts';
import { ACCENT } from './inks.ts';
import { addNode, type StructureNode } from './structure.ts';
import { drawSetText, type TextStyle, type Typesetter } from './typesetting.ts';

const INDENT = 11;

/** A descriptor to set: its blocks, and which of its statements are ticked. */
export interface DescriptorFacts {
  readonly level: Pick<LevelFacts, 'id'>;
  readonly descriptor: Descriptor;
  readonly ticked: ReadonlySet<string>;
  readonly look: TextStyle;
  readonly width: number;
}

/** The words of a descriptor as a flow: paragraphs and lists; ticked statements carry a check mark. */
export function descriptorFlow(
  setter: Typesetter,
  parent: StructureNode,
  { level, descriptor, ticked, look, width }: DescriptorFacts,
): Flow {
  return descriptor.flatMap((block, index): Flow => {
    const id = `${level.id}.${index}`;
    if (block.type === 'text') {
      return [
        ...paragraph(setter, parent, block.text, { look, width, isTicked: ticked.has(id) }),
        gap(2.5),
      ];
    }
    const list = addNode(parent, 'L');
    const items = block.items.flatMap((item, at) =>
      listItem(setter, list, item, { look, width, isTicked: ticked.has(`${id}.${at}`) }),
    );
    return [...items, gap(2.5)];
  });
}

interface ItemFacts {
  readonly look: TextStyle;
  readonly width: number;
  readonly isTicked: boolean;
}

function paragraph(
  setter: Typesetter,
  parent: StructureNode,
  text: string,
  { look, width, isTicked }: ItemFacts,
): Flow {
  const owner = addNode(parent, 'P');
  if (!isTicked) return textFlow(setter, owner, text, look, { width });
  const mark = addNode(owner, 'Span', { alt: t('report.ticked') });
  const words = addNode(owner, 'Span');
  const flow = textFlow(setter, words, text, look, { width, indent: INDENT });
  return withMark(flow, (sheet, place) => {
    drawCheck(sheet, mark, place);
  });
}

/** An item of a list with its bullet, or with a check mark when it is ticked. */
export function listItem(
  setter: Typesetter,
  list: StructureNode,
  text: string,
  { look, width, isTicked }: ItemFacts,
): Flow {
  const item = addNode(list, 'LI');
  const label = addNode(item, 'Lbl', isTicked ? { alt: t('report.ticked') } : {});
  const body = addNode(item, 'LBody');
  const flow = textFlow(setter, body, text, look, { width, indent: INDENT });
  const bullet = setter.set('•', look, INDENT);
  return withMark(flow, (sheet, place) => {
    if (isTicked) drawCheck(sheet, label, place);
    else drawSetText(sheet, label, bullet, { x: place.x + 2, top: place.top });
  });
}

interface MarkPlace {
  readonly x: number;
  readonly top: number;
  readonly lineHeight: number;
}

function withMark(flow: Flow, draw: (sheet: Sheet, place: MarkPlace) => void): Flow {
  return flow.map((line, index): FlowLine => {
    if (index > 0) return line;
    return {
      ...line,
      draw(sheet, place) {
        draw(sheet, { x: place.x, top: place.top, lineHeight: line.height });
        line.draw?.(sheet, place);
      },
    };
  });
}

function drawCheck(sheet: Sheet, owner: StructureNode, { x, top, lineHeight }: MarkPlace): void {
  const middle = top + lineHeight / 2;
  sheet.drawn.push({
    kind: 'line',
    owner,
    points: [
      [x + 1, middle + 0.2],
      [x + 3.2, middle + 2.6],
      [x + 7.4, middle - 3],
    ],
    ink: ACCENT,
    width: 1.3,
  });
}
