import { t } from '#i18n/translate.ts';

import type { AtAGlance } from './at-a-glance.ts';
import { MARGIN, type Composer } from './composer.ts';
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
    const top = paper.height - MARGIN.bottom + 14;
    const page = t('report.footer-page', { page: index + 1, pages: sheets.length });
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
    const room = right - MARGIN.side - pageWidth - recordWidth - 36;
    const words = setter.set(left, NOTE, room);
    drawSetText(sheet, 'artifact', words, { x: MARGIN.side, top });
    drawSetText(sheet, 'artifact', setter.set(record, NOTE, 200), {
      x: right - pageWidth - 18 - recordWidth,
      top,
    });
    drawSetText(sheet, 'artifact', setter.set(page, NOTE, 200), { x: right - pageWidth, top });
    if (model.school.sample) drawWatermark(composer, index, setter);
  });
}

function drawWatermark(composer: Composer, index: number, setter: Typesetter): void {
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
