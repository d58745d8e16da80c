import type { LetterValue } from './code-letters.ts';

/** Letters at the end of a code that check the others. */
export const CHECK_LETTERS = 6;

/**
 * A BCH code over 32 letters: in up to 89 letters any four wrong ones are noticed, so any two (a transposition is
 * two) can be found; any three in up to 1,023. Six check letters pass by chance once in 2^30.
 * Source: generator of BIP 173 (Wuille and Maxwell 2017), final constant of BIP 350 (Wuille 2020).
 */
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3] as const;
const CONSTANT = 0x2bc830a3;

/** The letters with their check letters behind them. */
export function withChecks(data: readonly LetterValue[]): readonly LetterValue[] {
  const blank: readonly LetterValue[] = [0, 0, 0, 0, 0, 0];
  const checks = residueOf([...data, ...blank]);
  return [...data, ...blank.map((_, index) => (checks >> (5 * (5 - index))) & 31)];
}

/** Whether the check letters fit. */
export function checksFit(values: readonly LetterValue[]): boolean {
  return residueOf(values) === 0;
}

/**
 * The positions of one or two wrong letters; empty when there are more, so that they cannot be told. Only
 * for letters whose checks do not fit.
 */
export function wrongLetters(values: readonly LetterValue[]): readonly number[] {
  const residue = residueOf(values);
  const traces = tracesOf(values.length);
  const single = traces.get(residue);
  if (single !== undefined) return [single];
  for (const [trace, position] of traces) {
    const other = traces.get(residue ^ trace);
    if (other !== undefined && other !== position) return [position, other];
  }
  return [];
}

/** The positions at which one letter may be missing. */
export function missingLetters(values: readonly LetterValue[]): readonly number[] {
  const traces = tracesOf(values.length + 1);
  return positions(values.length + 1).filter((position) => {
    const residue = residueOf(values.toSpliced(position, 0, 0));
    return residue === 0 || traces.get(residue) === position;
  });
}

/** The positions of which one letter may be too much. */
export function extraLetters(values: readonly LetterValue[]): readonly number[] {
  return positions(values.length).filter((position) => checksFit(values.toSpliced(position, 1)));
}

function positions(count: number): readonly number[] {
  return Array.from({ length: count }, (_, position) => position);
}

/** Zero when the checks fit; otherwise the sum of the wrong letters' traces. */
function residueOf(values: readonly LetterValue[]): number {
  let residue = 1;
  for (const value of values) residue = step(residue, value);
  return residue ^ CONSTANT;
}

function step(residue: number, value: LetterValue): number {
  const top = residue >> 25;
  let next = ((residue & 0x1ffffff) << 5) ^ value;
  GENERATOR.forEach((term, bit) => {
    if (((top >> bit) & 1) === 1) next ^= term;
  });
  return next;
}

/** What every possible wrong letter leaves in the residue, with its position. */
function tracesOf(length: number): ReadonlyMap<number, number> {
  const traces = new Map<number, number>();
  for (let difference = 1; difference < 32; difference += 1) {
    let trace = difference;
    for (let position = length - 1; position >= 0; position -= 1) {
      traces.set(trace, position);
      trace = step(trace, 0);
    }
  }
  return traces;
}
