import type { ReactNode } from 'react';
import { Route, Switch, useLocation } from 'wouter';

import { t } from '#i18n/translate.ts';
import { LoadingText } from '#ui/LoadingText.tsx';

import { decoded } from '#platform/current-place.ts';
import { NoStoragePage } from './NoStoragePage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import type { PageParams } from './page-code.ts';
import { pageRoutes } from './page-routes.ts';
import { PageBoundary } from './PageBoundary.tsx';
import { PageSlot } from './PageSlot.tsx';
import { useStorageStart } from './storage-start.ts';

/** The page at the current address. */
export function Routes() {
  const [path] = useLocation();
  return (
    <PageBoundary path={path}>
      <Switch>
        {pageRoutes.map((route) => (
          <Route key={route.pattern} path={route.pattern}>
            {(params) => (
              <WhenReady withoutStorage={route.withoutStorage === true}>
                <PageSlot code={route.code} params={decodedParams(params)} />
              </WhenReady>
            )}
          </Route>
        ))}
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
    </PageBoundary>
  );
}

type WhenReadyProps = {
  readonly withoutStorage: boolean;
  readonly children: ReactNode;
};

function WhenReady({ withoutStorage, children }: WhenReadyProps) {
  const start = useStorageStart();
  switch (start.is) {
    case 'opening':
      return <LoadingText text={t(start.slow ? 'app.opening-slow' : 'app.opening')} />;
    case 'unavailable':
      return withoutStorage ? children : <NoStoragePage error={start.error} />;
    case 'open':
    case 'superseded':
      return children;
  }
}

function decodedParams(params: Readonly<Record<string | number, string | undefined>>): PageParams {
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) =>
      value === undefined || /^\d+$/.test(name) ? [] : [[name, decoded(value)]],
    ),
  );
}
