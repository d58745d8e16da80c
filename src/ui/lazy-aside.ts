import { lazy, type ComponentType } from 'react';

import { whenIdle } from '#platform/when-idle.ts';

/**
 * A part beside the matter of a page, whose code comes after the page; where the code can’t be had, the page
 * does without. Stands in a `Suspense`.
 */
export function lazyAside<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  return lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      await whenIdle();
      return { default: await fetchPart() };
    } catch {
      return { default: Nothing };
    }
  });
}

function Nothing() {
  return null;
}
