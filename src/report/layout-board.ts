import { t } from '#i18n/translate.ts';

import type { BoardSummary } from './board-summary.ts';
import { advanceBy, contentWidth, MARGIN, newComposer, pour, startPage } from './composer.ts';
import type { LaidOutDocument, Paper } from './drawing.ts';
import { firstWords } from './first-words.ts';
import { gap, textFlow } from './flow.ts';
import { layOutBoardAppendix } from './layout-board-appendix.ts';
import { layOutMoved, layOutStill, layOutWanted, layOutNext } from './layout-board-moves.ts';
import { layOutAbout, layOutBoardProof } from './layout-board-proof.ts';
import { layOutStrips, layOutTally } from './layout-board-strips.ts';
import { drawFooter, drawWatermark } from './layout-footers.ts';
import { drawTopRule } from './layout-head.ts';
import { put, words, type Page } from './page-text.ts';
import { addNode, type StructureNode } from './structure.ts';
import { BODY, BODY_BOLD, NOTE, OVERLINE, SCHOOL, SMALL, TITLE } from './styles.ts';
import { newTypesetter, style, type FontsByWeight, type Typesetter } from './typesetting.ts';

/** How tightly a summary is set so that it takes two pages. */
export interface BoardSize {
  /** Of the lists, in points. */
  readonly text: number;
  readonly padding: number;
  /** The most rows of a list; the longer form has the others. */
  readonly rows: number;
}

/** Largest first: the first with which the summary takes two pages is taken, or else the last. */
const SIZES: readonly BoardSize[] = [
  { text: 8.6, padding: 3, rows: Infinity },
  { text: 8.2, padding: 2, rows: Infinity },
  { text: 7.8, padding: 1.4, rows: Infinity },
  { text: 7.4, padding: 0.8, rows: Infinity },
  { text: 7.8, padding: 1.4, rows: 12 },
  { text: 7.8, padding: 1.4, rows: 8 },
  { text: 7.8, padding: 1.4, rows: 5 },
  { text: 7.8, padding: 1.4, rows: 3 },
];
const PAGES = 2;

/** A laid-out summary and the characters that the fonts lack, each once. */
export interface LaidOutBoard extends LaidOutDocument {
  readonly replacedCharacters: readonly string[];
}

/**
 * Lays out a summary for the board: two pages, and on request all years and the words of every level left and
 * reached after them. Pure: the same words and fonts give the same pages.
 */
export function layOutBoard(
  board: BoardSummary,
  fonts: FontsByWeight,
  { paper, withAppendix }: { readonly paper: Paper; readonly withAppendix: boolean },
): LaidOutBoard {
  const setter = newTypesetter(fonts);
  const { page, structure } = twoPages(board, setter, { paper, withAppendix });
  const { composer } = page;
  if (withAppendix) {
    startPage(composer);
    layOutBoardAppendix(page, structure, board);
  }
  if (setter.replaced().length > 0) {
    put(page, [
      gap(6),
      ...words(page, addNode(structure, 'Sect'), 'P', t('report.replaced-note'), NOTE),
    ]);
  }
  const { name, sample } = board.school;
  const left = `${firstWords(name, 48)} · ${board.heading}`;
  composer.sheets.forEach((sheet, index) => {
    const number = t('report.footer-page', { page: index + 1, pages: composer.sheets.length });
    drawFooter(sheet, setter, paper, { left, page: number });
    if (sample) drawWatermark(composer, index, setter);
  });
  return { paper, sheets: composer.sheets, structure, replacedCharacters: setter.replaced() };
}

interface Trial {
  readonly page: Page;
  readonly structure: StructureNode;
}

function twoPages(
  board: BoardSummary,
  setter: Typesetter,
  { paper, withAppendix }: { readonly paper: Paper; readonly withAppendix: boolean },
): Trial {
  // The longer form names nothing by its code alone: what doesn’t fit goes on.
  const sizes = withAppendix ? SIZES.filter(({ rows }) => rows === Infinity) : SIZES;
  for (const size of sizes) {
    for (const isParted of [true, false]) {
      const trial = summaryPages(board, setter, { paper, size, isParted });
      if (trial.page.composer.sheets.length <= PAGES) return trial;
    }
  }
  const size = withAppendix ? (SIZES[0] ?? FALLBACK) : FALLBACK;
  return summaryPages(board, setter, { paper, size, isParted: false });
}

const FALLBACK: BoardSize = { text: 7.8, padding: 1.4, rows: 3 };

interface Setting {
  readonly paper: Paper;
  readonly size: BoardSize;
  /** What was, on page 1; what is to be, on page 2. */
  readonly isParted: boolean;
}

function summaryPages(
  board: BoardSummary,
  setter: Typesetter,
  { paper, size, isParted }: Setting,
): Trial {
  const composer = newComposer(paper);
  const structure: StructureNode = { role: 'Document', children: [] };
  const page: Page = { composer, setter, width: contentWidth(composer) };
  const first = addNode(structure, 'Sect');
  layOutHead(page, first, board);
  layOutTally(page, board);
  layOutStrips(page, addNode(structure, 'Sect'), board);
  layOutMoved(page, addNode(structure, 'Sect'), board, size);
  layOutWanted(page, addNode(structure, 'Sect'), board, size);
  if (isParted) startPage(composer);
  layOutStill(page, addNode(structure, 'Sect'), board, size);
  layOutNext(page, addNode(structure, 'Sect'), board, size);
  layOutAbout(page, addNode(structure, 'Sect'), board, size);
  layOutBoardProof(page, addNode(structure, 'Sect'), board);
  return { page, structure };
}

const BASIS = 150;
const GUTTER = 16;

function layOutHead(page: Page, parent: StructureNode, board: BoardSummary): void {
  const { composer, setter, width } = page;
  const { school } = board;
  drawTopRule(composer);
  const wide = width - BASIS - GUTTER;
  const narrow = { ...page, width: wide };
  // Nodes are read in the order in which they are made.
  const left = [
    ...words(narrow, parent, 'P', board.mapLine, OVERLINE),
    ...textFlow(setter, addNode(parent, 'H1', { title: board.title }), board.heading, TITLE, {
      width: wide,
    }),
    ...words(narrow, parent, 'P', school.name, SCHOOL),
    ...(school.facts.length === 0
      ? []
      : words(narrow, parent, 'P', school.facts.join(' · '), BODY)),
  ];
  const right = board.basis.flatMap((line) => [
    ...words({ ...page, width: BASIS }, parent, 'P', line, SMALL),
    gap(3),
  ]);
  pour(composer, [
    { x: MARGIN.side, flow: left },
    { x: composer.paper.width - MARGIN.side - BASIS, flow: right },
  ]);
  const lead = style({ size: 11.5, weight: 'bold', leading: 1.3 });
  put(page, [
    gap(6),
    ...(school.sample ? words(page, parent, 'P', t('report.sample-note'), BODY_BOLD) : []),
    ...words(page, parent, 'P', board.sentence, lead),
    ...board.notes.flatMap((note) => words(page, parent, 'P', note, NOTE)),
  ]);
  advanceBy(composer, 6);
}
