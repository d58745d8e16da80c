/** One for each step of the ramp, denser as levels rise: how levels are told apart where there are no colors. */
export const sharePatterns = [
  [1, 'M0 8L8 0'],
  [2, 'M0 4H8'],
  [3, 'M0 8L8 0M0 0L8 8'],
  [4, 'M0 2H8M0 6H8M2 0V8'],
  [5, 'M0 1H8M0 3H8M0 5H8M0 7H8'],
] as const;
