import { listInWords } from '#i18n/list.ts';
import { t } from '#i18n/translate.ts';

import type { AtAGlance } from './at-a-glance.ts';
import {
  advanceBy,
  contentWidth,
  currentSheet,
  keepRoom,
  MARGIN,
  pour,
  type Composer,
} from './composer.ts';
import { gap, glued, textFlow } from './flow.ts';
import { TEXT } from './inks.ts';
import { addNode, type StructureNode } from './structure.ts';
import { BODY, BODY_BOLD, HEADING, LABEL, NOTE } from './styles.ts';
import { drawSetText, style, type Typesetter } from './typesetting.ts';
import { pourIntoBox } from './washed-box.ts';

const ROW = 30;
/** About what the proof takes: it stands on the page that people sign. */
const PROOF = 150;

/** The lines on which people sign, as a table to be filled in by hand. */
export function layOutSignOff(composer: Composer, setter: Typesetter, parent: StructureNode): void {
  const people = [
    t('report.sign-principal'),
    t('report.sign-facilitator'),
    t('report.sign-team'),
    t('report.sign-board'),
  ];
  const width = contentWidth(composer);
  const title = t('report.sign-off');
  keepRoom(composer, 70 + people.length * ROW + PROOF);
  pour(composer, [
    {
      x: MARGIN.side,
      flow: glued([
        gap(12),
        ...textFlow(setter, addNode(parent, 'H2', { title }), title, HEADING, { width }),
        ...textFlow(setter, addNode(parent, 'P'), t('report.sign-off-intro'), BODY, { width }),
        gap(6),
      ]),
    },
  ]);
  const table = addNode(parent, 'Table');
  const columns = columnPlaces(width);
  const heads = [
    t('report.sign-off-who'),
    t('report.sign-off-name'),
    t('report.sign-off-signature'),
    t('report.sign-off-date'),
  ];
  const headRow = addNode(table, 'TR');
  heads.forEach((words, index) => {
    const set = setter.set(words, LABEL, 160);
    const owner = addNode(headRow, 'TH', { scope: 'Column' });
    drawSetText(currentSheet(composer), owner, set, {
      x: columns[index]?.left ?? 0,
      top: composer.y,
    });
  });
  advanceBy(composer, 10);
  for (const person of people) {
    const row = addNode(table, 'TR');
    const set = setter.set(person, BODY_BOLD, 120);
    const owner = addNode(row, 'TH', { scope: 'Row' });
    drawSetText(currentSheet(composer), owner, set, {
      x: MARGIN.side,
      top: composer.y + ROW - 3 - set.height,
    });
    for (const { left, right } of columns.slice(1)) {
      addNode(row, 'TD');
      currentSheet(composer).drawn.push({
        kind: 'line',
        owner: 'artifact',
        points: [
          [left, composer.y + ROW - 4],
          [right, composer.y + ROW - 4],
        ],
        ink: TEXT,
        width: 0.6,
      });
    }
    advanceBy(composer, ROW);
  }
}

/** The whole hash, what the record follows, and where its IC map comes from. */
export function layOutProof(
  composer: Composer,
  setter: Typesetter,
  parent: StructureNode,
  model: AtAGlance,
): void {
  const { proof, map } = model;
  const inset = 12;
  const width = contentWidth(composer) - 2 * inset;
  const title = t('report.proof');
  const follows =
    proof.follows.length === 0
      ? t('report.proof-first')
      : t('report.proof-follows', {
          count: proof.follows.length,
          records: listInWords(proof.follows),
        });
  const source = t('report.map-source', {
    map: map.title,
    version: map.version,
    publisher: map.publisher,
    rights: map.rights,
  });
  const halves = proof.grouped.match(/(?:\w{4} ?){1,8}/g) ?? [proof.grouped];
  const hashLook = style({ size: 11, weight: 'bold', leading: 1.4 });
  const flow = glued([
    gap(8),
    ...textFlow(setter, addNode(parent, 'H2', { title }), title, HEADING, { width }),
    ...textFlow(setter, addNode(parent, 'P'), t('report.proof-hash'), BODY, { width }),
    gap(3),
    ...textFlow(
      setter,
      addNode(parent, 'P'),
      halves.map((half) => half.trim()).join('\n'),
      hashLook,
      {
        width,
      },
    ),
    gap(3),
    ...textFlow(setter, addNode(parent, 'P'), follows, BODY, { width }),
    ...textFlow(setter, addNode(parent, 'P'), source, NOTE, { width }),
    gap(8),
  ]);
  pourIntoBox(composer, flow, { inset, above: 14 });
}

function columnPlaces(width: number): readonly { readonly left: number; readonly right: number }[] {
  const shares = [0.24, 0.28, 0.32, 0.16];
  let left: number = MARGIN.side;
  return shares.map((share) => {
    const place = { left, right: left + share * width - 10 };
    left += share * width;
    return place;
  });
}
