import { t } from '#i18n/translate.ts';

import type { AtAGlance, IndicatorPart, OutcomePart } from './at-a-glance.ts';
import {
  advanceBy,
  bottomOf,
  contentWidth,
  currentSheet,
  keepRoom,
  MARGIN,
  pour,
  type Composer,
} from './composer.ts';
import { gap, glued, textFlow, type Flow } from './flow.ts';
import { levelChip } from './level-chip.ts';
import { addNode, type StructureNode } from './structure.ts';
import { LABEL, SUBHEADING } from './styles.ts';
import { layOutRow } from './table-row.ts';
import { drawSetText, style, type TextStyle, type Typesetter } from './typesetting.ts';

const CHIP_WIDTH = 98;
const GUTTER = 6;
const ROLE_WIDTH = 48;

/** How large the words of the form are, so that it may fit on one page. */
export interface FormSize {
  readonly text: number;
  readonly padding: number;
}

/** The form itself: the standard, and per outcome a table of its indicators by role with both states. */
export function layOutForm(
  composer: Composer,
  setter: Typesetter,
  parent: StructureNode,
  model: AtAGlance,
  size: FormSize,
): void {
  const text = style({ size: size.text, leading: 1.22 });
  const width = contentWidth(composer);
  const standard = t('report.standard');
  const heading = t('report.form-heading');
  const flow = [
    ...textFlow(setter, addNode(parent, 'H2', { title: standard }), standard, SUBHEADING, {
      width,
    }),
    ...textFlow(setter, addNode(parent, 'P'), model.map.standard, text, { width }),
    gap(size.padding + 3),
    ...textFlow(setter, addNode(parent, 'H2', { title: heading }), heading, SUBHEADING, { width }),
    ...textFlow(setter, addNode(parent, 'P'), model.progress, text, { width }),
  ];
  pour(composer, [{ x: MARGIN.side, flow }]);
  for (const outcome of model.outcomes) {
    layOutOutcome(composer, setter, parent, { model, outcome, text, size });
  }
}

interface OutcomeToLayOut {
  readonly model: AtAGlance;
  readonly outcome: OutcomePart;
  readonly text: TextStyle;
  readonly size: FormSize;
}

function layOutOutcome(
  composer: Composer,
  setter: Typesetter,
  parent: StructureNode,
  { model, outcome, text, size }: OutcomeToLayOut,
): void {
  const width = contentWidth(composer);
  const title = t('report.outcome', { code: outcome.code });
  const bold = { ...text, weight: 'bold' as const };
  const head: Flow = [
    gap(size.padding + 3),
    ...textFlow(setter, addNode(parent, 'H3', { title }), outcome.statement, text, {
      width,
      lead: { text: title, look: bold },
    }),
    gap(size.padding),
  ];
  const headHeight = head.reduce((sum, line) => sum + line.height, 0);
  if (composer.y + headHeight + 60 > bottomOf(composer)) keepRoom(composer, headHeight + 60);
  pour(composer, [{ x: MARGIN.side, flow: glued(head) }]);
  const table = addNode(parent, 'Table');
  const columns = columnsOf(composer, model.map.hasRoles);
  drawColumnHeads(composer, setter, columns, addNode(table, 'TR'));
  outcome.indicators.forEach((indicator, index) => {
    const isFirstOfRole = indicator.role !== outcome.indicators[index - 1]?.role;
    const inRole = sameRoleFrom(outcome.indicators, index);
    layOutIndicator(composer, setter, table, {
      indicator,
      columns,
      text,
      padding: size.padding,
      roleRows: columns.role === undefined ? 0 : isFirstOfRole ? inRole : 0,
    });
  });
}

interface FormColumns {
  readonly role: number | undefined;
  readonly indicator: number;
  readonly indicatorWidth: number;
  readonly existing: number;
  readonly desired: number;
  readonly right: number;
}

