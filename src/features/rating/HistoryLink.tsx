import { Link } from 'wouter';

import { t } from '#i18n/translate.ts';
import type { CycleAddress } from '#platform/addresses.ts';
import { historyLookAddress } from '#platform/history-addresses.ts';
import parts from '#ui/PageParts.module.css';

type HistoryLinkProps = {
  readonly address: CycleAddress;
  /** Only of this indicator. */
  readonly code?: string;
};

/** The way to who changed what and when, for the few who look for it. */
export function HistoryLink({ address: { school, map }, code }: HistoryLinkProps) {
  const look = code === undefined ? {} : { map, at: code };
  return (
    <p className={parts.muted} data-screen-only>
      <Link href={historyLookAddress(school, look)}>
        {code === undefined ? t('rating.history') : t('rating.history-of', { code })}
      </Link>
    </p>
  );
}
