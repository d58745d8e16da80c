import { t } from '#i18n/translate.ts';

import { advanceBy, currentSheet, keepRoom, MARGIN } from './composer.ts';
import type { DistrictReport, GrowthWords, SchoolRow } from './district.ts';
import { textFlow, type FlowLine } from './flow.ts';
import { HAIRLINE, levelInks, MUTED } from './inks.ts';
import { headed, put, type Page } from './page-text.ts';
import { addNode, type StructureNode } from './structure.ts';
import { LABEL, NOTE, SMALL } from './styles.ts';
import { layOutRow } from './table-row.ts';
import { drawSetText, style } from './typesetting.ts';

const COUNT = 46;
const NAME = 150;
const CHANGE = 150;
const GUTTER = 8;
const FIELD = 11;
/** Schools that are laid out before the page may answer. */
const SLICE = 10;

/** How many schools moved up, stayed and moved down on each indicator. */
export function layOutGrowth(page: Page, parent: StructureNode, growth: GrowthWords): void {
  const { composer, setter, width } = page;
  keepRoom(composer, 160);
  put(page, headed(page, parent, growth.heading, growth.intro));
  if (growth.rows.length === 0) return;
  const labels = [t('district.up'), t('district.same'), t('district.down'), t('district.other')];
  const x = (index: number) => MARGIN.side + width - (labels.length - index) * COUNT;
  const table = addNode(parent, 'Table');
  const drawHeads = (row: StructureNode | 'artifact') => {
    [t('report.indicator'), ...labels].forEach((label, index) => {
      const owner = row === 'artifact' ? row : addNode(row, 'TH', { scope: 'Column' });
      const set = setter.set(label, LABEL, COUNT);
      drawSetText(currentSheet(composer), owner, set, {
        x: index === 0 ? MARGIN.side : x(index - 1),
        top: composer.y,
      });
    });
    advanceBy(composer, isTwoLines(labels, setter) ? 21 : 12);
  };
  drawHeads(addNode(table, 'TR'));
  for (const { code, statement, up, same, down, other } of growth.rows) {
    const row = addNode(table, 'TR');
    const head = textFlow(setter, addNode(row, 'TH', { scope: 'Row' }), statement, SMALL, {
      width: width - labels.length * COUNT - GUTTER,
      lead: { text: code, look: { ...SMALL, weight: 'bold' } },
    });
    const cells = [up, same, down, other].map((count, index) => ({
      x: x(index),
      flow: textFlow(setter, addNode(row, 'TD'), String(count), SMALL, { width: COUNT }),
    }));
    layOutRow(composer, [{ x: MARGIN.side, flow: head }, ...cells], {
      left: MARGIN.side,
      right: MARGIN.side + width,
      padding: 2,
      onNewPage: () => drawHeads('artifact'),
    });
  }
}

/** Whether one of these labels takes two lines. */
function isTwoLines(labels: readonly string[], setter: Page['setter']): boolean {
  return labels.some((label) => setter.set(label, LABEL, COUNT).lines.length > 1);
}

/** One row a school, by name; tells after some how many are done. */
export function* layOutSchools(
  page: Page,
  parent: StructureNode,
  { schools, fields }: DistrictReport,
): Generator<number, void> {
  const { composer, setter, width } = page;
  keepRoom(composer, 160);
  put(page, headed(page, parent, t('district.schools-heading'), t('district.schools-intro')));
  const table = addNode(parent, 'Table');
  const middle = MARGIN.side + NAME;
  const right = MARGIN.side + width - CHANGE;
  const heads = [
    [MARGIN.side, t('district.school')],
    [middle, fields.map(({ outcome }) => outcome).join(' · ')],
    [right, t('district.change')],
  ] as const;
  const drawHeads = (row: StructureNode | 'artifact') => {
    for (const [x, label] of heads) {
      const owner = row === 'artifact' ? row : addNode(row, 'TH', { scope: 'Column' });
      drawSetText(currentSheet(composer), owner, setter.set(label, LABEL, 200), {
        x,
        top: composer.y,
      });
    }
    advanceBy(composer, 12);
  };
  drawHeads(addNode(table, 'TR'));
  for (const [index, school] of schools.entries()) {
    if (index % SLICE === 0) yield index;
    const row = addNode(table, 'TR');
    const head = addNode(row, 'TH', { scope: 'Row' });
    const name = [
      ...textFlow(
        setter,
        addNode(head, 'P'),
        school.name,
        { ...SMALL, weight: 'bold' },
        { width: NAME - GUTTER },
      ),
      ...(school.district === ''
        ? []
        : textFlow(setter, addNode(head, 'P'), school.district, NOTE, { width: NAME - GUTTER })),
    ];
    const levels = fieldLines(page, addNode(row, 'TD'), school, width - NAME - CHANGE - GUTTER);
    const change = textFlow(setter, addNode(row, 'TD'), school.change, SMALL, { width: CHANGE });
    layOutRow(
      composer,
      [
        { x: MARGIN.side, flow: name },
        { x: middle, flow: levels },
        { x: right, flow: change },
      ],
      {
        left: MARGIN.side,
        right: MARGIN.side + width,
        padding: 2,
        onNewPage: () => drawHeads('artifact'),
      },
    );
  }
}

/** A school’s levels as fields, a gap between outcomes; as many lines as the width asks for. */
function fieldLines(
  { setter }: Page,
  cell: StructureNode,
  { fields, words }: SchoolRow,
  width: number,
): readonly FlowLine[] {
  if (fields.length === 0) return [];
  const figure = addNode(cell, 'Figure', { alt: words });
  const placed: { x: number; line: number; field: SchoolRow['fields'][number][number] }[] = [];
  let [x, line] = [0, 0];
  for (const group of fields) {
    for (const field of group) {
      if (x + FIELD > width) [x, line] = [0, line + 1];
      placed.push({ x, line, field });
      x += FIELD + 0.6;
    }
    x += 4;
  }
  return Array.from({ length: line + 1 }, (_, at) => ({
    height: FIELD + 1.5,
    draw(sheet, place) {
      for (const { x: left, field } of placed.filter((one) => one.line === at)) {
        const { sign, level } = field;
        const inks = level === undefined ? { ink: MUTED, edge: HAIRLINE } : levelInks(level.tone);
        const look = style({ size: 7.6, weight: 'bold', ink: inks.ink, leading: 1.15 });
        sheet.drawn.push({
          kind: 'box',
          owner: figure,
          x: place.x + left,
          y: place.top,
          width: FIELD,
          height: FIELD,
          radius: 1.5,
          ...('fill' in inks ? { fill: inks.fill } : {}),
          edge: inks.edge,
          edgeWidth: 0.6,
        });
        const set = setter.set(`${sign} `, look, Infinity);
        drawSetText(sheet, figure, set, {
          x: place.x + left + (FIELD - setter.widthOf(sign, look)) / 2,
          top: place.top + (FIELD - set.lineHeight) / 2,
        });
      }
    },
  }));
}
