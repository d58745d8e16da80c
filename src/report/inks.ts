import type { Ink } from './drawing.ts';

/** The inks of a printed At-A-Glance. Source: the text, accent and desired tokens and the print column of the palette. */
export const TEXT: Ink = hex('14202b');
export const MUTED: Ink = hex('52606d');
export const HAIRLINE: Ink = hex('c5ced7');
export const WASH: Ink = hex('f2f5f8');
export const WATERMARK: Ink = hex('e9edf1');
export const ACCENT: Ink = hex('0b5cad');
export const DESIRED: Ink = hex('7a3e9d');
export const WHITE: Ink = [1, 1, 1];

/** How a level is painted on paper: greys that stay apart on any copier. */
export interface LevelInks {
  readonly fill: Ink;
  readonly ink: Ink;
  readonly edge: Ink;
}

const LEVELS: readonly LevelInks[] = [
  { fill: WHITE, ink: TEXT, edge: TEXT },
  { fill: hex('d9d9d9'), ink: TEXT, edge: TEXT },
  { fill: hex('adadad'), ink: TEXT, edge: TEXT },
  { fill: hex('6b6b6b'), ink: WHITE, edge: hex('6b6b6b') },
  { fill: hex('262626'), ink: WHITE, edge: hex('262626') },
];

/** The inks of a tone, 1 (lowest) to 5 (highest). */
export function levelInks(tone: number): LevelInks {
  return (
    LEVELS[Math.min(Math.max(tone, 1), LEVELS.length) - 1] ?? { fill: WHITE, ink: TEXT, edge: TEXT }
  );
}

function hex(color: string): Ink {
  const channel = (at: number) => Number.parseInt(color.slice(at, at + 2), 16) / 255;
  return [channel(0), channel(2), channel(4)];
}
