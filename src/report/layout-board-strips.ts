import { barFields, sumOf } from '#domain/analysis/level-shares.ts';
import { t } from '#i18n/translate.ts';

import type {
  BoardSummary,
  OutcomeOverYears,
  StripShare,
  TallyWords,
  YearStrip,
} from './board-summary.ts';
import { advanceBy, currentSheet, keepRoom, MARGIN } from './composer.ts';
import type { Owner, Sheet } from './drawing.ts';
import { gap, glued, textFlow } from './flow.ts';
import { levelInks, MUTED, TEXT } from './inks.ts';
import { layOutTiles } from './layout-tiles.ts';
import { drawField } from './level-tag.ts';
import { put, words, type Page } from './page-text.ts';
import { addNode, type StructureNode } from './structure.ts';
import { NOTE, SUBHEADING } from './styles.ts';
import { drawSetText, style } from './typesetting.ts';

const TILE = 42;
/** Room of a year’s name before its bar. */
const YEAR = 46;
const BAR = 12;
const PITCH = 15;

/** The counts to be seen from afar; for the eye only, the sentence above says them. */
export function layOutTally(page: Page, { tally }: BoardSummary): void {
  const tiles = tally.map(({ is, count, word }) => ({
    owner: 'artifact' as const,
    count: String(count),
    word,
    drawSign: (sheet: Sheet, middle: { readonly x: number; readonly y: number }) => {
      drawSign(sheet, is, middle);
    },
  }));
  layOutTiles(page, tiles, TILE);
}

/** Up, down, a bar for the same; the others are a ring. */
function drawSign(
  sheet: Sheet,
  is: TallyWords['is'],
  { x, y }: { readonly x: number; readonly y: number },
): void {
  const line = (points: readonly (readonly [number, number])[]) =>
    sheet.drawn.push({ kind: 'line', owner: 'artifact', points, ink: TEXT, width: 2.2 });
  const tip = is === 'up' ? -1 : 1;
  switch (is) {
    case 'up':
    case 'down':
      line([
        [x, y - 7 * tip],
        [x, y + 7 * tip],
      ]);
      line([
        [x - 5, y + 2 * tip],
        [x, y + 7 * tip],
        [x + 5, y + 2 * tip],
      ]);
      return;
    case 'same':
      line([
        [x - 6, y - 2.5],
        [x + 6, y - 2.5],
      ]);
      line([
        [x - 6, y + 2.5],
        [x + 6, y + 2.5],
      ]);
      return;
    case 'newly-rated':
    case 'dropped':
    case 'not-applicable':
    case 'not-comparable':
    case 'not-rated':
      sheet.drawn.push({
        kind: 'box',
        owner: 'artifact',
        x: x - 5,
        y: y - 5,
        width: 10,
        height: 10,
        radius: 5,
        edge: TEXT,
        edgeWidth: 1.6,
        dashed: is !== 'newly-rated',
      });
  }
}

/** For each desired outcome a bar a year: how its indicators share the levels. */
export function layOutStrips(page: Page, parent: StructureNode, board: BoardSummary): void {
  put(
    page,
    glued([
      gap(4),
      ...words(page, parent, 'H2', t('board.strips-heading'), SUBHEADING),
      ...words(page, parent, 'P', t('board.strips-intro'), NOTE),
      gap(2),
    ]),
  );
  drawKey(page, board);
  for (const outcome of board.outcomes) layOutOutcome(page, parent, outcome);
}

/** What number and shade stand for, lowest level first; for the eye only. */
export function drawKey(
  { composer, setter, width }: Page,
  { levels }: Pick<BoardSummary, 'levels'>,
): void {
  const look = style({ size: 8, leading: 1.15 });
  let x: number = MARGIN.side;
  for (const level of levels) {
    const name = setter.set(level.name, look, width);
    const wide = 15 + setter.widthOf(level.name, look) + 14;
    if (x > MARGIN.side && x + wide > MARGIN.side + width) {
      x = MARGIN.side;
      advanceBy(composer, 14);
    }
    const sheet = currentSheet(composer);
    drawField(sheet, setter, 'artifact', level, { x, top: composer.y, height: 13 });
    drawSetText(sheet, 'artifact', name, { x: x + 15, top: composer.y + 6.5 - name.height / 2 });
    x += wide;
  }
  advanceBy(composer, 16);
}

