import { RATING_PARTS, type RatingPart } from '#domain/assessment/member-rating.ts';
import type { HandInPreview } from '#exchange/hand-in-preview.ts';
import { listInWords } from '#i18n/list.ts';
import { t } from '#i18n/translate.ts';

/** What taking over a hand-in would change, in sentences of numbers: never what was chosen. */
export function previewInWords(preview: HandInPreview): readonly string[] {
  const { fresh, newer, same, older } = preview;
  const freshCounts = countsInWords(fresh);
  const newerCounts = countsInWords(newer);
  const changes = freshCounts.length + newerCounts.length;
  return [
    ...(freshCounts.length === 0
      ? []
      : [t('hand-ins.preview-fresh', { counts: listInWords(freshCounts) })]),
    ...(newerCounts.length === 0
      ? []
      : [t('hand-ins.preview-newer', { counts: listInWords(newerCounts) })]),
    ...(changes === 0 && older === 0 ? [t('hand-ins.preview-nothing')] : []),
    ...(changes + older === 0 || same === 0 ? [] : [t('hand-ins.preview-same', { count: same })]),
    ...(older === 0 ? [] : [t('hand-ins.preview-older', { count: older })]),
  ];
}

function countsInWords(counts: Readonly<Record<RatingPart, number>>): readonly string[] {
  return RATING_PARTS.flatMap((part) =>
    counts[part] === 0 ? [] : [t(`hand-ins.count-${part}`, { count: counts[part] })],
  );
}
