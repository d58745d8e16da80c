import { Router, useLocation } from 'wouter';

import '#i18n/en/app.ts';
import '#i18n/en/storage.ts';
import '#i18n/en/ui.ts';
import '#i18n/en/update.ts';
import { StorageProvider } from '#storage/StorageProvider.tsx';
import { Toasts } from '#ui/Toasts.tsx';

import { Arrival } from './Arrival.tsx';
import { hashHref, useHashLocation, useHashSearch } from './hash-location.ts';
import { Layout } from './Layout.tsx';
import { PageBoundary } from './PageBoundary.tsx';
import { Routes } from './Routes.tsx';
import { storageOf, useStorageStart } from './storage-start.ts';

/** The whole app: the address, the storage, the frame around every page, and the page. */
export function App() {
  const start = useStorageStart();
  return (
    // oxlint-disable-next-line react/hooks -- the router takes its location as a hook
    <Router hook={useHashLocation} searchHook={useHashSearch} hrefs={hashHref}>
      <StorageProvider storage={storageOf(start)}>
        <Arrival>
          <Frame />
        </Arrival>
        <Toasts />
      </StorageProvider>
    </Router>
  );
}

/** A fault in the frame itself must not leave an empty screen. */
function Frame() {
  const [path] = useLocation();
  return (
    <PageBoundary path={path}>
      <Layout>
        <Routes />
      </Layout>
    </PageBoundary>
  );
}
