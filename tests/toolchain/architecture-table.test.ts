import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { importFault } from '#scripts/lint/import-arrows.mjs';

const root = path.join(import.meta.dirname, '../..');
const page = readFileSync(path.join(root, 'docs/ARCHITECTURE.md'), 'utf8');

/** Each line of the table of rooms: the room, and what stands in its column “may import”. */
const lines = [...page.matchAll(/^\| `src\/([a-z0-9-]+)\/[^`]*` *\|[^|]*\|([^|]*)\|$/gm)].map(
  ([, room = '', allowed = '']) => ({ room, allowed: allowed.trim() }),
);
const rooms = lines.map(({ room }) => room);

describe('the table of rooms in ARCHITECTURE.md', () => {
  it('names every folder of src, and no other', () => {
    const folders = readdirSync(path.join(root, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(rooms.toSorted()).toEqual(folders.toSorted());
  });

  it('names every folder that tests are said to have', () => {
    const line = page.split('\n').find((text) => text.startsWith('| `tests/`')) ?? '';
    const named = [...line.slice('| `tests/`'.length).matchAll(/`([a-z-]+)\/`/g)];
    const folders = named.flatMap(([, name = '']) => (name === 'src' ? [] : [name]));
    const empty = folders.filter((name) => filesIn(path.join(root, 'tests', name)) === 0);
    expect(folders).toContain('browser');
    expect(empty).toEqual([]);
  });

  it.each(lines)('says of $room what the linter lets it import', ({ room, allowed }) => {
    const others = rooms.filter((other) => other !== room);
    const file = room === 'features' ? 'src/features/one/a.ts' : `src/${room}/a.ts`;
    const byLinter = others.filter((other) => importFault(file, `#${other}/a.ts`) === undefined);
    expect(byLinter.toSorted()).toEqual(roomsIn(allowed, others).toSorted());
  });
});

function filesIn(folder: string): number {
  return existsSync(folder) ? readdirSync(folder).length : 0;
}

/** The rooms that a cell of the table names; what follows a semicolon is about single files. */
function roomsIn(cell: string, others: readonly string[]): readonly string[] {
  if (cell === 'everything') return others;
  if (cell.startsWith('all of the above')) return others.filter((other) => other !== 'app');
  const words = (cell.split(';')[0] ?? '').split(',').map((word) => word.trim());
  return others.filter((other) => words.includes(other));
}
