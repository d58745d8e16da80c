import type { RowFault } from '#exchange/crosswalk-csv.ts';
import type { Crosswalk } from '#domain/crosswalk/crosswalk.ts';
import { isolated } from '#i18n/isolated.ts';
import { t } from '#i18n/translate.ts';

/** How many standards a crosswalk has, and how many of them no indicator speaks to. */
export function countsInWords({ standards, links }: Crosswalk): string {
  const linked = new Set(links.map(({ standard }) => standard)).size;
  const count = t('crosswalk.count-standards', { count: standards.length });
  if (standards.length === 0) return count;
  return t('crosswalk.counts', {
    standards: count,
    unlinked: t('crosswalk.count-unlinked', { count: standards.length - linked }),
  });
}

/** What is wrong with a row of a CSV file. */
export function rowFaultInWords(fault: RowFault, map: string): string {
  switch (fault.tag) {
    case 'no-code':
    case 'open-quote':
      return t(`crosswalk.fault-${fault.tag}`, { row: fault.row });
    case 'too-long':
      return t(`crosswalk.fault-too-long-${fault.column}`, { row: fault.row, most: fault.most });
    case 'unknown-indicator': {
      const indicator = isolated(fault.indicator);
      return t('crosswalk.fault-unknown-indicator', { row: fault.row, indicator, map });
    }
    case 'other-words':
      return t('crosswalk.fault-other-words', { row: fault.row, code: isolated(fault.code) });
  }
}
