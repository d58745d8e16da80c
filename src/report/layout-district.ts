import { t } from '#i18n/translate.ts';

import { contentWidth, MARGIN, newComposer, pour } from './composer.ts';
import type { DistrictReport } from './district.ts';
import type { LaidOutDocument, Paper } from './drawing.ts';
import { firstWords } from './first-words.ts';
import { gap, glued, textFlow } from './flow.ts';
import { layOutRoles, layOutSpreads } from './layout-district-spreads.ts';
import { layOutGrowth, layOutSchools } from './layout-district-tables.ts';
import { drawFooter } from './layout-footers.ts';
import { drawTopRule } from './layout-head.ts';
import { listItem } from './descriptor-flow.ts';
import { headed, put, words, type Page } from './page-text.ts';
import { addNode, type StructureNode } from './structure.ts';
import { BODY_BOLD, NOTE, OVERLINE, SCHOOL, SMALL, TITLE } from './styles.ts';
import { newTypesetter, style, type FontsByWeight } from './typesetting.ts';

/** A laid-out report over many schools and the characters that the fonts lack, each once. */
export interface LaidOutDistrict extends LaidOutDocument {
  readonly replacedCharacters: readonly string[];
}

/**
 * Lays out a report over many schools, piece by piece: between two pieces the page may answer, and is told how many
 * schools are done. The same words and fonts give the same pages.
 */
export function* layOutDistrict(
  report: DistrictReport,
  fonts: FontsByWeight,
  paper: Paper,
): Generator<number, LaidOutDistrict> {
  const setter = newTypesetter(fonts);
  const composer = newComposer(paper);
  const structure: StructureNode = { role: 'Document', children: [] };
  const page: Page = { composer, setter, width: contentWidth(composer) };
  layOutCover(page, addNode(structure, 'Sect'), report);
  yield 0;
  layOutSpreads(page, addNode(structure, 'Sect'), report);
  yield 0;
  layOutRoles(page, addNode(structure, 'Sect'), report);
  layOutNeeds(page, addNode(structure, 'Sect'), report);
  layOutGrowth(page, addNode(structure, 'Sect'), report.growth);
  layOutMissing(page, addNode(structure, 'Sect'), report);
  yield 0;
  yield* layOutSchools(page, addNode(structure, 'Sect'), report);
  const end = addNode(structure, 'Sect');
  put(page, [gap(10), ...words(page, end, 'P', report.mapSource, NOTE)]);
  if (setter.replaced().length > 0) {
    put(page, words(page, end, 'P', t('report.replaced-note'), NOTE));
  }
  const left = `${firstWords(report.group, 48)} · ${report.heading}`;
  const pages = composer.sheets.length;
  composer.sheets.forEach((sheet, index) => {
    drawFooter(sheet, setter, paper, {
      left,
      page: t('report.footer-page', { page: index + 1, pages }),
    });
  });
  return { paper, sheets: composer.sheets, structure, replacedCharacters: setter.replaced() };
}

/** The head, what it is about, and what is left out. */
function layOutCover(page: Page, parent: StructureNode, report: DistrictReport): void {
  const { composer, setter, width } = page;
  drawTopRule(composer);
  const lead = style({ size: 11.5, weight: 'bold', leading: 1.3 });
  const heading = addNode(parent, 'H1', { title: report.title });
  // Nodes are read in the order in which they are made: the heading’s own was made first, so it comes first.
  pour(composer, [
    {
      x: MARGIN.side,
      flow: [
        ...textFlow(setter, heading, report.heading, TITLE, { width }),
        ...words(page, parent, 'P', report.group, SCHOOL),
        ...words(page, parent, 'P', report.mapLine, OVERLINE),
        gap(8),
        ...words(page, parent, 'P', report.sentence, lead),
        gap(3),
        ...report.notes.flatMap((note) => [...words(page, parent, 'P', note, NOTE), gap(2)]),
      ],
    },
  ]);
}

function layOutNeeds(page: Page, parent: StructureNode, { needs }: DistrictReport): void {
  put(page, headed(page, parent, t('district.needs-heading'), ''));
  if (needs.length === 0) put(page, words(page, parent, 'P', t('district.needs-none'), SMALL));
  for (const { code, statement, line } of needs) {
    put(page, [
      ...glued(
        textFlow(page.setter, addNode(parent, 'P'), statement, SMALL, {
          width: page.width,
          lead: { text: code, look: { ...SMALL, weight: 'bold' } },
        }),
      ),
      ...words(page, parent, 'P', line, BODY_BOLD),
      gap(4),
    ]);
  }
}

function layOutMissing(page: Page, parent: StructureNode, { missing }: DistrictReport): void {
  const { setter, width } = page;
  put(page, headed(page, parent, t('district.missing-heading'), ''));
  if (missing.length === 0) {
    put(page, words(page, parent, 'P', t('district.missing-none'), SMALL));
    return;
  }
  const list = addNode(parent, 'L');
  put(
    page,
    missing.flatMap((line) =>
      listItem(setter, list, line, { look: SMALL, width, isTicked: false }),
    ),
  );
}
