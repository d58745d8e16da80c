import { t } from '#i18n/translate.ts';

import type { BoardSummary } from './board-summary.ts';
import { contentWidth } from './composer.ts';
import { gap, glued, textFlow } from './flow.ts';
import type { BoardSize } from './layout-board.ts';
import { textOf } from './layout-board-moves.ts';
import { put, words, type Page } from './page-text.ts';
import { addNode, type StructureNode } from './structure.ts';
import { BODY, NOTE, SUBHEADING } from './styles.ts';
import { style } from './typesetting.ts';
import { pourIntoBox } from './washed-box.ts';

/** What the records hold beside the ratings: how much evidence, and how the team agreed. */
export function layOutAbout(
  page: Page,
  parent: StructureNode,
  { evidence, agreement }: BoardSummary,
  size: BoardSize,
): void {
  const text = textOf(size);
  const part = (heading: string, lines: readonly string[]) => {
    if (lines.length === 0) return;
    put(
      page,
      glued([
        gap(8),
        ...words(page, parent, 'H2', heading, SUBHEADING),
        ...lines.flatMap((line) => words(page, parent, 'P', line, text)),
      ]),
    );
  };
  part(t('board.evidence-heading'), evidence);
  part(t('board.agreement-heading'), agreement);
}

const INSET = 10;

/** The hashes, and how to check them. */
export function layOutBoardProof(
  page: Page,
  parent: StructureNode,
  { proof, mapSource }: BoardSummary,
): void {
  const { composer, setter } = page;
  const narrow = { ...page, width: contentWidth(composer) - 2 * INSET };
  const look = style({ size: 7.6, weight: 'bold', leading: 1.3 });
  const flow = glued([
    gap(7),
    ...words(narrow, parent, 'H2', t('board.proof-heading'), SUBHEADING),
    ...words(narrow, parent, 'P', proof.intro, BODY),
    gap(2),
    ...proof.records.flatMap(({ name, grouped }) =>
      textFlow(setter, addNode(parent, 'P'), grouped, look, {
        width: narrow.width,
        lead: { text: `${name}:`, look: { ...look, weight: 'regular' } },
      }),
    ),
    gap(2),
    ...(proof.how === '' ? [] : words(narrow, parent, 'P', proof.how, BODY)),
    gap(2),
    ...words(narrow, parent, 'P', mapSource, NOTE),
    gap(7),
  ]);
  pourIntoBox(composer, flow, { inset: INSET, above: 10 });
}
