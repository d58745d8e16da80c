// @ts-check
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

const sources = [
  'src',
  'data',
  'public',
  'index.html',
  'vite.config.ts',
  'package.json',
  'scripts',
];

/** Builds dist/ unless it is newer than everything it is made from. */
export async function buildIfNeeded() {
  const builtAt = existsSync('dist/index.html') ? statSync('dist/index.html').mtimeMs : 0;
  if (builtAt > Math.max(...sources.map(changedAt))) return;
  const startedAt = performance.now();
  process.stdout.write('Building the app… ');
  const { code, output } = await run('vite', ['build', '--logLevel', 'warn']);
  console.log(`${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  if (code !== 0) throw new Error(`The build failed.\n${output}`);
}

/**
 * @param {string} path
 * @returns {number} milliseconds; of a folder, those of its newest file
 */
function changedAt(path) {
  if (!existsSync(path)) return 0;
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}
