import { useMemo, type ReactNode } from 'react';
import { useLocation } from 'wouter';

import { t } from '#i18n/translate.ts';
import { PageArrivalContext, type PageArrival } from '#ui/page-arrival.ts';

import { lastMove } from './hash-location.ts';
import { restorePlace, restoreScroll } from './page-places.ts';

/**
 * When a page’s heading appears: the tab takes its title first, then the focus goes to the heading, or,
 * on the way back, to where it was. The page that the app starts with takes no focus.
 */
export function Arrival({ children }: { readonly children: ReactNode }) {
  const [path] = useLocation();
  const arrive = useMemo(() => arrivalAt(path), [path]);
  return <PageArrivalContext value={arrive}>{children}</PageArrivalContext>;
}

/** The path is not read: a new path makes a new function, and so a new arrival. */
function arrivalAt(_path: string): PageArrival {
  let isThere = false;
  return (heading, title) => {
    document.title = t('app.page-title', { title });
    const { by, entry } = lastMove();
    // A page may show its heading again once its data is there; it must not take the focus twice.
    if (isThere && (by === 'start' || document.activeElement !== document.body)) return;
    isThere = true;
    switch (by) {
      case 'start':
        restoreScroll(entry);
        return;
      case 'history':
        restorePlace(entry, heading);
        return;
      case 'link':
        window.scrollTo(0, 0);
        heading.focus({ preventScroll: true });
    }
  };
}
