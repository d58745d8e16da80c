import type { LevelShare } from '#domain/analysis/level-shares.ts';
import { t } from '#i18n/translate.ts';

/** How many stand at which level, by its number, where no color tells it. */
export function countAtRank(share: LevelShare): string | undefined {
  return share.is === 'at-level'
    ? t('compare.count-at', { count: share.count, rank: share.level.rank })
    : undefined;
}
