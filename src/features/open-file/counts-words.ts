import type { MergeCounts } from '#exchange/icmap/preview-icmap.ts';
import { listInWords } from '#i18n/list.ts';
import { t } from '#i18n/translate.ts';

/** What merging would do, as one sentence or two: what changes first, then what stays. */
export function countsInWords(counts: MergeCounts): string {
  const { fresh, changed, removed, same, older, removedHere } = counts;
  const doing = [
    ...(fresh > 0 ? [t('opening.count-fresh', { count: fresh })] : []),
    ...(changed > 0 ? [t('opening.count-changed', { count: changed })] : []),
    ...(removed > 0 ? [t('opening.count-removed', { count: removed })] : []),
  ];
  const staying = [
    ...(same > 0 ? [t('opening.count-same', { count: same })] : []),
    ...(older > 0 ? [t('opening.count-older', { count: older })] : []),
    ...(removedHere > 0 ? [t('opening.count-removed-here', { count: removedHere })] : []),
  ];
  return [
    doing.length === 0
      ? t('opening.sentence-nothing')
      : t('opening.sentence-doing', { list: listInWords(doing) }),
    ...(staying.length === 0
      ? []
      : [t('opening.sentence-staying', { list: listInWords(staying) })]),
  ].join(' ');
}
