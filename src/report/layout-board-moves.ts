import { listInWords } from '#i18n/list.ts';
import { t } from '#i18n/translate.ts';

import type { StatePart } from './at-a-glance.ts';
import type { AtLevel, BoardSummary, MovedRow } from './board-summary.ts';
import { advanceBy, currentSheet, keepRoom, MARGIN } from './composer.ts';
import { listItem } from './descriptor-flow.ts';
import { flowHeight, gap, glued, textFlow, type Flow } from './flow.ts';
import type { BoardSize } from './layout-board.ts';
import { levelTag } from './level-tag.ts';
import { put, words, type Page } from './page-text.ts';
import { addNode, type StructureNode } from './structure.ts';
import { LABEL, NOTE, SUBHEADING } from './styles.ts';
import { layOutRow } from './table-row.ts';
import { drawSetText, style, type TextStyle } from './typesetting.ts';

const STATE = 118;
const GUTTER = 8;

/** What moved, as tables of from and to, grouped by how. */
export function layOutMoved(
  page: Page,
  parent: StructureNode,
  { moved, years }: BoardSummary,
  size: BoardSize,
): void {
  put(page, glued([gap(6), ...words(page, parent, 'H2', t('board.moved-heading'), SUBHEADING)]));
  const isNothing = moved.every(({ is }) => is === 'not-rated' || is === 'not-applicable');
  if (isNothing) put(page, words(page, parent, 'P', t('board.nothing-moved'), textOf(size)));
  for (const { is, heading, rows } of moved) {
    if (is === 'not-applicable' || is === 'not-rated') {
      const text = textOf(size);
      const codes = `${listInWords(rows.map(({ code }) => code))}.`;
      const lead = { text: `${heading}:`, look: { ...text, weight: 'bold' as const } };
      put(page, [
        gap(4),
        ...textFlow(page.setter, addNode(parent, 'P'), codes, text, { width: page.width, lead }),
      ]);
    } else {
      layOutTable(page, parent, { heading, heads: years, rows, size });
    }
  }
}

/** What became of the desired states of the earlier year. */
export function layOutWanted(
  page: Page,
  parent: StructureNode,
  { wanted }: BoardSummary,
  size: BoardSize,
): void {
  if (wanted === undefined) return;
  const text = textOf(size);
  put(
    page,
    glued([
      gap(8),
      ...words(page, parent, 'H2', t('board.wanted-heading'), SUBHEADING),
      ...words(page, parent, 'P', wanted.sentence, text),
    ]),
  );
  if (wanted.notReached.length === 0) return;
  put(page, glued([gap(2), ...words(page, parent, 'H3', t('board.not-reached'), LABEL)]));
  layOutLines(page, parent, wanted.notReached, size);
}

/** Where the school stands as it stood, level by level. */
export function layOutStill(
  page: Page,
  parent: StructureNode,
  { still }: BoardSummary,
  size: BoardSize,
): void {
  if (still.length === 0) return;
  layOutByLevel(page, parent, {
    heading: t('board.still-heading'),
    sentence: t('board.still-intro'),
    groups: still,
    size,
  });
}

/** What the newer year wants beyond where it stands, by the level that is wanted. */
export function layOutNext(
  page: Page,
  parent: StructureNode,
  { next }: BoardSummary,
  size: BoardSize,
): void {
  const heading = t('board.next-heading');
  layOutByLevel(page, parent, { heading, sentence: next.sentence, groups: next.groups, size });
}

interface LevelsToLayOut {
  readonly heading: string;
  readonly sentence: string;
  readonly groups: readonly AtLevel[];
  readonly size: BoardSize;
}

function layOutByLevel(
  page: Page,
  parent: StructureNode,
  { heading, sentence, groups, size }: LevelsToLayOut,
): void {
  const { composer, setter, width } = page;
  const text = textOf(size);
  const bold = { ...text, weight: 'bold' as const };
  keepRoom(composer, 70);
  put(
    page,
    glued([
      gap(8),
      ...words(page, parent, 'H2', heading, SUBHEADING),
      ...words(page, parent, 'P', sentence, text),
      gap(2),
    ]),
  );
  const room = width - STATE - GUTTER;
  const table = addNode(parent, 'Table');
  for (const { state, indicators } of groups) {
    const row = addNode(table, 'TR');
    const look = { look: bold, width: STATE };
    const level = levelTag(setter, addNode(row, 'TH', { scope: 'Row' }), state, look);
    const cell = addNode(row, 'TD');
    const flow = [
      ...indicators.slice(0, size.rows).flatMap(({ code, statement, aside }) =>
        textFlow(setter, addNode(cell, 'P'), `${statement}${aside}`, text, {
          width: room,
          lead: { text: code, look: bold },
        }),
      ),
      ...restOf(page, cell, indicators.slice(size.rows), room),
    ];
    layOutRow(
      composer,
      [
        { x: MARGIN.side, flow: level },
        { x: MARGIN.side + STATE + GUTTER, flow },
      ],
      { left: MARGIN.side, right: composer.paper.width - MARGIN.side, padding: size.padding },
    );
  }
}

