import type { EvidenceFlag } from '#domain/evidence/flags.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { levelById } from '#domain/ic-map/level.ts';
import { t } from '#i18n/translate.ts';

/** What is to be looked at in an indicator’s evidence, in words: “Rated Sustaining, no evidence yet”. */
export function flagInWords(map: IcMap, flag: EvidenceFlag): string {
  switch (flag.is) {
    case 'highest-level-without-evidence':
      return t('evidence.flag-highest', { level: levelById(map, flag.level)?.name ?? '' });
    case 'without-evidence':
      return t('evidence.flag-none');
    case 'only-old-evidence':
      return t('evidence.flag-old', { year: flag.newestOn.slice(0, 4) });
  }
}
