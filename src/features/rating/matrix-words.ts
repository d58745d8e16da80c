import { t } from '#i18n/translate.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { levelById } from '#domain/ic-map/level.ts';
import { stateInWords } from '#map-view/level-words.ts';

import type { Gap } from './gap.ts';
import type { MatrixRow, RowStatus } from './matrix-rows.ts';

/** The name of a row's link: `EC1.Leaders1, 2026–27: 3 Refining and Expanding, desired 4`. */
export function rowName(map: IcMap, { indicator, rating }: MatrixRow, yearName: string): string {
  const { existing, desired } = rating;
  const level = existing.is === 'at-level' ? levelById(map, existing.level) : undefined;
  const wanted = desired === undefined ? undefined : levelById(map, desired);
  return t('rating.cell-name', {
    code: indicator.code,
    year: yearName,
    existing:
      level === undefined
        ? stateInWords(map, existing)
        : t('rating.cell-level', { rank: level.rank, name: level.name }),
    desired:
      wanted === undefined
        ? t('rating.cell-no-desired')
        : t('rating.cell-desired', { rank: wanted.rank }),
  });
}

/** `2 levels to go`. */
export function gapInWords(gap: Gap): string {
  switch (gap.is) {
    case 'unknown':
      return gap.missing === 'existing' ? '–' : t('rating.gap-no-desired');
    case 'not-applicable':
      return t('rating.gap-none');
    case 'reached':
      return t('rating.gap-reached');
    case 'to-go':
      return t('rating.gap-to-go', { count: gap.levels });
    case 'beyond':
      return t('rating.gap-beyond', { count: gap.levels });
  }
}

export function statusInWords(status: RowStatus): string {
  switch (status) {
    case 'unrated':
      return t('rating.status-unrated');
    case 'to-review':
      return t('carried.status-to-review');
    case 'no-desired':
      return t('rating.status-no-desired');
    case 'no-rationale':
      return t('rating.status-no-rationale');
    case 'complete':
      return t('rating.status-complete');
    case 'not-applicable':
      return t('rating.status-not-applicable');
  }
}

/** Whether a rationale is there; nobody misses one before there is a rating. */
export function rationaleInWords({ rating, status }: MatrixRow): string {
  if (rating.rationale.trim() !== '') return t('rating.has-rationale');
  return status === 'unrated' || status === 'to-review' || status === 'not-applicable'
    ? '–'
    : t('rating.missing-rationale');
}
