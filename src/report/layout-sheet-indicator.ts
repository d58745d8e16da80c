import { CONFIDENCES } from '#domain/assessment/member-rating.ts';
import { t } from '#i18n/translate.ts';

import { descriptorFlow } from './descriptor-flow.ts';
import type { Sheet } from './drawing.ts';
import { gap, textFlow, type Flow, type FlowLine } from './flow.ts';
import { ACCENT, HAIRLINE, MUTED, TEXT, WHITE } from './inks.ts';
import type { RatingSheets, SheetIndicator } from './rating-sheet.ts';
import type { Block } from './sheet-columns.ts';
import { addNode, type StructureNode } from './structure.ts';
import { BODY, BODY_BOLD, NOTE } from './styles.ts';
import { drawSetText, style, type Typesetter } from './typesetting.ts';

const CODE = style({ size: 9, weight: 'bold', ink: ACCENT });
const STATEMENT = style({ size: 9.3, weight: 'bold', leading: 1.2 });
const WORDS = style({ leading: 1.2 });
const COLUMN_HEAD = style({ size: 7.6, weight: 'bold', ink: MUTED });
const ROW_NUMBER = style({ size: 9.5, weight: 'bold', ink: WHITE, leading: 1.1 });

const BOX = 10.5;
/** Room for a box at either side of the words. */
const BOX_ROOM = 16.5;
const NOTE_LINES = 2;
const NOTE_LINE = 17;

/** What all indicators of a sheet have in common. */
export interface SheetColumn {
  readonly setter: Typesetter;
  readonly sheets: RatingSheets;
  readonly width: number;
}

/** One indicator with the words of every level and a box at either side of them. */
export function indicatorBlock(
  column: SheetColumn,
  section: StructureNode,
  indicator: SheetIndicator,
): Block {
  const { sheets, setter, width } = column;
  const heading = headingFlow(column, section, indicator);
  const table = addNode(section, 'Table');
  const head = tableHead(column, addNode(table, 'TR'));
  const levels = sheets.levels.map((level): Flow => {
    const row = rowNodes(table);
    const words = setter.set(`${level.key}  ${level.words}`, BODY_BOLD, width - 2 * BOX_ROOM);
    const owner = addNode(row.words, 'P');
    const name: FlowLine = {
      height: words.height + 1,
      draw: (sheet, { x, top }) => drawSetText(sheet, owner, words, { x, top }),
    };
    const descriptor = descriptorFlow(setter, row.words, {
      level,
      descriptor: indicator.descriptors[level.id] ?? [],
      ticked: new Set(),
      look: WORDS,
      width: width - 2 * BOX_ROOM,
    });
    return boxedRow(width, [name, ...descriptor], row, true);
  });
  const others = sheets.others.map(({ key, words }): Flow => {
    const row = rowNodes(table);
    const owner = addNode(row.words, 'P');
    const look = { width: width - 2 * BOX_ROOM, lead: { text: key, look: BODY_BOLD } };
    return boxedRow(width, [...textFlow(setter, owner, words, BODY, look), gap(2)], row, false);
  });
  const [first = [], ...rest] = [...levels, ...others];
  return {
    parts: [[...heading, head, ...first], ...rest, tailFlow(column, section)],
    again: againFlow(column, indicator),
  };
}

function headingFlow(
  { setter, width }: SheetColumn,
  section: StructureNode,
  { row, code, role, statement }: SheetIndicator,
): Flow {
  const heading = addNode(section, 'H3', { title: code });
  const number = setter.set(String(row), ROW_NUMBER, width);
  const numberWidth = setter.widthOf(String(row), ROW_NUMBER);
  const chip = Math.max(16, numberWidth + 8);
  const lead = { text: code, look: CODE };
  const words = textFlow(setter, heading, role, NOTE, { width, indent: chip + 6, lead });
  return [
    gap(9),
    ...words.map((line, index): FlowLine => ({
      ...line,
      height: index === 0 ? Math.max(line.height, 16) : line.height,
      draw(sheet, place) {
        if (index === 0) {
          drawChip(sheet, { x: place.x, top: place.top, width: chip });
          const lines = number.lines.map((digits) => `${digits} `);
          const x = place.x + (chip - numberWidth) / 2;
          drawSetText(sheet, heading, { ...number, lines }, { x, top: place.top + 1.5 });
        }
        line.draw?.(sheet, { ...place, top: place.top + (index === 0 ? 1.5 : 0) });
      },
    })),
    gap(1),
    ...textFlow(setter, addNode(section, 'P'), statement, STATEMENT, { width }),
    gap(2),
  ];
}

function drawChip(
  sheet: Sheet,
  { x, top, width }: { readonly x: number; readonly top: number; readonly width: number },
): void {
  sheet.drawn.push({
    kind: 'box',
    owner: 'artifact',
    x,
    y: top,
    width,
    height: 14,
    radius: 3,
    fill: TEXT,
  });
}