/** Lines as a list; those that are too many are left to the longer form. */
export function layOutLines(
  page: Page,
  parent: StructureNode,
  lines: readonly string[],
  size: BoardSize,
): void {
  const list = addNode(parent, 'L');
  const { setter, width } = page;
  const shown = lines.slice(0, size.rows);
  put(page, [
    ...shown.flatMap((line) =>
      listItem(setter, list, line, { look: textOf(size), width, isTicked: false }),
    ),
    ...restOf(
      page,
      parent,
      lines.slice(size.rows).map((line) => ({ code: line.split(':', 1)[0] ?? '' })),
      width,
    ),
  ]);
}

interface TableToLayOut {
  /** Empty where the heading before it is enough. */
  readonly heading: string;
  readonly heads: readonly [string, string];
  readonly rows: readonly MovedRow[];
  readonly size: BoardSize;
}

function layOutTable(
  page: Page,
  parent: StructureNode,
  { heading, heads, rows, size }: TableToLayOut,
): void {
  const { composer, setter, width } = page;
  const right = composer.paper.width - MARGIN.side;
  const [from, to] = [right - 2 * STATE - GUTTER, right - STATE];
  const room = width - 2 * (STATE + GUTTER);
  const text = textOf(size);
  keepRoom(composer, 56);
  if (heading !== '') {
    put(page, glued([gap(4), ...words(page, parent, 'H3', heading, { ...text, weight: 'bold' })]));
  }
  const table = addNode(parent, 'Table');
  const labels = [
    [MARGIN.side, t('report.indicator')],
    [from, heads[0]],
    [to, heads[1]],
  ] as const;
  const drawHeads = (row: StructureNode | 'artifact') => {
    for (const [x, label] of labels) {
      const owner = row === 'artifact' ? row : addNode(row, 'TH', { scope: 'Column' });
      const set = setter.set(label, LABEL, STATE);
      drawSetText(currentSheet(composer), owner, set, { x, top: composer.y });
    }
    advanceBy(composer, 11);
  };
  drawHeads(addNode(table, 'TR'));
  for (const one of rows.slice(0, size.rows)) {
    const row = addNode(table, 'TR');
    const head = addNode(row, 'TH', { scope: 'Row' });
    const statement = addNode(head, 'P');
    const statementFlow = textFlow(setter, statement, one.statement, text, {
      width: room,
      lead: { text: one.code, look: { ...text, weight: 'bold' } },
    });
    const fromFlow = tagOf(page, row, one.from, size);
    const toCell = addNode(row, 'TD');
    const toFlow = levelTag(setter, toCell, one.to, { look: text, width: STATE });
    const cells = [
      { x: MARGIN.side, flow: statementFlow },
      { x: from, flow: fromFlow },
      { x: to, flow: [...toFlow, ...noteBelow(page, toCell, one, { text, fromFlow, toFlow })] },
    ];
    layOutRow(composer, cells, {
      left: MARGIN.side,
      right,
      padding: size.padding,
      onNewPage: () => drawHeads('artifact'),
    });
  }
  put(page, restOf(page, parent, rows.slice(size.rows), width));
}

interface BothTags {
  readonly text: TextStyle;
  readonly fromFlow: Flow;
  readonly toFlow: Flow;
}

/** What there is to say of a move, below both levels. */
function noteBelow(
  { setter }: Page,
  cell: StructureNode,
  { note }: MovedRow,
  { text, fromFlow, toFlow }: BothTags,
): Flow {
  if (note === '') return [];
  const look = { ...NOTE, size: text.size - 0.4, leading: text.leading };
  const reach = STATE + GUTTER;
  return [
    gap(Math.max(0, flowHeight(fromFlow) - flowHeight(toFlow))),
    ...textFlow(setter, addNode(cell, 'P'), note, look, { width: STATE, indent: -reach }),
  ];
}

function tagOf({ setter }: Page, row: StructureNode, state: StatePart, size: BoardSize): Flow {
  return levelTag(setter, addNode(row, 'TD'), state, { look: textOf(size), width: STATE });
}

/** The codes of what is left to the longer form. */
function restOf(
  { setter }: Page,
  parent: StructureNode,
  rest: readonly { readonly code: string }[],
  width: number,
): Flow {
  if (rest.length === 0) return [];
  const codes = listInWords(rest.map(({ code }) => code));
  const text = t('board.and-more', { count: rest.length, codes });
  return [gap(2), ...textFlow(setter, addNode(parent, 'P'), text, NOTE, { width })];
}

/** The text of the lists. */
export function textOf({ text }: BoardSize) {
  return style({ size: text, leading: 1.24 });
}
