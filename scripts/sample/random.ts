/** Random numbers that are the same on every computer for the same seed. */
export interface Random {
  /** From 0 up to, and without, 1. */
  readonly next: () => number;
  /** A whole number from 0 up to, and without, `below`. */
  readonly below: (below: number) => number;
  readonly isOneIn: (times: number) => boolean;
  readonly oneOf: <T>(choices: readonly [T, ...T[]]) => T;
  /** Around 0, mostly between −1 and 1. */
  readonly around: () => number;
  /** Letters and digits. */
  readonly letters: (count: number) => string;
}

/** Begins a row of random numbers (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    isOneIn: (times) => below(times) === 0,
    oneOf: (choices) => choices[below(choices.length)] ?? choices[0],
    around: () => next() + next() + next() - 1.5,
    letters: (count) => Array.from({ length: count }, () => below(36).toString(36)).join(''),
  };
}
