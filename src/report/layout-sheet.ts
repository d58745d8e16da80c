import { t } from '#i18n/translate.ts';

import {
  advanceBy,
  contentWidth,
  currentSheet,
  MARGIN,
  newComposer,
  pour,
  startPage,
  type Composer,
} from './composer.ts';
import type { LaidOutDocument, Paper } from './drawing.ts';
import { firstWords } from './first-words.ts';
import { gap, textFlow, type Flow } from './flow.ts';
import { HAIRLINE } from './inks.ts';
import { drawFooter, drawWatermark } from './layout-footers.ts';
import { drawTopRule } from './layout-head.ts';
import { indicatorBlock, type SheetColumn } from './layout-sheet-indicator.ts';
import type { RatingSheet, RatingSheets } from './rating-sheet.ts';
import { pourIntoColumns, type Block } from './sheet-columns.ts';
import { addNode, type StructureNode } from './structure.ts';
import { BODY, LABEL, NOTE, OVERLINE, SCHOOL, SMALL, TITLE } from './styles.ts';
import { drawSetText, newTypesetter, type FontsByWeight, type Typesetter } from './typesetting.ts';

const GUTTER = 20;
const NAME_WIDTH = 190;

/** Laid-out rating sheets and the characters that the fonts lack, each once. */
export interface LaidOutSheets extends LaidOutDocument {
  readonly replacedCharacters: readonly string[];
}

/**
 * Lays out blank rating sheets, in two columns. Of several, each begins on a leaf of its own, so that
 * printing on both sides keeps them apart. Pure: the same words and fonts give the same pages.
 */
export function layOutSheets(
  sheets: RatingSheets,
  fonts: FontsByWeight,
  paper: Paper,
): LaidOutSheets {
  const setter = newTypesetter(fonts);
  const composer = newComposer(paper);
  const structure: StructureNode = { role: 'Document', children: [] };
  sheets.sheets.forEach((one, index) => {
    if (index > 0) startPage(composer);
    const first = composer.page;
    layOutSheet(composer, setter, addNode(structure, 'Sect'), { sheets, one });
    layOutFooters(composer, setter, { sheets, one, first });
    const isOdd = (composer.page - first) % 2 === 0;
    if (isOdd && index < sheets.sheets.length - 1) leavePageEmpty(composer, setter);
  });
  return { paper, sheets: composer.sheets, structure, replacedCharacters: setter.replaced() };
}

interface OneSheet {
  readonly sheets: RatingSheets;
  readonly one: RatingSheet;
}

function layOutSheet(
  composer: Composer,
  setter: Typesetter,
  section: StructureNode,
  { sheets, one }: OneSheet,
): void {
  layOutHead(composer, setter, section, { sheets, one });
  const width = (contentWidth(composer) - GUTTER) / 2;
  const column: SheetColumn = { setter, sheets, width };
  const blocks = one.outcomes.flatMap((outcome) => {
    const part = addNode(section, 'Sect');
    const words = (text: string, role: 'H2' | 'P', look = BODY) =>
      textFlow(setter, addNode(part, role), text, look, { width });
    const heading = [
      gap(12),
      ...words(t('report.outcome', { code: outcome.code }), 'H2', OVERLINE),
      ...words(outcome.statement, 'P', SMALL),
    ];
    return outcome.indicators.map((indicator, index) => {
      const block = indicatorBlock(column, addNode(part, 'Sect'), indicator);
      return index === 0 ? headed(heading, block) : block;
    });
  });
  const left = MARGIN.side;
  pourIntoColumns(composer, [left, left + width + GUTTER], blocks);
}

function headed(heading: Flow, { parts, again }: Block): Block {
  const [first = [], ...rest] = parts;
  return { parts: [[...heading, ...first], ...rest], again };
}

function layOutHead(
  composer: Composer,
  setter: Typesetter,
  section: StructureNode,
  { sheets, one }: OneSheet,
): void {
  const width = contentWidth(composer);
  const title = sheets.sheets.length > 1 && one.member ? one.member.name : sheets.title;
  const flow = (role: 'H1' | 'P', text: string, look: typeof BODY, over: number) => {
    const owner = addNode(section, role, role === 'H1' ? { title } : {});
    return textFlow(setter, owner, text, look, { width: over });
  };
  drawTopRule(composer);
  const wide = width - NAME_WIDTH - GUTTER;
  const left = [
    ...flow('P', sheets.mapLine, OVERLINE, wide),
    ...flow('H1', sheets.heading, TITLE, wide),
    ...flow('P', sheets.school, SCHOOL, wide),
  ];
  const name = flow('P', t('sheet.name'), LABEL, NAME_WIDTH);
  const right =
    one.member === undefined
      ? [...name, nameLine()]
      : [
          ...name,
          ...flow('P', one.member.name, SCHOOL, NAME_WIDTH),
          ...(one.member.position === '' ? [] : flow('P', one.member.position, BODY, NAME_WIDTH)),
        ];
  pour(composer, [
    { x: MARGIN.side, flow: left },
    { x: composer.paper.width - MARGIN.side - NAME_WIDTH, flow: right },
  ]);
  const asked = one.asked === undefined ? [] : flow('P', one.asked, BODY, width);
  const below = [
    gap(6),
    ...flow('P', t('sheet.how'), BODY, width),
    gap(2),
    ...flow('P', t('sheet.seal'), BODY, width),
    ...asked,
  ];
  pour(composer, [{ x: MARGIN.side, flow: below }]);
  advanceBy(composer, 4);
}

/** A line to write the name on. */
function nameLine(): Flow[number] {
  return {
    height: 30,
    draw: (sheet, { x, top }) => {
      sheet.drawn.push({
        kind: 'line',
        owner: 'artifact',
        points: [
          [x, top + 26],
          [x + NAME_WIDTH, top + 26],
        ],
        ink: HAIRLINE,
        width: 0.9,
      });
    },
  };
}

/** Pages are counted within each sheet: it is a stack of its own. */
function layOutFooters(
  composer: Composer,
  setter: Typesetter,
  { sheets, one, first }: OneSheet & { readonly first: number },
): void {
  const about = { school: firstWords(sheets.school, 48), heading: sheets.heading };
  const left = one.member
    ? t('sheet.footer-of', { ...about, name: firstWords(one.member.name, 40) })
    : t('sheet.footer', about);
  const pages = composer.page - first + 1;
  composer.sheets.slice(first).forEach((sheet, index) => {
    const page = t('report.footer-page', { page: index + 1, pages });
    drawFooter(sheet, setter, composer.paper, { left, page });
    if (sheets.sample) drawWatermark(composer, first + index, setter);
  });
}

function leavePageEmpty(composer: Composer, setter: Typesetter): void {
  startPage(composer);
  const words = setter.set(t('sheet.empty-page'), NOTE, contentWidth(composer));
  drawSetText(currentSheet(composer), 'artifact', words, { x: MARGIN.side, top: composer.y });
}
