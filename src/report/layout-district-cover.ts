import { t } from '#i18n/translate.ts';

import { advanceBy, contentWidth, currentSheet, MARGIN, pour, type Composer } from './composer.ts';
import { listItem } from './descriptor-flow.ts';
import type { DistrictReport } from './district.ts';
import { gap, glued, textFlow, type Flow } from './flow.ts';
import { HAIRLINE } from './inks.ts';
import { drawBar, drawKey } from './layout-board-strips.ts';
import { drawTopRule } from './layout-head.ts';
import { layOutTiles } from './layout-tiles.ts';
import { put, words, type Page } from './page-text.ts';
import { addNode, type StructureNode } from './structure.ts';
import { BODY, BODY_BOLD, NOTE, OVERLINE, SUBHEADING } from './styles.ts';
import { drawSetText, style, type Typesetter } from './typesetting.ts';

const GUTTER = 24;
const TILE = 50;
const BAR = 24;
const FACT_NAME = 92;

/** What its cover needs beside the words. */
interface CoverTools {
  readonly composer: Composer;
  readonly setter: Typesetter;
  /** On which page (from 1) a part begins. */
  readonly pageOf: (heading: string) => number | undefined;
}

/**
 * The first page of a report over many schools: whose it is and of which year, how much it stands on, what is in it,
 * what the numbers are and are not, and who is left out.
 */
export function layOutCover(
  parent: StructureNode,
  report: DistrictReport,
  { composer, setter, pageOf }: CoverTools,
): void {
  const page: Page = { composer, setter, width: contentWidth(composer) };
  const { width } = page;
  const { cover } = report;
  drawTopRule(composer);
  advanceBy(composer, 40);
  const [title, group, lead] = [
    style({ size: 27, weight: 'bold', leading: 1.12 }),
    style({ size: 17, weight: 'bold', leading: 1.25 }),
    style({ size: 11.5, leading: 1.35 }),
  ];
  put(page, [
    ...words(page, parent, 'P', report.mapLine, OVERLINE),
    gap(4),
    ...textFlow(setter, addNode(parent, 'H1', { title: report.title }), report.heading, title, {
      width,
    }),
    gap(5),
    ...words(page, parent, 'P', report.group, group),
    gap(12),
    ...words(page, parent, 'P', report.sentence, lead),
    gap(14),
  ]);
  layOutTiles(
    page,
    cover.tiles.map(({ count, word }) => ({
      owner: addNode(parent, 'P'),
      count,
      word,
    })),
    TILE,
  );
  advanceBy(composer, 14);
  layOutAll(page, parent, report);
  layOutTwoColumns(page, parent, report, pageOf);
  layOutLeftOut(page, parent, cover.leftOut);
  layOutFacts(page, parent, report);
}

function layOutAll(page: Page, parent: StructureNode, report: DistrictReport): void {
  const { composer, width } = page;
  const { all } = report.cover;
  if (all === undefined) return;
  put(page, glued([...words(page, parent, 'H2', all.code, SUBHEADING), gap(3)]));
  const figure = addNode(parent, 'Figure', { alt: all.words });
  drawBar(page, figure, {
    shares: all.shares,
    x: MARGIN.side,
    top: composer.y,
    room: width,
    height: BAR,
  });
  advanceBy(composer, BAR + 7);
  drawKey(page, report);
  advanceBy(composer, 12);
}

/** What is in it, and on which page; beside it, how its numbers are to be read. */
function layOutTwoColumns(
  page: Page,
  parent: StructureNode,
  { cover }: DistrictReport,
  pageOf: CoverTools['pageOf'],
): void {
  const { composer, setter, width } = page;
  const wide = (width - GUTTER) / 2;
  const half: Page = { ...page, width: wide };
  const left = [
    ...glued([...words(half, parent, 'H2', t('district.contents-heading'), SUBHEADING), gap(3)]),
    ...contentsFlow(half, addNode(parent, 'L'), cover.contents, pageOf),
  ];
  const heading = words(half, parent, 'H2', t('district.reading-heading'), SUBHEADING);
  const list = addNode(parent, 'L');
  const right = [
    ...glued([...heading, gap(3)]),
    ...cover.reading.flatMap((line) => [
      ...listItem(setter, list, line, { look: BODY, width: wide, isTicked: false }),
      gap(3),
    ]),
  ];
  pour(composer, [
    { x: MARGIN.side, flow: left },
    { x: MARGIN.side + wide + GUTTER, flow: right },
  ]);
  advanceBy(composer, 10);
}

function contentsFlow(
  { setter, width }: Page,
  list: StructureNode,
  contents: readonly string[],
  pageOf: CoverTools['pageOf'],
): Flow {
  return contents.map((heading) => {
    const body = addNode(addNode(list, 'LI'), 'LBody');
    const number = String(pageOf(heading) ?? '');
    const said = setter.set(heading, BODY, width - 30);
    return {
      height: said.height + 6,
      draw(sheet, { x, top }) {
        drawSetText(sheet, body, said, { x, top: top + 1 });
        const at = { x: x + width - setter.widthOf(number, BODY_BOLD), top: top + 1 };
        drawSetText(sheet, body, setter.set(number, BODY_BOLD, 30), at);
        const y = top + said.height + 3;
        sheet.drawn.push({
          kind: 'line',
          owner: 'artifact',
          points: [
            [x, y],
            [x + width, y],
          ],
          ink: HAIRLINE,
          width: 0.6,
        });
      },
    };
  });
}

function layOutLeftOut(page: Page, parent: StructureNode, leftOut: readonly string[]): void {
  const lines = leftOut.length === 0 ? [t('district.left-out-none')] : leftOut;
  put(page, [
    ...glued([...words(page, parent, 'H2', t('district.left-out-heading'), SUBHEADING), gap(2)]),
    ...lines.flatMap((line) => [...words(page, parent, 'P', line, BODY), gap(2)]),
    gap(10),
  ]);
}

function layOutFacts(
  page: Page,
  parent: StructureNode,
  { cover, mapSource }: DistrictReport,
): void {
  const { composer, setter, width } = page;
  currentSheet(composer).drawn.push({
    kind: 'line',
    owner: 'artifact',
    points: [
      [MARGIN.side, composer.y],
      [MARGIN.side + width, composer.y],
    ],
    ink: HAIRLINE,
    width: 0.6,
  });
  advanceBy(composer, 6);
  for (const { name, value } of cover.facts) {
    const line = addNode(parent, 'P');
    pour(composer, [
      {
        x: MARGIN.side,
        flow: textFlow(setter, addNode(line, 'Span'), name, BODY_BOLD, { width: FACT_NAME }),
      },
      {
        x: MARGIN.side + FACT_NAME,
        flow: textFlow(setter, addNode(line, 'Span'), value, BODY, { width: width - FACT_NAME }),
      },
    ]);
  }
  put(page, [gap(4), ...words(page, parent, 'P', mapSource, NOTE)]);
}
