import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { icMapSchema } from '#domain/ic-map/ic-map.ts';
import { readMapAgain } from '#domain/ic-map/read-map-again.ts';

const text = readFileSync('data/ic-maps/engaged-stem-school-community.json', 'utf8');
const said = (): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;

test('a map that thousands of snapshots carry is read once, and is what its schema reads', () => {
  const first = readMapAgain(said());
  expect(first).toEqual({ ok: true, value: icMapSchema.parse(said()) });
  const again = readMapAgain(said());
  expect(first.ok && again.ok && first.value === again.value).toBe(true);
});

test('a map with another letter is another map', () => {
  const first = readMapAgain(said());
  const other = readMapAgain({ ...said(), title: 'Another title' });
  expect(first.ok && first.value.title).not.toBe('Another title');
  expect(other).toMatchObject({ ok: true, value: { title: 'Another title' } });
});

test('what is no map is refused however many were read, and each time', () => {
  readMapAgain(said());
  for (const wrong of [undefined, null, 'a map', {}, { ...said(), levels: [] }]) {
    expect(readMapAgain(wrong).ok).toBe(false);
    expect(readMapAgain(wrong).ok).toBe(false);
  }
  expect(readMapAgain({ ...said(), levels: [] })).toEqual({ ok: false, error: ['levels'] });
});
