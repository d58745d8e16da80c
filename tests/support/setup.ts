import 'fake-indexeddb/auto';

import { IDBFactory } from 'fake-indexeddb';
import { afterAll, afterEach, vi } from 'vitest';

// Files follow one another in one process, which has jsdom, React and Dexie at hand already. Each gets modules of ours
// that nobody has used yet and a browser without databases, and leaves no stand-in and no stopped clock behind.
vi.resetModules();
globalThis.indexedDB = new IDBFactory();
afterAll(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

// A part of a page is tested without the page, which would bring its sentences.
await import('#i18n/en/catalogue.ts');

// Files that ask for a DOM (`// @vitest-environment jsdom`) get a window at its first address that keeps nothing of the
// file before, an empty page after each test, and the few parts of a browser that jsdom does not have.
if (typeof document !== 'undefined') {
  history.replaceState(null, '', '/');
  sessionStorage.clear();
  localStorage.clear();
  const { cleanup, configure } = await import('@testing-library/react');
  const { completeDom } = await import('./complete-dom.ts');
  completeDom();
  // A busy computer is no fault of the app: what must appear may take its time.
  configure({ asyncUtilTimeout: 6000 });
  afterEach(cleanup);
}
