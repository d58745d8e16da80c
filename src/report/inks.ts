import type { LevelTone } from '#domain/ic-map/level.ts';

import type { Ink } from './drawing.ts';
import { PRINTED_LEVELS } from './level-colors.ts';

/** The inks of a printed At-A-Glance. Source: the text, accent and desired tokens and the print column of the palette. */
export const TEXT: Ink = hex('#14202b');
export const MUTED: Ink = hex('#52606d');
export const HAIRLINE: Ink = hex('#c5ced7');
export const WASH: Ink = hex('#f2f5f8');
export const WATERMARK: Ink = hex('#e9edf1');
export const ACCENT: Ink = hex('#0b5cad');
export const DESIRED: Ink = hex('#7a3e9d');
export const WHITE: Ink = [1, 1, 1];

/** How a level is painted on paper: greys that stay apart on any copier. */
export interface LevelInks {
  readonly fill: Ink;
  readonly ink: Ink;
  readonly edge: Ink;
}

/** The inks of a tone, 1 (lowest) to 5 (highest). */
export function levelInks(tone: LevelTone): LevelInks {
  const { fill, ink } = PRINTED_LEVELS[tone];
  const isDark = ink === '#ffffff';
  return { fill: hex(fill), ink: hex(ink), edge: isDark ? hex(fill) : TEXT };
}

function hex(color: string): Ink {
  const channel = (at: number) => Number.parseInt(color.slice(at, at + 2), 16) / 255;
  return [channel(1), channel(3), channel(5)];
}