function columnsOf(composer: Composer, hasRoles: boolean): FormColumns {
  const right = composer.paper.width - MARGIN.side;
  const desired = right - CHIP_WIDTH;
  const existing = desired - GUTTER - CHIP_WIDTH;
  const role = hasRoles ? MARGIN.side : undefined;
  const indicator = MARGIN.side + (hasRoles ? ROLE_WIDTH + GUTTER : 0);
  return {
    role,
    indicator,
    indicatorWidth: existing - GUTTER - indicator,
    existing,
    desired,
    right,
  };
}

/** The table's header row; on later pages it is drawn again for the eye only. */
function drawColumnHeads(
  composer: Composer,
  setter: Typesetter,
  columns: FormColumns,
  row: StructureNode | 'artifact',
): void {
  const heads = [
    ...(columns.role === undefined ? [] : [[columns.role, t('report.role')] as const]),
    [columns.indicator, t('report.indicator')] as const,
    [columns.existing + 3, t('report.existing')] as const,
    [columns.desired + 3, t('report.desired')] as const,
  ];
  const look = { ...LABEL, size: 7.2 };
  const set = heads.map(([x, words]) => ({ x, text: setter.set(words, look, 200) }));
  const sheet = currentSheet(composer);
  for (const { x, text } of set) {
    const owner = row === 'artifact' ? row : addNode(row, 'TH', { scope: 'Column' });
    drawSetText(sheet, owner, text, { x, top: composer.y });
  }
  advanceBy(composer, set[0]?.text.height ?? 0);
  sheet.drawn.push({
    kind: 'line',
    owner: 'artifact',
    points: [
      [MARGIN.side, composer.y],
      [columns.right, composer.y],
    ],
    ink: LABEL.ink,
    width: 0.8,
  });
}

interface IndicatorToLayOut {
  readonly indicator: IndicatorPart;
  readonly columns: FormColumns;
  readonly text: TextStyle;
  readonly padding: number;
  /** How many rows the role's cell reaches over; 0 when an earlier row holds it. */
  readonly roleRows: number;
}

function layOutIndicator(
  composer: Composer,
  setter: Typesetter,
  table: StructureNode,
  { indicator, columns, text, padding, roleRows }: IndicatorToLayOut,
): void {
  const row = addNode(table, 'TR');
  const bold = { ...text, weight: 'bold' as const };
  const roleCell =
    columns.role === undefined || roleRows === 0
      ? []
      : [
          {
            x: columns.role,
            flow: textFlow(
              setter,
              addNode(row, 'TH', { scope: 'Row', ...(roleRows > 1 ? { rowSpan: roleRows } : {}) }),
              indicator.role,
              bold,
              { width: ROLE_WIDTH },
            ),
          },
        ];
  const header = addNode(row, 'TH', { scope: 'Row' });
  const chip = (state: IndicatorPart['existing'], isDesired: boolean) =>
    levelChip(setter, {
      owner: addNode(row, 'TD'),
      state,
      isDesired,
      width: CHIP_WIDTH,
      size: Math.min(text.size, 7.2),
    });
  const width = columns.indicatorWidth;
  const cells = [
    ...roleCell,
    {
      x: columns.indicator,
      flow: textFlow(setter, header, indicator.statement, text, {
        width,
        lead: { text: indicator.code, look: bold },
      }),
    },
    { x: columns.existing, flow: [chip(indicator.existing, false)] },
    { x: columns.desired, flow: [chip(indicator.desired, true)] },
  ];
  layOutRow(composer, cells, {
    left: columns.indicator,
    right: columns.right,
    padding,
    onNewPage: () => {
      drawColumnHeads(composer, setter, columns, 'artifact');
    },
  });
}

function sameRoleFrom(indicators: readonly IndicatorPart[], from: number): number {
  let end = from;
  while (indicators[end]?.role === indicators[from]?.role && end < indicators.length) end += 1;
  return end - from;
}