/** Over the boxes at the left the existing state, over those at the right the desired one. */
function tableHead({ setter, width }: SheetColumn, row: StructureNode): FlowLine {
  const cells = [t('sheet.existing'), t('sheet.level'), t('sheet.desired')].map((words) => ({
    owner: addNode(row, 'TH', { scope: 'Column' }),
    text: setter.set(words, COLUMN_HEAD, width),
    wide: setter.widthOf(words, COLUMN_HEAD),
  }));
  return {
    height: 11.5,
    draw(sheet, { x, top }) {
      cells.forEach(({ owner, text, wide }, index) => {
        drawSetText(sheet, owner, text, { x: x + ((width - wide) * index) / 2, top });
      });
    },
  };
}

interface RowNodes {
  readonly existing: StructureNode;
  readonly words: StructureNode;
  readonly desired: StructureNode;
}

function rowNodes(table: StructureNode): RowNodes {
  const row = addNode(table, 'TR');
  const existing = addNode(row, 'TD');
  const words = addNode(row, 'TD');
  return { existing, words, desired: addNode(row, 'TD') };
}

/** Words between a box for the existing and, for a level, a box for the desired state. */
function boxedRow(width: number, flow: Flow, nodes: RowNodes, hasDesired: boolean): Flow {
  const existing = addNode(nodes.existing, 'Span', { alt: t('sheet.box-existing') });
  const desired = hasDesired
    ? addNode(nodes.desired, 'Span', { alt: t('sheet.box-desired') })
    : undefined;
  const rule: FlowLine = {
    height: 2.4,
    draw: (sheet, { x, top }) => drawRule(sheet, x, x + width, top),
  };
  return [
    rule,
    ...flow.map((line, index): FlowLine => ({
      ...line,
      draw(sheet, place) {
        if (index === 0) drawBox(sheet, existing, place.x, place.top);
        line.draw?.(sheet, { ...place, x: place.x + BOX_ROOM });
        if (index === 0 && desired !== undefined) {
          drawBox(sheet, desired, place.x + width - BOX, place.top);
        }
      },
    })),
  ];
}

function drawBox(sheet: Sheet, owner: StructureNode, x: number, top: number): void {
  sheet.drawn.push({
    kind: 'box',
    owner,
    x,
    y: top + 0.8,
    width: BOX,
    height: BOX,
    radius: 1.5,
    edge: TEXT,
    edgeWidth: 0.9,
  });
}

function drawRule(sheet: Sheet, from: number, to: number, y: number): void {
  sheet.drawn.push({
    kind: 'line',
    owner: 'artifact',
    points: [
      [from, y],
      [to, y],
    ],
    ink: HAIRLINE,
    width: 0.6,
  });
}

/** How sure the member is, and lines for a note. */
function tailFlow({ setter, width }: SheetColumn, section: StructureNode): Flow {
  const sure = addNode(section, 'P');
  const label = setter.set(`${t('sheet.sure')} `, BODY_BOLD, width);
  const choices = CONFIDENCES.map((confidence) => ({
    owner: addNode(sure, 'Span', { alt: t('sheet.box') }),
    text: setter.set(`${t(`sheet.sure-${confidence}`)} `, BODY, width),
    words: addNode(sure, 'Span'),
    wide: setter.widthOf(t(`sheet.sure-${confidence}`), BODY),
  }));
  const note = addNode(section, 'P');
  const noteLabel = setter.set(t('sheet.note'), BODY_BOLD, width);
  const noteX = setter.widthOf(t('sheet.note'), BODY_BOLD) + 6;
  return [
    {
      height: 17,
      draw(sheet, { x, top }) {
        drawRule(sheet, x, x + width, top);
        drawSetText(sheet, sure, { ...label, lines: [`${t('sheet.sure')} `] }, { x, top: top + 3 });
        let at = x + setter.widthOf(t('sheet.sure'), BODY_BOLD) + 10;
        for (const { owner, text, words, wide } of choices) {
          drawBox(sheet, owner, at, top + 3);
          drawSetText(sheet, words, text, { x: at + BOX + 4, top: top + 3 });
          at += BOX + wide + 14;
        }
      },
    },
    ...Array.from({ length: NOTE_LINES }, (_, index): FlowLine => ({
      height: NOTE_LINE,
      draw(sheet, { x, top }) {
        if (index === 0) drawSetText(sheet, note, noteLabel, { x, top: top + 4 });
        drawRule(sheet, index === 0 ? x + noteX : x, x + width, top + NOTE_LINE - 1.5);
      },
    })),
  ];
}

/** Whose levels these are, at the top of the column where they go on; for the eye only. */
function againFlow({ setter, width }: SheetColumn, { row, code }: SheetIndicator): Flow {
  const words = [
    { text: t('sheet.existing'), look: COLUMN_HEAD },
    { text: t('sheet.again', { row, code }), look: CODE },
    { text: t('sheet.desired'), look: COLUMN_HEAD },
  ];
  return [
    {
      height: 13,
      draw(sheet, { x, top }) {
        words.forEach(({ text, look }, index) => {
          const wide = setter.widthOf(text, look);
          const at = x + (Math.max(width - wide, 0) * index) / 2;
          drawSetText(sheet, 'artifact', setter.set(text, look, width), { x: at, top });
        });
      },
    },
  ];
}
