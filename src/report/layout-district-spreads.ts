import { t } from '#i18n/translate.ts';

import { advanceBy, currentSheet, keepRoom, MARGIN } from './composer.ts';
import type { DistrictReport, SharesInWords } from './district.ts';
import { gap, glued, textFlow } from './flow.ts';
import { drawBar, drawKey } from './layout-board-strips.ts';
import { headed, put, type Page } from './page-text.ts';
import { addNode, type StructureNode } from './structure.ts';
import { LABEL, SMALL } from './styles.ts';
import { layOutRow } from './table-row.ts';
import { drawSetText, style } from './typesetting.ts';

const STATEMENT = 250;
const GUTTER = 8;
const BAR = 12;
const ROLE_NAME = 92;

/** Each indicator as a bar of schools, under its desired outcome. */
export function layOutSpreads(page: Page, parent: StructureNode, report: DistrictReport): void {
  const { composer, setter, width } = page;
  put(page, headed(page, parent, t('district.spread-heading'), t('district.spread-intro')));
  drawKey(page, report);
  for (const { code, statement, indicators } of report.outcomes) {
    keepRoom(composer, 90);
    const title = t('report.outcome', { code });
    put(
      page,
      glued([
        gap(5),
        ...textFlow(setter, addNode(parent, 'H3', { title }), statement, SMALL, {
          width,
          lead: { text: title, look: { ...SMALL, weight: 'bold' } },
        }),
        gap(3),
      ]),
    );
    const table = addNode(parent, 'Table');
    for (const one of indicators) {
      const row = addNode(table, 'TR');
      const head = textFlow(setter, addNode(row, 'TH', { scope: 'Row' }), one.statement, SMALL, {
        width: STATEMENT - GUTTER,
        lead: { text: one.code, look: { ...SMALL, weight: 'bold' } },
      });
      const figure = addNode(addNode(row, 'TD'), 'Figure', { alt: one.words });
      const bar = {
        height: BAR + 1,
        draw: (_: unknown, { x, top }: { readonly x: number; readonly top: number }) => {
          drawBar(page, figure, { shares: one.shares, x, top, room: width - STATEMENT });
        },
      };
      layOutRow(
        composer,
        [
          { x: MARGIN.side, flow: head },
          { x: MARGIN.side + STATEMENT, flow: [bar] },
        ],
        { left: MARGIN.side, right: MARGIN.side + width, padding: 2.5 },
      );
    }
  }
}

/** Desired outcomes down, roles across: a small bar and its counts in each cell. */
export function layOutRoles(page: Page, parent: StructureNode, { roles }: DistrictReport): void {
  const { composer, setter, width } = page;
  keepRoom(composer, 180);
  put(page, headed(page, parent, t('district.roles-heading'), t('district.roles-intro')));
  const column = (width - ROLE_NAME) / roles.heads.length;
  const x = (index: number) => MARGIN.side + ROLE_NAME + index * column;
  const table = addNode(parent, 'Table');
  const drawHeads = (row: StructureNode | 'artifact') => {
    roles.heads.forEach((head, index) => {
      const owner = row === 'artifact' ? row : addNode(row, 'TH', { scope: 'Column' });
      const set = setter.set(head, LABEL, column - 4);
      drawSetText(
        currentSheet(composer),
        owner,
        { ...set, lines: set.lines.slice(0, 1) },
        {
          x: x(index),
          top: composer.y,
        },
      );
    });
    advanceBy(composer, 12);
  };
  const headRow = addNode(table, 'TR');
  addNode(headRow, 'TD');
  drawHeads(headRow);
  const bold = style({ size: 8, weight: 'bold', leading: 1.2 });
  for (const { name, cells } of roles.rows) {
    const row = addNode(table, 'TR');
    const head = textFlow(setter, addNode(row, 'TH', { scope: 'Row' }), name, bold, {
      width: ROLE_NAME - GUTTER,
    });
    layOutRow(
      composer,
      [
        { x: MARGIN.side, flow: head },
        ...cells.map((cell, index) => ({
          x: x(index),
          flow: [barLine(page, addNode(row, 'TD'), cell, column - GUTTER)],
        })),
      ],
      {
        left: MARGIN.side,
        right: MARGIN.side + width,
        padding: 3,
        onNewPage: () => drawHeads('artifact'),
      },
    );
  }
}

function barLine(page: Page, cell: StructureNode, shares: SharesInWords | undefined, room: number) {
  if (shares === undefined) return { height: BAR };
  const figure = addNode(cell, 'Figure', { alt: shares.words });
  return {
    height: BAR + 1,
    draw: (_: unknown, { x, top }: { readonly x: number; readonly top: number }) => {
      drawBar(page, figure, { shares: shares.shares, x, top, room });
    },
  };
}
