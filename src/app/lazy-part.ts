import type { ComponentType } from 'react';

/** A part of the app whose code is a chunk of its own: fetched when first needed, or ahead of need. */
export type LazyPart<Props> = {
  readonly load: () => Promise<void>;
  /** The part, once its code is here. */
  readonly fetched: () => ComponentType<Props> | undefined;
};

/**
 * Not `React.lazy`: that shows its fallback for at least 300 ms on the first visit, however fast the
 * code is there. Without React itself, so that a page can be asked for before React is here.
 */
export function lazyPart<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props>>,
): LazyPart<Props> {
  let part: ComponentType<Props> | undefined;
  return {
    fetched: () => part,
    async load() {
      part ??= await fetchPart();
    },
  };
}
