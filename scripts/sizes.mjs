// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** @typedef {{ file: string, name?: string, imports?: string[], dynamicImports?: string[], isEntry?: boolean, css?: string[] }} Chunk */

/** In KB (1,000 bytes) of gzip; docs/decisions/ says where the figures come from. */
export const sizeBudgets = { firstLoad: 150, ratingPage: 150, precache: 1500 };

/**
 * Sizes of a built app, in KB of gzip: the JavaScript that every page loads first, the same with what
 * the rating page adds, and everything that is stored for offline work.
 *
 * @param {string} folder
 */
export function measureSizes(folder) {
  /** @type {Record<string, Chunk>} */
  const chunks = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'));
  // The entry asks for `base` at once, by itself, so that the page’s code comes beside it.
  const entries = Object.keys(chunks).filter(
    (name) => chunks[name]?.isEntry === true || chunks[name]?.name === 'base',
  );
  const ratingPage = Object.keys(chunks).filter((name) =>
    name.endsWith('features/rating/IndicatorPage.tsx'),
  );
  const stored = readFileSync(join(folder, 'sw.js'), 'utf8').matchAll(/url:"([^"]+)"/g);
  return {
    firstLoad: sum(folder, withImports(chunks, entries)),
    ratingPage: sum(folder, withImports(chunks, [...entries, ...ratingPage])),
    precache: sum(folder, new Set(Array.from(stored, (match) => match[1] ?? ''))),
  };
}

/**
 * @param {Record<string, Chunk>} chunks
 * @param {readonly string[]} names
 */
function withImports(chunks, names) {
  /** @type {Set<string>} */
  const files = new Set();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const chunk = chunks[name];
    if (chunk === undefined || files.has(chunk.file)) continue;
    files.add(chunk.file);
    open.push(...(chunk.imports ?? []));
  }
  return files;
}

/**
 * @param {string} folder
 * @param {Iterable<string>} files
 */
function sum(folder, files) {
  let bytes = 0;
  for (const file of files) {
    const path = join(folder, file);
    if (existsSync(path)) bytes += gzipSync(readFileSync(path), { level: 9 }).length;
  }
  return bytes / 1000;
}
