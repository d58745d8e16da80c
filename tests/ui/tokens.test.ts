import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const source = new URL('../../src/', import.meta.url).pathname;
const tokens = readFileSync(join(source, 'ui/tokens.css'), 'utf8');

test('every custom property that a style sheet uses is a token, or made in that sheet', () => {
  const known = namesMadeIn(tokens);
  const unknown = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css'))
    .flatMap((path) => {
      const css = readFileSync(join(source, path), 'utf8');
      const own = namesMadeIn(css);
      return namesUsedIn(css)
        .filter((name) => !known.has(name) && !own.has(name))
        .map((name) => `${path}: ${name}`);
    });
  expect(unknown).toEqual([]);
});

const looks = [
  ['light', ':root {', 0],
  ['dark', ':root {', 1],
  ['more contrast, light', '@media (prefers-contrast: more)', 0],
  ['more contrast, dark', '@media (prefers-contrast: more)', 1],
  ['print', '@media print', 0],
] as const;

const pairs = [
  ['text', 'surface', 4.5],
  ['text', 'ground', 4.5],
  ['text-muted', 'surface', 4.5],
  ['text-muted', 'ground', 4.5],
  ['text-muted', 'surface-hover', 4.5],
  ['accent', 'surface', 4.5],
  ['accent', 'ground', 4.5],
  ['accent', 'accent-wash', 4.5],
  ['accent-ink', 'accent', 4.5],
  ['danger-ink', 'danger', 4.5],
  ['danger', 'surface', 4.5],
  ['danger', 'danger-wash', 4.5],
  ['warning', 'warning-wash', 4.5],
  ['ok', 'ok-wash', 4.5],
  ['control-edge', 'surface', 3],
  ['not-rated-edge', 'surface', 3],
  ['desired', 'surface', 3],
  ['focus', 'ground', 3],
  ...([1, 2, 3, 4, 5] as const).flatMap(
    (level) =>
      [
        [`level-${level}-ink`, `level-${level}-fill`, 4.5],
        [`level-${level}-edge`, 'surface', 3],
      ] as const,
  ),
] as const;

test.each(looks)('words and edges stand out enough: %s', (_name, block, side) => {
  const base = colorsIn(tokens.slice(tokens.indexOf(':root {')), side);
  const colors = { ...base, ...colorsIn(tokens.slice(tokens.indexOf(block)), side) };
  const tooFaint = pairs.flatMap(([front, back, atLeast]) => {
    const ratio = contrast(colors[front] ?? '', colors[back] ?? '');
    return ratio >= atLeast ? [] : [`${front} on ${back}: ${ratio.toFixed(2)} of ${atLeast}`];
  });
  expect(tooFaint).toEqual([]);
});

function namesMadeIn(css: string): ReadonlySet<string> {
  return new Set([...css.matchAll(/^\s*(--[\w-]+):/gm)].map(([, name = '']) => name));
}

/** A use with a fallback is no mistake: the property may come from a parent. */
function namesUsedIn(css: string): readonly string[] {
  return [...css.matchAll(/var\((--[\w-]+)\)/g)].map(([, name = '']) => name);
}

/** The plain colors of the first rule of a style sheet: of `light-dark()` the side that is asked for. */
function colorsIn(css: string, side: 0 | 1): Record<string, string> {
  const end = css.indexOf('\n}');
  const lines = css.slice(0, end).matchAll(/--([\w-]+):\s*([^;]+);/g);
  return Object.fromEntries(
    [...lines].flatMap(([, name = '', value = '']) => {
      const both = /^light-dark\((#\w+), (#\w+)\)$/.exec(value);
      const color = both === null ? value : both[side + 1];
      return color?.startsWith('#') === true ? [[name, color]] : [];
    }),
  );
}

/** WCAG 2.2: (lighter + 0.05) / (darker + 0.05). */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const full = color.length === 4 ? color.replace(/[^#]/g, '$&$&') : color;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
