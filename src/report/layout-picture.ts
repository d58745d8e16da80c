import { t } from '#i18n/translate.ts';

import type {
  AtAGlance,
  IndicatorPart,
  LevelFacts,
  OutcomePart,
  StatePart,
} from './at-a-glance.ts';
import { advanceBy, currentSheet, keepRoom, MARGIN, pour, type Composer } from './composer.ts';
import type { Owner, Sheet } from './drawing.ts';
import { gap, glued, textFlow } from './flow.ts';
import { HAIRLINE, MUTED, TEXT } from './inks.ts';
import { drawArrow, drawDesired, drawKeyDot, drawExisting } from './picture-marks.ts';
import { addNode, type StructureNode } from './structure.ts';
import { HEADING, NOTE, SMALL } from './styles.ts';
import { drawSetText, style, type SetText, type Typesetter } from './typesetting.ts';

const ROW = 19;
const HEAD = 32;
const LABELS = 138;
const LINES_OF_A_NAME = 3;
/** Points between two places from which on names of levels fit. */
const NARROW = 44;
/** Rows in one figure: an outcome with more indicators gets several. */
const ROWS_IN_FIGURE = 30;

/** The picture of all indicators from the existing to the desired state: one figure an outcome. */
export function layOutPicture(
  composer: Composer,
  setter: Typesetter,
  parent: StructureNode,
  model: AtAGlance,
): void {
  const width = composer.paper.width - 2 * MARGIN.side;
  const title = t('report.picture-heading');
  pour(composer, [
    {
      x: MARGIN.side,
      flow: glued([
        ...textFlow(setter, addNode(parent, 'H2', { title }), title, HEADING, { width }),
        ...(model.distribution === ''
          ? []
          : textFlow(setter, addNode(parent, 'P'), model.distribution, SMALL, { width })),
        ...(model.farApart === ''
          ? []
          : textFlow(setter, addNode(parent, 'P'), model.farApart, SMALL, { width })),
        gap(4),
      ]),
    },
  ]);
  drawKey(composer, setter);
  const axis = axisOf(composer, model);
  for (const outcome of model.outcomes) {
    for (let from = 0; from < outcome.indicators.length; from += ROWS_IN_FIGURE) {
      const part = {
        ...outcome,
        indicators: outcome.indicators.slice(from, from + ROWS_IN_FIGURE),
      };
      layOutFigure(composer, setter, parent, { axis, outcome: part });
    }
  }
}

/** The places on the horizontal axis: one a level, and one before them when something is "not yet". */
interface Axis {
  readonly levels: readonly LevelFacts[];
  readonly hasNotYet: boolean;
  readonly left: number;
  readonly right: number;
  readonly pitch: number;
}

function axisOf(composer: Composer, { levels, outcomes }: AtAGlance): Axis {
  const left = MARGIN.side + LABELS;
  const right = composer.paper.width - MARGIN.side;
  const hasNotYet = outcomes.some(({ indicators }) =>
    indicators.some(({ existing }) => existing.is === 'not-yet'),
  );
  const places = levels.length + (hasNotYet ? 1 : 0);
  return { levels, hasNotYet, left, right, pitch: (right - left) / places };
}

/** The picture has little room; its words and the parts below say everything whole. */
function firstLines(text: SetText, count: number): SetText {
  const lines = text.lines.slice(0, count);
  return { ...text, lines, height: lines.length * text.lineHeight };
}

/** Names of levels give way to their numbers where the places are too narrow. */
function placeName(axis: Axis, level: LevelFacts | undefined): string {
  if (level === undefined) return t('report.not-yet-short');
  return axis.pitch < NARROW ? String(level.rank) : `${level.rank} ${level.name}`;
}

function placeOf(axis: Axis, state: StatePart): number | undefined {
  const first = axis.hasNotYet ? 1 : 0;
  if (state.is === 'not-yet') return axis.left + axis.pitch / 2;
  if (state.is !== 'at-level') return undefined;
  return axis.left + axis.pitch * (first + state.level.step - 0.5);
}

interface FigureFacts {
  readonly axis: Axis;
  readonly outcome: OutcomePart;
}

function layOutFigure(
  composer: Composer,
  setter: Typesetter,
  parent: StructureNode,
  { axis, outcome }: FigureFacts,
): void {
  const { code, indicators } = outcome;
  keepRoom(composer, HEAD + indicators.length * ROW + 8);
  const lines = indicators
    .map((indicator) => t('report.picture-line', { code: indicator.code, words: indicator.fromTo }))
    .join(' ');
  const figure = addNode(parent, 'Figure', { alt: t('report.picture-alt', { code, lines }) });
  drawAxis(composer, setter, figure, { axis, outcome });
  for (const indicator of indicators) {
    drawRow(composer, setter, figure, { axis, indicator });
    advanceBy(composer, ROW);
  }
  advanceBy(composer, 8);
}