function layOutOutcome(page: Page, parent: StructureNode, outcome: OutcomeOverYears): void {
  const { composer, setter, width } = page;
  const { code, statement, strips } = outcome;
  const [bold, small] = [
    style({ size: 8, weight: 'bold', leading: 1.2 }),
    style({ size: 7.8, leading: 1.2 }),
  ];
  const title = t('report.outcome', { code });
  const heading = textFlow(setter, addNode(parent, 'H3', { title }), statement, small, {
    width,
    lead: { text: title, look: bold },
  });
  const height = strips.length * PITCH + 4;
  keepRoom(composer, height + 40);
  put(page, glued([gap(3), ...heading, gap(2)]));
  const alt = t('board.strips-alt', {
    code,
    words: strips.map(({ words: said }) => said).join(' '),
  });
  const figure = addNode(parent, 'Figure', { alt });
  for (const strip of strips) {
    drawStrip(page, figure, strip);
    advanceBy(composer, PITCH);
  }
  advanceBy(composer, 4);
}

function drawStrip(
  { composer, setter, width }: Page,
  figure: Owner,
  { year, shares }: YearStrip,
): void {
  const sheet = currentSheet(composer);
  const top = composer.y;
  const look = style({ size: 8, weight: 'bold', leading: 1.15 });
  const name = setter.set(year, look, YEAR);
  drawSetText(sheet, figure, name, { x: MARGIN.side, top: top + (BAR - name.lineHeight) / 2 });
  drawBar({ composer, setter, width }, figure, {
    shares,
    x: MARGIN.side + YEAR,
    top,
    room: width - YEAR,
  });
}

/** Of a count in its field, the first that fits. */
const NUMBER_SIZES = [8, 6.8, 5.6];

/** What a bar is drawn of, and where. */
export interface BarPlace {
  readonly shares: readonly StripShare[];
  readonly x: number;
  readonly top: number;
  /** Its width, in points. */
  readonly room: number;
  /** In points; 12 unless it is said. */
  readonly height?: number;
}

/** A bar: fields as wide as they are large, each with its count. */
export function drawBar(
  { composer, setter }: Page,
  owner: Owner,
  { shares, x: left, top, room, height = BAR }: BarPlace,
): void {
  const sheet = currentSheet(composer);
  for (const { share, start, length, tone, isDashed } of barFields(shares, sumOf(shares))) {
    const [x, wide] = [left + room * start, room * length];
    const { fill, ink, edge } = tone === undefined ? OPEN : levelInks(tone);
    sheet.drawn.push({
      kind: 'box',
      owner,
      x: x + 0.5,
      y: top,
      width: Math.max(wide - 1, 0.5),
      height,
      radius: Math.min(1.5, wide / 4),
      ...(fill === undefined ? {} : { fill }),
      edge,
      edgeWidth: 0.6,
      dashed: isDashed,
    });
    const counted = style({ size: 8, weight: 'bold', ink, leading: 1.15 });
    const full = inWords(share);
    const text = setter.widthOf(full, counted) + 8 < wide ? full : String(share.count);
    const look = NUMBER_SIZES.map((size) => ({ ...counted, size })).find(
      (one) => setter.widthOf(text, one) + 2 < wide,
    );
    if (look !== undefined) {
      const set = setter.set(`${text} `, look, Infinity);
      drawSetText(sheet, owner, set, {
        x: x + (wide - setter.widthOf(text, look)) / 2,
        top: top + (height - set.lineHeight) / 2,
      });
    }
  }
}

/** What stands at no level. */
const OPEN = { fill: undefined, ink: MUTED, edge: MUTED } as const;

function inWords(share: StripShare): string {
  const { count } = share;
  switch (share.is) {
    case 'at-level':
      return t('level.count-at', { count, level: share.level.name });
    case 'not-yet':
      return `${count} · ${t('level.not-yet-short')}`;
    case 'not-rated':
      return t('level.count-not-rated', { count });
  }
}
