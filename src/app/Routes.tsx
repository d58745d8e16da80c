import { useState, type ReactNode } from 'react';
import { Route, Switch, useLocation } from 'wouter';

import { t } from '#i18n/translate.ts';
import { LoadingText } from '#ui/LoadingText.tsx';

import { useStorageIfOpen } from '#storage/StorageProvider.tsx';
import { decoded } from '#platform/current-place.ts';
import { NotFoundPage } from './NotFoundPage.tsx';
import { pageCode, type PageParams } from './page-code.ts';
import { pageRoutes, type PageRoute } from './page-routes.ts';
import { PageBoundary } from './PageBoundary.tsx';
import { PageSlot } from './PageSlot.tsx';
import { SchoolPlace } from './SchoolPlace.tsx';
import { useStorageStart } from './storage-start.ts';
import { SupersededPage } from './SupersededPage.tsx';
import { NotBackPage, UnavailablePage } from './UnavailablePage.tsx';

/** The page at the current address. */
export function Routes() {
  const [path] = useLocation();
  const isReadable = useIsReadable(path);
  const data = useStorageStart();
  return (
    <PageBoundary path={path} data={data}>
      <Switch>
        {pageRoutes.map((route) => (
          <Route key={route.pattern} path={route.pattern}>
            {(params) => (
              <WhenReady withoutStorage={route.withoutStorage === true} isReadable={isReadable}>
                <PageAt route={route} params={decodedParams(params)} />
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

type PageAtProps = {
  readonly route: PageRoute;
  readonly params: PageParams;
};

const onlyToRead = pageCode(() =>
  import('#features/data-safety/OnlyToReadPage.tsx').then((m) => m.OnlyToReadPage),
);

function PageAt({ route, params }: PageAtProps) {
  const mode = useStorageIfOpen()?.access.mode;
  const isHere = route.toChange !== true || mode === 'full';
  const page = <PageSlot code={isHere ? route.code : onlyToRead} params={params} />;
  const { school } = params;
  return school === undefined || route.forInvited === true ? (
    page
  ) : (
    <SchoolPlace school={school}>{page}</SchoolPlace>
  );
}

const OPENING = {
  no: 'app.opening',
  'other-tabs': 'app.opening-slow',
  update: 'app.opening-update',
} as const;

type WhenReadyProps = {
  readonly withoutStorage: boolean;
  readonly isReadable: boolean;
  readonly children: ReactNode;
};

function WhenReady({ withoutStorage, isReadable, children }: WhenReadyProps) {
  const start = useStorageStart();
  switch (start.is) {
    case 'opening':
      return <LoadingText text={t(OPENING[start.slow])} />;
    case 'unavailable':
      return withoutStorage ? children : <UnavailablePage error={start.error} />;
    case 'open':
      return start.broughtBack?.from === 'not' && !withoutStorage ? <NotBackPage /> : children;
    case 'superseded':
      return isReadable ? children : <SupersededPage />;
  }
}

/**
 * Whether the page at a path can be read: once a newer app has taken over, only the one that was on screen
 * by then, and only until it is left.
 */
function useIsReadable(path: string): boolean {
  const isSuperseded = useStorageStart().is === 'superseded';
  const [readable, setReadable] = useState<string | undefined>(path);
  const next = !isSuperseded || readable === path ? path : undefined;
  if (next !== readable) setReadable(next);
  return next === path;
}

function decodedParams(params: Readonly<Record<string | number, string | undefined>>): PageParams {
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) =>
      value === undefined || /^\d+$/.test(name) ? [] : [[name, decoded(value)]],
    ),
  );
}
