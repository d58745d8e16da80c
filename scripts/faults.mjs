// @ts-check
import { run } from './run.mjs';

/**
 * Does to the app what happens to computers, in sizes that `npm test` has no time for, and prints what came of it.
 * A size is set by its environment variable; a name (`npm run test:faults -- kills`) runs one alone.
 *
 * @typedef {{ what: string, tool: 'playwright' | 'vitest', file: string, title?: string, variable?: string, size?: number }} Fault
 * @type {Readonly<Record<string, Fault>>}
 */
const faults = {
  kills: {
    what: 'kills of the browser in mid-write, then what was acknowledged is looked for',
    tool: 'playwright',
    file: 'journal.spec',
    title: 'kills of the browser',
    variable: 'CONTINUUM_KILLS',
    size: 200,
  },
  tabs: {
    what: 'edits from each of two tabs at once',
    tool: 'playwright',
    file: 'write-path.spec',
    title: 'two tabs that write at once',
    variable: 'CONTINUUM_EDITS_PER_TAB',
    size: 1000,
  },
  wipes: {
    what: 'IndexedDB emptied, backups damaged, both; a full device; words forgotten',
    tool: 'playwright',
    file: 'backups.spec',
  },
  imports: {
    what: 'mutated files opened',
    tool: 'vitest',
    file: 'tests/exchange/icmap/icmap.test.ts',
    variable: 'CONTINUUM_MUTATED_FILES',
    size: 100_000,
  },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in faults));
if (unknown.length > 0) {
  console.error(
    `No fault called ${unknown.join(', ')}. There are: ${Object.keys(faults).join(', ')}.`,
  );
  process.exit(2);
}

const rows = [];
let isAllWell = true;
for (const [name, fault] of Object.entries(faults)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const size = sizeOf(fault);
  const what = `${size} ${fault.what}`.trim();
  console.log(`${name}: ${what}…`);
  const startedAt = performance.now();
  const { code, output } = await run(fault.tool, argumentsOf(fault), {
    env: fault.variable === undefined ? {} : { [fault.variable]: size },
  });
  if (code !== 0) console.log(output.trimEnd());
  isAllWell &&= code === 0;
  const minutes = ((performance.now() - startedAt) / 60_000).toFixed(1);
  rows.push(`| ${what} | ${code === 0 ? 'nothing lost' : 'FAILED'} | ${minutes} min |`);
}

console.log(
  `\n${new Date().toISOString().slice(0, 10)}\n\n| what was done | outcome | took |\n| --- | --- | --- |`,
);
console.log(rows.join('\n'));
process.exitCode = isAllWell ? 0 : 1;

/** @param {Fault} fault */
function sizeOf({ variable, size }) {
  return variable === undefined ? '' : (process.env[variable] ?? String(size));
}

/** @param {Fault} fault */
function argumentsOf({ tool, file, title }) {
  if (tool === 'vitest') return ['run', file, '--testTimeout', '3600000'];
  const chosen = title === undefined ? [] : ['-g', title];
  return ['test', '-c', 'tests/browser', file, '--workers', '1', ...chosen];
}
