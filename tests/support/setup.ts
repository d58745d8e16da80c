// oxlint-disable-next-line import/no-unassigned-import -- it puts IndexedDB where a browser has it, before Dexie looks
import 'fake-indexeddb/auto';

import { afterEach } from 'vitest';

// Files that ask for a DOM (`// @vitest-environment jsdom`) get an empty page after each test,
// and the few parts of a browser that jsdom does not have.
if (typeof document !== 'undefined') {
  const { cleanup } = await import('@testing-library/react');
  const { completeDom } = await import('./complete-dom.ts');
  completeDom();
  afterEach(cleanup);
}
