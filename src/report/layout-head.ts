import { t } from '#i18n/translate.ts';

import type { AtAGlance } from './at-a-glance.ts';
import { advanceBy, contentWidth, currentSheet, MARGIN, pour, type Composer } from './composer.ts';
import { gap, textFlow, type Flow, type FlowLine } from './flow.ts';
import { ACCENT, TEXT } from './inks.ts';
import { addNode, type StructureNode } from './structure.ts';
import { BODY, BODY_BOLD, NOTE, OVERLINE, SCHOOL, SMALL, TITLE } from './styles.ts';
import { drawSetText, type TextStyle, type Typesetter } from './typesetting.ts';

const RECORD_WIDTH = 160;
const GUTTER = 16;
const BOX = 9;

/** The head of the form: whose At-A-Glance it is and of which year; at its side how it was recorded. */
export function layOutHead(
  composer: Composer,
  setter: Typesetter,
  parent: StructureNode,
  model: AtAGlance,
): void {
  const width = contentWidth(composer);
  drawTopRule(composer);
  pour(composer, [
    { x: MARGIN.side, flow: schoolFlow(setter, parent, model, width - RECORD_WIDTH - GUTTER) },
    {
      x: composer.paper.width - MARGIN.side - RECORD_WIDTH,
      flow: recordFlow(setter, parent, model),
    },
  ]);
  const { amends, school } = model;
  const paragraph = (text: string, look: TextStyle) =>
    textFlow(setter, addNode(parent, 'P'), text, look, { width });
  if (school.sample) {
    pour(composer, [
      { x: MARGIN.side, flow: [gap(3), ...paragraph(t('report.sample-note'), BODY_BOLD)] },
    ]);
  }
  if (amends !== undefined) {
    const flow = [
      gap(3),
      ...paragraph(t('report.amends', { snapshot: amends.snapshot }), BODY_BOLD),
      ...paragraph(t('report.amends-reason', { reason: amends.reason }), BODY),
    ];
    pour(composer, [{ x: MARGIN.side, flow }]);
  }
  advanceBy(composer, 7);
}

/** The broad rule above the head of a document. */
export function drawTopRule(composer: Composer): void {
  currentSheet(composer).drawn.push({
    kind: 'box',
    owner: 'artifact',
    x: MARGIN.side,
    y: MARGIN.top - 10,
    width: contentWidth(composer),
    height: 3,
    radius: 0,
    fill: ACCENT,
  });
}

function schoolFlow(
  setter: Typesetter,
  parent: StructureNode,
  { map, heading, title, school }: AtAGlance,
  width: number,
): Flow {
  const paragraph = (text: string, look: TextStyle) =>
    textFlow(setter, addNode(parent, 'P'), text, look, { width });
  return [
    ...paragraph(t('report.map-line', { map: map.title }), OVERLINE),
    ...textFlow(setter, addNode(parent, 'H1', { title }), heading, TITLE, { width }),
    ...paragraph(school.name, SCHOOL),
    ...(school.facts.length === 0 ? [] : paragraph(school.facts.join(' · '), BODY)),
  ];
}

/** Both kinds of record as boxes, the right one marked; then when and by whom it was recorded. */
function recordFlow(setter: Typesetter, parent: StructureNode, model: AtAGlance): Flow {
  const { status, recordedOn, recordedBy } = model;
  const facts = t('report.recorded', { date: recordedOn, name: recordedBy });
  return [
    kindOfRecord(setter, parent, t('report.yearly-record'), status === 'yearly'),
    kindOfRecord(setter, parent, t('report.interim-record'), status === 'interim'),
    gap(3),
    ...textFlow(setter, addNode(parent, 'P'), facts, SMALL, { width: RECORD_WIDTH }),
  ];
}

/** The words of the marked box say which it is; the other box is there for the eye only. */
function kindOfRecord(
  setter: Typesetter,
  parent: StructureNode,
  name: string,
  isMarked: boolean,
): FlowLine {
  const owner = isMarked ? addNode(parent, 'P') : 'artifact';
  const words = setter.set(name, isMarked ? BODY_BOLD : NOTE, RECORD_WIDTH - BOX - 6);
  return {
    height: 14,
    draw(sheet, { x, top }) {
      const middle = top + 7;
      sheet.drawn.push({
        kind: 'box',
        owner: 'artifact',
        x,
        y: middle - BOX / 2,
        width: BOX,
        height: BOX,
        radius: 1.5,
        edge: TEXT,
        edgeWidth: 0.8,
      });
      if (isMarked) {
        sheet.drawn.push({
          kind: 'line',
          owner: 'artifact',
          points: [
            [x + 2, middle + 0.2],
            [x + 4, middle + 2.4],
            [x + 7.2, middle - 2.4],
          ],
          ink: TEXT,
          width: 1.5,
        });
      }
      drawSetText(sheet, owner, words, { x: x + BOX + 6, top: middle - words.height / 2 });
    },
  };
}