function drawAxis(
  composer: Composer,
  setter: Typesetter,
  figure: StructureNode,
  { axis, outcome }: FigureFacts,
): void {
  const sheet = currentSheet(composer);
  const top = composer.y;
  const bold = style({ size: 8, weight: 'bold', leading: 1.15 });
  const small = style({ size: 7.5, leading: 1.15 });
  const title = firstLines(
    setter.set(t('report.outcome', { code: outcome.code }), bold, LABELS - 8),
    LINES_OF_A_NAME,
  );
  drawSetText(sheet, figure, title, { x: MARGIN.side, top: top + HEAD - 5 - title.height });
  const bottom = top + HEAD + outcome.indicators.length * ROW;
  const places = [...(axis.hasNotYet ? [undefined] : []), ...axis.levels];
  places.forEach((level, index) => {
    const middle = axis.left + axis.pitch * (index + 0.5);
    const name = firstLines(
      setter.set(placeName(axis, level), small, axis.pitch - 6),
      LINES_OF_A_NAME,
    );
    name.lines.forEach((line, at) => {
      const width = setter.widthOf(line.trimEnd(), small);
      drawSetText(
        sheet,
        figure,
        { ...name, lines: [line] },
        {
          x: middle - width / 2,
          top: top + HEAD - 5 - name.height + at * name.lineHeight,
        },
      );
    });
    sheet.beneath.push({
      kind: 'line',
      owner: 'artifact',
      points: [
        [middle, top + HEAD],
        [middle, bottom],
      ],
      ink: HAIRLINE,
      width: 0.5,
    });
  });
  drawRule(sheet, figure, top + HEAD - 1, { axis, width: 0.8 });
  advanceBy(composer, HEAD);
}

function drawRow(
  composer: Composer,
  setter: Typesetter,
  figure: StructureNode,
  { axis, indicator }: { readonly axis: Axis; readonly indicator: IndicatorPart },
): void {
  const sheet = currentSheet(composer);
  const top = composer.y;
  const middle = top + ROW / 2;
  const existing = placeOf(axis, indicator.existing);
  const desired = placeOf(axis, indicator.desired);
  const isUnplaced = existing === undefined;
  const codeLook = style({ size: 8, leading: 1.12 });
  const code = setter.set(indicator.code, codeLook, LABELS - 8);
  const note = isUnplaced
    ? setter.set(
        indicator.existing.words,
        style({ size: 6.8, ink: MUTED, leading: 1.12 }),
        LABELS - 8,
      )
    : undefined;
  const codeLines = firstLines(code, note === undefined ? 2 : 1);
  const height = codeLines.height + (note?.lineHeight ?? 0);
  drawSetText(sheet, figure, codeLines, { x: MARGIN.side, top: middle - height / 2 });
  if (note !== undefined) {
    drawSetText(
      sheet,
      figure,
      { ...note, lines: note.lines.slice(0, 1) },
      {
        x: MARGIN.side,
        top: middle + height / 2 - note.lineHeight,
      },
    );
  }
  drawRule(sheet, figure, top + ROW, { axis, width: 0.4 });
  if (existing !== undefined && desired !== undefined && existing !== desired) {
    drawArrow(sheet, figure, [existing, desired], middle);
  }
  if (desired !== undefined) {
    drawDesired(sheet, figure, { x: desired, y: middle }, existing === desired);
  }
  if (existing !== undefined) {
    drawExisting(sheet, figure, indicator.existing, { x: existing, y: middle });
  }
}

function drawRule(
  sheet: Sheet,
  owner: Owner,
  y: number,
  { axis, width }: { readonly axis: Axis; readonly width: number },
): void {
  sheet.drawn.push({
    kind: 'line',
    owner,
    points: [
      [MARGIN.side, y],
      [axis.right, y],
    ],
    ink: width > 0.5 ? TEXT : HAIRLINE,
    width,
  });
}

/** The key is for the eye: the figures' words name both states themselves. */
function drawKey(composer: Composer, setter: Typesetter): void {
  const sheet = currentSheet(composer);
  const middle = composer.y + 8;
  const existing = setter.set(t('report.picture-key-existing'), NOTE, 200);
  const desired = setter.set(t('report.picture-key-desired'), NOTE, 200);
  const x = MARGIN.side + 7;
  drawKeyDot(sheet, { x, y: middle });
  drawSetText(sheet, 'artifact', existing, { x: x + 11, top: middle - existing.height / 2 });
  const next = x + 11 + setter.widthOf(t('report.picture-key-existing'), NOTE) + 22;
  drawDesired(sheet, 'artifact', { x: next, y: middle }, false);
  drawSetText(sheet, 'artifact', desired, { x: next + 11, top: middle - desired.height / 2 });
  advanceBy(composer, 14);
}
