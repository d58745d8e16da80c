import { t } from '#i18n/translate.ts';

import { contentWidth, keepRoom, newComposer, type Composer } from './composer.ts';
import type { DistrictReport } from './district.ts';
import type { LaidOutDocument, Paper, Sheet } from './drawing.ts';
import { firstWords } from './first-words.ts';
import { gap, glued, textFlow } from './flow.ts';
import { layOutCover } from './layout-district-cover.ts';
import { layOutRoles, layOutSpreads } from './layout-district-spreads.ts';
import { layOutGrowth, layOutSchools } from './layout-district-tables.ts';
import { drawFooter } from './layout-footers.ts';
import { listItem } from './descriptor-flow.ts';
import { headed, put, words, type Page } from './page-text.ts';
import { addNode, type StructureNode } from './structure.ts';
import { BODY_BOLD, NOTE, SMALL } from './styles.ts';
import { newTypesetter, type FontsByWeight, type Typesetter } from './typesetting.ts';

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
  layOutSpreads(page, addNode(structure, 'Sect'), report);
  yield 0;
  layOutRoles(page, addNode(structure, 'Sect'), report);
  layOutNeeds(page, addNode(structure, 'Sect'), report);
  layOutGrowth(page, addNode(structure, 'Sect'), report.growth);
  layOutMissing(page, addNode(structure, 'Sect'), report);
  yield 0;
  yield* layOutSchools(page, addNode(structure, 'Sect'), report);
  // Before it is said whether characters are replaced: some names stand on it alone.
  const cover = coverFor(report, composer, setter);
  if (setter.replaced().length > 0) {
    const end = addNode(structure, 'Sect');
    put(page, [gap(10), ...words(page, end, 'P', t('report.replaced-note'), NOTE)]);
  }
  structure.children.unshift(cover.sect);
  const sheets = [...cover.sheets, ...composer.sheets];
  const left = `${firstWords(report.group, 48)} · ${report.heading}`;
  sheets.forEach((sheet, index) => {
    drawFooter(sheet, setter, paper, {
      left,
      page: t('report.footer-page', { page: index + 1, pages: sheets.length }),
    });
  });
  return { paper, sheets, structure, replacedCharacters: setter.replaced() };
}

/** Made when all else stands, since it says on which page each part begins: on one sheet, or more where names are long. */
function coverFor(
  report: DistrictReport,
  { paper, sheets: rest }: Composer,
  setter: Typesetter,
): { readonly sect: StructureNode; readonly sheets: readonly Sheet[] } {
  const pages = pagesOfHeadings(rest);
  const layOut = (before: number) => {
    const sect: StructureNode = { role: 'Sect', children: [] };
    const composer = newComposer(paper);
    const pageOf = (heading: string) => {
      const page = pages.get(heading);
      return page === undefined ? undefined : page + before + 1;
    };
    layOutCover(sect, report, { composer, setter, pageOf });
    return { sect, sheets: composer.sheets };
  };
  const plain = layOut(1);
  return plain.sheets.length === 1 ? plain : layOut(plain.sheets.length);
}

/** The index of the page on which each part’s heading stands. */
function pagesOfHeadings(sheets: readonly Sheet[]): ReadonlyMap<string, number> {
  const pages = new Map<string, number>();
  sheets.forEach(({ drawn }, index) => {
    for (const { owner } of drawn) {
      if (owner === 'artifact' || owner.role !== 'H2' || owner.title === undefined) continue;
      if (!pages.has(owner.title)) pages.set(owner.title, index);
    }
  });
  return pages;
}

function layOutNeeds(page: Page, parent: StructureNode, { needs }: DistrictReport): void {
  keepRoom(page.composer, 100);
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
  keepRoom(page.composer, 80);
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
