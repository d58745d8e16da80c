import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const files = [
  ...readdirSync(root),
  ...['src', 'scripts', 'tests', 'data', 'docs'].flatMap((folder) => filesBelow(folder)),
];
const documents = ['README.md', ...filesBelow('docs').filter((name) => name.endsWith('.md'))];

describe.each(documents)('%s', (document) => {
  it('names no file that is not there', () => {
    const text = readFileSync(path.join(root, document), 'utf8');
    expect(filesNamedIn(text).filter((name) => !isThere(name))).toEqual([]);
  });
});

it('finds out a file that has gone elsewhere', () => {
  const named = filesNamedIn(
    'See `#domain/zod.ts`, `saving/gone.ts` and `#room/x.ts`; `npm test`.',
  );
  expect(named).toEqual(['#domain/zod.ts', 'saving/gone.ts']);
  expect(named.filter((name) => !isThere(name))).toEqual(['saving/gone.ts']);
});

/** What stands between backquotes and looks like a file of code; names that stand for any file are none. */
function filesNamedIn(text: string): readonly string[] {
  const named = [...text.matchAll(/`([^`\s]+\.(?:tsx?|mjs|css))`/g)].map(([, name = '']) => name);
  return named.filter((name) => !/[*<]|NAME|^\.\/x\.|^#room\//.test(name));
}

/** By the end of its path: documents name files from their room on. */
function isThere(name: string): boolean {
  const end = `/${name.replace(/^#|^\.\//, '')}`;
  return files.some((file) => `/${file}`.endsWith(end));
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }).flatMap(
    (entry) =>
      entry.isFile()
        ? [path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/')]
        : [],
  );
}
