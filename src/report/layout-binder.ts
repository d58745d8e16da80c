import { t } from '#i18n/translate.ts';

import type { Binder, BinderIndicatorWords, BinderPartWords, PieceWords } from './binder.ts';
import { contentWidth, keepRoom, newComposer } from './composer.ts';
import { listItem } from './descriptor-flow.ts';
import type { LaidOutDocument, Paper } from './drawing.ts';
import { firstWords } from './first-words.ts';
import { gap, glued, textFlow, type Flow } from './flow.ts';
import { drawFooter, drawWatermark } from './layout-footers.ts';
import { put, words, type Page } from './page-text.ts';
import { addNode, type StructureNode } from './structure.ts';
import {
  BODY,
  BODY_BOLD,
  HEADING,
  LABEL,
  NOTE,
  OVERLINE,
  SCHOOL,
  SUBHEADING,
  TITLE,
} from './styles.ts';
import { newTypesetter, type FontsByWeight, type TextStyle } from './typesetting.ts';

const INDENT = 12;

/** A laid-out binder index and the characters that the fonts lack, each once. */
export interface LaidOutBinder extends LaidOutDocument {
  readonly replacedCharacters: readonly string[];
}

/** Lays out the index of a binder on paper. Pure: the same words and fonts give the same pages. */
export function layOutBinder(binder: Binder, fonts: FontsByWeight, paper: Paper): LaidOutBinder {
  const setter = newTypesetter(fonts);
  const composer = newComposer(paper);
  const structure: StructureNode = { role: 'Document', children: [] };
  const page: Page = { composer, setter, width: contentWidth(composer) };
  layOutTop(page, addNode(structure, 'Sect'), binder);
  for (const part of binder.parts) layOutPart(page, addNode(structure, 'Sect'), part);
  if (binder.unsorted.length > 0) layOutUnsorted(page, addNode(structure, 'Sect'), binder.unsorted);
  const end = addNode(structure, 'Sect');
  put(page, [gap(12), ...words(page, end, 'P', binder.mapSource, NOTE)]);
  if (setter.replaced().length > 0) {
    put(page, [gap(6), ...words(page, end, 'P', t('report.replaced-note'), NOTE)]);
  }
  const { name, sample } = binder.school;
  const left = `${firstWords(name, 48)} · ${binder.heading}`;
  composer.sheets.forEach((sheet, index) => {
    const pages = composer.sheets.length;
    drawFooter(sheet, setter, paper, {
      left,
      page: t('report.footer-page', { page: index + 1, pages }),
    });
    if (sample) drawWatermark(composer, index, setter);
  });
  return { paper, sheets: composer.sheets, structure, replacedCharacters: setter.replaced() };
}

function layOutTop(page: Page, parent: StructureNode, binder: Binder): void {
  const { setter, width } = page;
  const { school } = binder;
  // Nodes are read in the order in which they are made.
  const overline = words(page, parent, 'P', binder.mapLine, OVERLINE);
  const heading = addNode(parent, 'H1', { title: binder.title });
  put(page, [
    ...overline,
    ...textFlow(setter, heading, binder.heading, TITLE, { width }),
    ...words(page, parent, 'P', school.name, SCHOOL),
    ...(school.facts.length === 0 ? [] : words(page, parent, 'P', school.facts.join(' · '), BODY)),
    ...(school.sample ? words(page, parent, 'P', t('report.sample-note'), BODY_BOLD) : []),
    gap(8),
  ]);
  const facts = addNode(parent, 'L');
  put(page, [
    ...binder.facts.flatMap((fact) =>
      listItem(setter, facts, fact, { look: BODY, width, isTicked: false }),
    ),
    gap(4),
  ]);
  if (binder.notes.length === 0) return;
  const notes = addNode(parent, 'L');
  put(page, [
    ...binder.notes.flatMap((note) =>
      listItem(setter, notes, note, { look: BODY_BOLD, width, isTicked: false }),
    ),
    gap(4),
  ]);
}

