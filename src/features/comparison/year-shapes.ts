/** The outlines of the years' marks on a grid of 24 by 24, oldest first: told apart by shape, not by color. */
export const yearShapes = [
  'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z',
  'M12 2.5 22 21H2z',
  'M3.5 3.5h17v17h-17z',
  'M12 1.5 22.5 12 12 22.5 1.5 12z',
  'M9 2.5h6V9h6.5v6H15v6.5H9V15H2.5V9H9z',
  'M12 2 22 9.5 18.2 21.5H5.8L2 9.5z',
] as const;
