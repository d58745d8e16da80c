import { t } from '#i18n/translate.ts';

import type { StripShare } from './board-summary.ts';

/** A part of a bar in words: `2 at Progressing`. `lowest` is the name of the lowest level. */
export function shareInWords(share: StripShare, lowest: string): string {
  const { count } = share;
  switch (share.is) {
    case 'at-level':
      return t('level.count-at', { count, level: share.level.name });
    case 'not-yet':
      return t('level.count-not-yet', { count, level: lowest });
    case 'not-rated':
      return t('level.count-not-rated', { count });
  }
}