function layOutPart(page: Page, parent: StructureNode, part: BinderPartWords): void {
  keepRoom(page.composer, 120);
  put(
    page,
    glued([
      gap(14),
      ...(part.group === '' ? [] : words(page, parent, 'P', part.group, LABEL)),
      ...words(page, parent, 'H2', part.heading, HEADING),
      ...(part.statement === '' ? [] : words(page, parent, 'P', part.statement, BODY)),
      ...(part.none === '' ? [] : words(page, parent, 'P', part.none, NOTE)),
      gap(4),
    ]),
  );
  for (const indicator of part.indicators) {
    layOutIndicator(page, addNode(parent, 'Sect'), indicator);
  }
}

function layOutIndicator(page: Page, parent: StructureNode, indicator: BinderIndicatorWords): void {
  const { code, statement, existing, desired, rationale, pieces, none } = indicator;
  keepRoom(page.composer, 90);
  const heading = words(page, parent, 'H3', `${code} · ${statement}`, SUBHEADING);
  const because = existing.is === 'at-level' ? '' : (existing.reason ?? '');
  put(page, [
    ...glued([gap(8), ...heading, gap(2)]),
    ...glued(labelled(page, parent, t('report.existing'), existing.words)),
    ...labelled(page, parent, t('report.desired'), desired.words),
    ...(because === ''
      ? []
      : words(page, parent, 'P', t('report.not-applicable-reason', { reason: because }), BODY)),
    ...rationale.flatMap((line, index) =>
      index === 0
        ? labelled(page, parent, t('report.rationale'), line)
        : words(page, parent, 'P', line, BODY),
    ),
    gap(3),
  ]);
  if (pieces.length > 0) layOutPieces(page, parent, pieces);
  else if (none !== '') put(page, words(page, parent, 'P', none, NOTE));
}

/** A label in bold with its words after it, as one paragraph. */
function labelled(
  { setter, width }: Page,
  parent: StructureNode,
  label: string,
  text: string,
): Flow {
  return textFlow(setter, addNode(parent, 'P'), text, BODY, {
    width,
    lead: { text: `${label}:`, look: BODY_BOLD },
  });
}

function layOutUnsorted(page: Page, parent: StructureNode, pieces: readonly PieceWords[]): void {
  keepRoom(page.composer, 120);
  put(
    page,
    glued([
      gap(14),
      ...words(page, parent, 'H2', t('binder.unsorted'), HEADING),
      ...words(page, parent, 'P', t('binder.unsorted-statement'), BODY),
      gap(4),
    ]),
  );
  layOutPieces(page, parent, pieces);
}

function layOutPieces(page: Page, parent: StructureNode, pieces: readonly PieceWords[]): void {
  const list = addNode(parent, 'L');
  for (const piece of pieces) put(page, pieceFlow(page, list, piece), INDENT);
}

function pieceFlow(page: Page, list: StructureNode, piece: PieceWords): Flow {
  const body = addNode(addNode(list, 'LI'), 'LBody');
  const { what } = piece;
  const size =
    what.is === 'file' ? t('binder.file-size', { kind: piece.kind, size: what.size }) : piece.kind;
  const about = [piece.date, size, piece.supports].filter((part) => part !== '').join(' · ');
  const line = (text: string, look: TextStyle) => words(page, body, 'P', text, look, INDENT);
  return [
    gap(3),
    ...glued(line(piece.title, BODY_BOLD)),
    ...line(about, NOTE),
    ...piece.text.flatMap((text) => line(text, BODY)),
    ...(what.is === 'link' ? line(what.url, NOTE) : []),
    ...(what.is === 'file' ? line(t('binder.file-line', { path: what.path }), NOTE) : []),
    ...(what.is === 'file' && what.caution !== '' ? line(what.caution, NOTE) : []),
    ...(what.is === 'missing-file' ? line(`${what.why} ${what.name}`, NOTE) : []),
    ...(piece.tags.length > 0 ? line(t('binder.tags', { tags: piece.tags.join(', ') }), NOTE) : []),
  ];
}
