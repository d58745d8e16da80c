import 'fake-indexeddb/auto';
// A part of a page is tested without the page, which would bring its sentences.
import '#i18n/en/catalogue.ts';

import { afterEach } from 'vitest';

// Files that ask for a DOM (`// @vitest-environment jsdom`) get an empty page after each test,
// and the few parts of a browser that jsdom does not have.
if (typeof document !== 'undefined') {
  const { cleanup, configure } = await import('@testing-library/react');
  const { completeDom } = await import('./complete-dom.ts');
  completeDom();
  // A busy computer is no fault of the app: what must appear may take its time.
  configure({ asyncUtilTimeout: 6000 });
  afterEach(cleanup);
}
