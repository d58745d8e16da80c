import { t } from '#i18n/translate.ts';

import type { AtAGlance } from './at-a-glance.ts';
import { MARGIN, type Composer } from './composer.ts';
import type { Paper, Sheet } from './drawing.ts';
import { HAIRLINE, WATERMARK } from './inks.ts';
import { NOTE } from './styles.ts';
import { drawSetText, style, type Typesetter } from './typesetting.ts';
import { firstWords } from './first-words.ts';

/** What stands on every page for the eye only: the footer, and the watermark of a sample school. */
export function layOutFooters(composer: Composer, setter: Typesetter, model: AtAGlance): void {
  const { paper, sheets } = composer;
  const right = paper.width - MARGIN.side;
  const status =
    model.status === 'interim' ? t('report.interim-record') : t('report.yearly-record');
  const left = t('report.footer-left', {
    school: firstWords(model.school.name, 48),
    heading: model.heading,
    status,
  });
  const record = t('report.footer-record', { short: model.proof.short });
  const recordWidth = setter.widthOf(record, NOTE);
  sheets.forEach((sheet, index) => {
    const page = t('report.footer-page', { page: index + 1, pages: sheets.length });
    const { top, pageWidth } = drawFooter(sheet, setter, paper, { left, page, keep: recordWidth });
    drawSetText(sheet, 'artifact', setter.set(record, NOTE, 200), {
      x: right - pageWidth - 18 - recordWidth,
      top,
    });
    if (model.school.sample) drawWatermark(composer, index, setter);
  });
}

interface Footer {
  readonly left: string;
  /** `Page 1 of 6`. */
  readonly page: string;
  /** Room to keep before the page's number, in points. */
  readonly keep?: number;
}

/** Draws a footer with its rule; gives where it stands, for what else it holds. */
export function drawFooter(
  sheet: Sheet,
  setter: Typesetter,
  paper: Paper,
  { left, page, keep = 0 }: Footer,
): { readonly top: number; readonly pageWidth: number } {
  const top = paper.height - MARGIN.bottom + 14;
  const right = paper.width - MARGIN.side;
  const pageWidth = setter.widthOf(page, NOTE);
  sheet.drawn.push({
    kind: 'line',
    owner: 'artifact',
    points: [
      [MARGIN.side, top - 4],
      [right, top - 4],
    ],
    ink: HAIRLINE,
    width: 0.6,
  });
  const words = setter.set(left, NOTE, right - MARGIN.side - pageWidth - keep - 36);
  drawSetText(sheet, 'artifact', words, { x: MARGIN.side, top });
  drawSetText(sheet, 'artifact', setter.set(page, NOTE, 200), { x: right - pageWidth, top });
  return { top, pageWidth };
}

/** Draws across a page that a school is made up. */
export function drawWatermark(composer: Composer, index: number, setter: Typesetter): void {
  const look = style({ size: 150, weight: 'bold', ink: WATERMARK });
  const text = t('report.sample');
  const width = setter.widthOf(text, look);
  const turned = 52;
  const radians = (turned * Math.PI) / 180;
  const { paper } = composer;
  composer.sheets[index]?.beneath.unshift({
    kind: 'text',
    owner: 'artifact',
    x: paper.width / 2 - (Math.cos(radians) * width) / 2 + 50 * Math.sin(radians),
    y: paper.height / 2 + (Math.sin(radians) * width) / 2 + 50 * Math.cos(radians),
    text,
    weight: 'bold',
    size: look.size,
    ink: look.ink,
    turned,
  });
}
