import { createElement, type ComponentType, type ReactElement } from 'react';

/** What every page gets: the parts of its address, decoded. */
export type PageParams = Readonly<Record<string, string>>;

/** The code of one page: fetched when first needed, or ahead of need. */
export type PageCode = {
  readonly load: () => Promise<void>;
  /** The page, once its code is here. */
  readonly render: (params: PageParams) => ReactElement | undefined;
};

/**
 * A page of its own chunk. Not `React.lazy`: that shows its fallback for at least 300 ms on the first
 * visit, however fast the code is there.
 */
export function pageCode<Params>(fetchPage: () => Promise<ComponentType<Params>>): PageCode {
  let page: ComponentType<PageParams> | undefined;
  return {
    render: (params) => (page === undefined ? undefined : createElement(page, params)),
    async load() {
      // The routes below name the same parts as the page’s props; wouter has no types for that.
      page ??= (await fetchPage()) as ComponentType<PageParams>;
    },
  };
}
