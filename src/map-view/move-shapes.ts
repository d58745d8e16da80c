import type { Move } from '#domain/comparison/move.ts';

/** The outline of each sign on a grid of 24 by 24: differing in shape, so that no color is needed. */
export const moveShapes: Readonly<Record<Move['is'], string>> = {
  up: 'M12 3 22 15H16v6H8v-6H2z',
  down: 'M12 21 2 9h6V3h8v6h6z',
  same: 'M3 7h18v3.5H3zM3 13.5h18V17H3z',
  'newly-rated': 'M10 3h4v7h7v4h-7v7h-4v-7H3v-4h7z',
  dropped: 'M3 10h18v4H3z',
  'not-rated': 'M3 10.5h4v3H3zm7 0h4v3h-4zm7 0h4v3h-4z',
  'not-applicable':
    'M5.5 3 12 9.5 18.5 3 21 5.5 14.5 12 21 18.5 18.5 21 12 14.5 5.5 21 3 18.5 9.5 12 3 5.5z',
  'not-comparable': 'M3 7h9l2-4h4l-2 4h5v3.5h-6.8l-1.5 3H21V17H11l-2 4H5l2-4H3v-3.5h5.7l1.5-3H3z',
};
