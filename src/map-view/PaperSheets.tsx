import type { ReactNode } from 'react';

import type { IcMap, Outcome } from '#domain/ic-map/ic-map.ts';
import { levelsInPrintOrder } from '#domain/ic-map/level.ts';
import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';

import styles from './PaperSheets.module.css';

type PaperSheetsProps = {
  readonly map: IcMap;
  /** The desired outcomes that are shown, in their order. */
  readonly outcomes: readonly Outcome[];
  /** A `PaperMap` of each. */
  readonly children: ReactNode;
};

/**
 * The desired outcomes as they are printed, under a line on the order of their levels and a list to go
 * to each, which on a phone stays at the top of these long sheets.
 */
export function PaperSheets({ map, outcomes, children }: PaperSheetsProps) {
  const levels = levelsInPrintOrder(map);
  const first = levels[0]?.name ?? '';
  const last = levels.at(-1)?.name ?? '';
  return (
    <div className={styles.sheets}>
      <p className={styles.order}>{t('level.paper-order', { first, last })}</p>
      {outcomes.length > 1 && (
        <nav className={styles.goTo} aria-label={t('level.outcomes')} data-screen-only>
          <span aria-hidden="true">{t('level.go-to')}</span>
          {outcomes.map(({ code }) => (
            <Button key={code} size="small" onClick={() => goTo(code)}>
              {code}
            </Button>
          ))}
        </nav>
      )}
      {children}
    </div>
  );
}

/** The head of an outcome’s table, which `PaperMap` marks with its code. */
function goTo(code: string): void {
  const head = document.querySelector<HTMLElement>(`[data-outcome="${CSS.escape(code)}"]`);
  head?.scrollIntoView({ block: 'start' });
  head?.focus({ preventScroll: true });
}
