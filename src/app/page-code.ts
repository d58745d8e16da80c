import type { ComponentType } from 'react';

import { lazyPart, type LazyPart } from './lazy-part.ts';

/** What every page gets: the parts of its address, decoded. */
export type PageParams = Readonly<Record<string, string>>;

export type PageCode = LazyPart<PageParams>;

/** The code of one page. */
export function pageCode<Params>(fetchPage: () => Promise<ComponentType<Params>>): PageCode {
  // The routes name the same parts as the page’s props; wouter has no types for that.
  return lazyPart(fetchPage as () => Promise<ComponentType<PageParams>>);
}
