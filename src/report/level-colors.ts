import type { LevelTone } from '#domain/ic-map/level.ts';

/** A level’s field, and what stands in it: `#rrggbb`. */
export interface LevelColors {
  readonly fill: string;
  readonly ink: string;
}

type ByTone = Readonly<Record<LevelTone, LevelColors>>;

/** The light theme’s level colors, lowest first. Source: ui/tokens.css; a test holds both to the same. */
export const LIGHT_LEVELS: ByTone = {
  1: { fill: '#faf0d7', ink: '#14202b' },
  2: { fill: '#c5bf5f', ink: '#14202b' },
  3: { fill: '#40a484', ink: '#14202b' },
  4: { fill: '#007582', ink: '#ffffff' },
  5: { fill: '#003351', ink: '#ffffff' },
};

/** Levels on paper: greys that stay apart on any copier. Source: the same, for print. */
export const PRINTED_LEVELS: ByTone = {
  1: { fill: '#ffffff', ink: '#14202b' },
  2: { fill: '#d9d9d9', ink: '#14202b' },
  3: { fill: '#adadad', ink: '#14202b' },
  4: { fill: '#6b6b6b', ink: '#ffffff' },
  5: { fill: '#262626', ink: '#ffffff' },
};
