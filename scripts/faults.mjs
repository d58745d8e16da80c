// @ts-check
import { faults } from './fault-list.mjs';
import { run } from './run.mjs';

/**
 * Does to the app what happens to computers, in sizes that `npm test` has no time for, and prints what came of it.
 * A size is set by its environment variable; a name (`npm run test:faults -- kills`) runs one alone. What a test
 * counted on the way it says by `tellFigures` (tests/support/figures.ts), and it stands in the table.
 *
 * @typedef {import('./fault-list.mjs').Fault} Fault
 */

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in faults));
if (unknown.length > 0) {
  console.error(
    `No fault called ${unknown.join(', ')}. There are: ${Object.keys(faults).join(', ')}.`,
  );
  process.exit(2);
}

const chosen = Object.entries(faults).filter(
  ([name]) => asked.length === 0 || asked.includes(name),
);
const wantsApp = chosen.some(([, { files }]) => files.some(isOfBrowser));
if (wantsApp && process.env['CONTINUUM_DIST'] === undefined) {
  console.log('The app is built…');
  const { code, output } = await run('vite', ['build', '--logLevel', 'warn']);
  if (code !== 0) {
    console.error(output.trimEnd());
    process.exit(1);
  }
}

const rows = [];
let isAllWell = true;
for (const [name, fault] of chosen) {
  const size = sizeOf(fault);
  const what = `${size} ${fault.what}`.trim();
  console.log(`${name}: ${what}…`);
  const startedAt = performance.now();
  const [tool, ...args] = commandOf(fault);
  const { code, output } = await run(tool, args, {
    env: {
      CONTINUUM_FIGURES: '1',
      ...(fault.variable === undefined ? {} : { [fault.variable]: size }),
    },
  });
  if (code !== 0) console.log(output.trimEnd());
  isAllWell &&= code === 0;
  const figures = [...output.matchAll(/^figures: (.+)$/gm)].map(([, words]) => words);
  const came = code === 0 ? [fault.came, ...figures].join('; ') : 'FAILED';
  rows.push(`| ${what} | ${came} | ${timeSince(startedAt)} |`);
}

console.log(
  `\n${new Date().toISOString().slice(0, 10)}\n\n| what was done | outcome | took |\n| --- | --- | --- |`,
);
console.log(rows.join('\n'));
process.exitCode = isAllWell ? 0 : 1;

/** @param {number} startedAt */
function timeSince(startedAt) {
  const seconds = (performance.now() - startedAt) / 1000;
  return seconds < 90 ? `${seconds.toFixed(0)} s` : `${(seconds / 60).toFixed(1)} min`;
}

/** @param {Fault} fault */
function sizeOf({ variable, size }) {
  return variable === undefined ? '' : (process.env[variable] ?? String(size));
}

/**
 * @param {Fault} fault
 * @returns {[tool: string, ...args: string[]]}
 */
function commandOf({ files, title }) {
  const titles = title === undefined ? [] : [title];
  if (!files.some(isOfBrowser)) {
    const named = titles.flatMap((words) => ['-t', words]);
    return ['vitest', 'run', ...files, '--testTimeout', '3600000', ...named];
  }
  const named = titles.flatMap((words) => ['-g', words]);
  return ['playwright', 'test', '-c', 'tests/browser', ...files, '--workers', '1', ...named];
}

/** @param {string} file */
function isOfBrowser(file) {
  return file.endsWith('.spec.ts');
}
