import { createElement, type ReactElement } from 'react';

import type { LazyPart } from './lazy-part.ts';

/** A lazy part with its props; undefined while its code is not here. */
export function renderPart<Props extends object>(
  part: LazyPart<Props>,
  props: Props,
): ReactElement | undefined {
  const fetched = part.fetched();
  return fetched && createElement(fetched, props);
}
