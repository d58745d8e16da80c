import { t } from '#i18n/translate.ts';

import type { BoardSummary, LevelsInWords, WordsOfLevel, YearsSpan } from './board-summary.ts';
import { advanceBy, currentSheet, keepRoom, MARGIN, pour, startPage } from './composer.ts';
import { descriptorFlow } from './descriptor-flow.ts';
import { gap, glued, textFlow, type Flow } from './flow.ts';
import { levelTag } from './level-tag.ts';
import { put, words, type Page } from './page-text.ts';
import { addNode, type StructureNode } from './structure.ts';
import { BODY_BOLD, HEADING, LABEL, NOTE, SMALL, SUBHEADING } from './styles.ts';
import { layOutRow } from './table-row.ts';
import { drawSetText, style } from './typesetting.ts';

const GUTTER = 8;
/** Names of levels give way to their numbers where the columns are too narrow. */
const NARROW = 74;
const NUMBERS = 46;
/** The least room of a statement. */
const STATEMENT = 190;

/** The longer form: every indicator in all years, then the words of the levels left and reached. */
export function layOutBoardAppendix(
  page: Page,
  structure: StructureNode,
  board: BoardSummary,
): void {
  const { appendix } = board;
  appendix.spans.forEach((span, index) => {
    if (index > 0) startPage(page.composer);
    layOutYears(page, addNode(structure, 'Sect'), span);
  });
  if (appendix.words.length === 0) return;
  const parent = addNode(structure, 'Sect');
  keepRoom(page.composer, 200);
  put(page, glued([gap(14), ...words(page, parent, 'H2', t('board.words-heading'), HEADING)]));
  for (const one of appendix.words) layOutWords(page, addNode(parent, 'Sect'), one);
}

function layOutYears(
  page: Page,
  parent: StructureNode,
  { heading, years, outcomes }: YearsSpan,
): void {
  const { composer, setter, width } = page;
  const wide = (width - STATEMENT) / years.length;
  // What the numbers leave is the statements’.
  const column = wide - GUTTER < NARROW ? Math.min(wide, NUMBERS) : wide;
  const statementWidth = width - column * years.length;
  const x = (index: number) => MARGIN.side + statementWidth + index * column + GUTTER / 2;
  put(page, glued([...words(page, parent, 'H2', heading, HEADING), gap(2)]));
  for (const { code, statement, rows } of outcomes) {
    keepRoom(composer, 110);
    const title = t('report.outcome', { code });
    put(
      page,
      glued([
        gap(6),
        ...textFlow(setter, addNode(parent, 'H3', { title }), statement, SMALL, {
          width,
          lead: { text: title, look: { ...SMALL, weight: 'bold' } },
        }),
        gap(2),
      ]),
    );
    const table = addNode(parent, 'Table');
    const drawHeads = (row: StructureNode | 'artifact') => {
      const heads = [
        { left: MARGIN.side, said: setter.set(t('report.indicator'), LABEL, statementWidth) },
        ...years.map((year, index) => ({
          left: x(index),
          said: setter.set(year, LABEL, column - 2),
        })),
      ];
      for (const { left, said } of heads) {
        const owner = row === 'artifact' ? row : addNode(row, 'TH', { scope: 'Column' });
        drawSetText(currentSheet(composer), owner, said, { x: left, top: composer.y });
      }
      advanceBy(composer, Math.max(...heads.map(({ said }) => said.height)) + 0.5);
    };
    drawHeads(addNode(table, 'TR'));
    for (const one of rows) {
      const row = addNode(table, 'TR');
      const head = textFlow(setter, addNode(row, 'TH', { scope: 'Row' }), one.statement, SMALL, {
        width: statementWidth - GUTTER,
        lead: { text: one.code, look: { ...SMALL, weight: 'bold' } },
      });
      const look = style({ size: 7.6, leading: 1.2 });
      const cells = one.states.map((state, index) => ({
        x: x(index),
        flow: stateFlow(page, addNode(row, 'TD'), state, { look, width: column - GUTTER }),
      }));
      layOutRow(composer, [{ x: MARGIN.side, flow: head }, ...cells], {
        left: MARGIN.side,
        right: composer.paper.width - MARGIN.side,
        padding: 2,
        onNewPage: () => drawHeads('artifact'),
      });
    }
  }
}

function stateFlow(
  { setter }: Page,
  owner: StructureNode,
  state: YearsSpan['outcomes'][number]['rows'][number]['states'][number],
  { look, width }: { readonly look: ReturnType<typeof style>; readonly width: number },
): Flow {
  if (state === undefined) {
    return textFlow(
      setter,
      owner,
      t('compare.not-on-map'),
      { ...NOTE, size: look.size },
      { width },
    );
  }
  if (state.is === 'at-level' && width < NARROW) {
    const { level } = state;
    return levelTag(
      setter,
      owner,
      { ...state, level: { ...level, name: '' } },
      { look, width: 40 },
    );
  }
  return levelTag(setter, owner, state, { look, width });
}

function layOutWords(page: Page, parent: StructureNode, one: LevelsInWords): void {
  const { composer, width } = page;
  const half = (width - 20) / 2;
  const columns = [one.left, one.reached].filter((level) => level !== undefined);
  keepRoom(composer, 110);
  put(
    page,
    glued([
      gap(8),
      ...words(page, parent, 'H3', `${one.code} · ${one.statement}`, SUBHEADING),
      ...words(page, parent, 'P', one.note, BODY_BOLD),
      gap(2),
    ]),
  );
  if (columns.length === 0) return;
  pour(
    composer,
    columns.map((level, index) => ({
      x: MARGIN.side + index * (half + 20),
      flow: levelFlow(page, parent, level, half),
    })),
  );
}

function levelFlow(
  { setter }: Page,
  parent: StructureNode,
  level: WordsOfLevel,
  width: number,
): Flow {
  return [
    ...glued(textFlow(setter, addNode(parent, 'P'), level.heading, LABEL, { width })),
    ...descriptorFlow(setter, parent, {
      level: level.level,
      descriptor: level.descriptor,
      ticked: new Set(),
      look: SMALL,
      width,
    }),
  ];
}
