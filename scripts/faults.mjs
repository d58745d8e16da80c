// @ts-check
import { run } from './run.mjs';

/**
 * Does to the app what happens to computers, in sizes that `npm test` has no time for, and prints what came of it.
 * A size is set by its environment variable; a name (`npm run test:faults -- kills`) runs one alone. What a test
 * counted on the way it says by `tellFigures` (tests/support/figures.ts), and it stands in the table.
 *
 * @typedef {{ what: string, came: string, files: readonly string[], title?: string, variable?: string, size?: number }} Fault
 * @type {Readonly<Record<string, Fault>>}
 */
const faults = {
  kills: {
    what: 'kills of the browser in mid-write, then what was acknowledged is looked for',
    came: 'nothing lost',
    files: ['tests/browser/journal.spec.ts'],
    title: 'kills of the browser',
    variable: 'CONTINUUM_KILLS',
    size: 200,
  },
  between: {
    what: 'a tab crashes between its journal and the database, with another one alive, and two start at once',
    came: 'applied once',
    files: ['tests/browser/journal.spec.ts'],
    title: 'dies between',
  },
  upgrades: {
    what: 'kills of the browser in the middle of an upgrade of the database',
    came: 'nothing lost',
    files: ['tests/browser/upgrade.spec.ts'],
    variable: 'CONTINUUM_UPGRADE_KILLS',
    size: 50,
  },
  damage: {
    what: 'ways to damage the files of the database between two starts: cut, gone, flipped, of an earlier day',
    came: 'everything is back, or said',
    files: ['tests/browser/damaged-profile.spec.ts'],
    variable: 'CONTINUUM_DAMAGES',
    size: 5,
  },
  wipes: {
    what: 'IndexedDB emptied, backups damaged, both; a full device; words forgotten',
    came: 'nothing lost',
    files: ['tests/browser/backups.spec.ts'],
  },
  tabs: {
    what: 'edits from each of two tabs at once',
    came: 'nothing lost',
    files: ['tests/browser/write-path.spec.ts'],
    title: 'two tabs that write at once',
    variable: 'CONTINUUM_EDITS_PER_TAB',
    size: 1000,
  },
  flips: {
    what: 'bytes flipped in journals, backups, snapshots and files of evidence on the disk',
    came: 'found and said, all else whole',
    files: [
      'tests/browser/journal.spec.ts',
      'tests/browser/backups.spec.ts',
      'tests/browser/evidence-store.spec.ts',
      'tests/browser/data-safety.spec.ts',
      'tests/browser/snapshots.spec.ts',
    ],
    title: 'flipped byte|damaged|bytes changed|changed letter',
  },
  full: {
    what: 'ratings on a full device, where evidence is refused in a sentence',
    came: 'all saved',
    files: ['tests/browser/hard-times.spec.ts'],
    title: 'more than full',
    variable: 'CONTINUUM_RATINGS_WHEN_FULL',
    size: 200,
  },
  schemas: {
    what: 'databases and files as every earlier version wrote them, opened',
    came: 'all equal',
    files: ['tests/storage/shipped-schemas.test.ts', 'tests/exchange/icmap/shipped-files.test.ts'],
  },
  imports: {
    what: 'changed files opened: bytes, manifests, single records under right hashes, sealed ones',
    came: 'no crash',
    files: [
      'tests/features/open-file/mutated-imports.test.ts',
      'tests/storage/deliveries/mutated-deliveries.test.ts',
    ],
    variable: 'CONTINUUM_MUTATED_FILES',
    size: 100_000,
  },
  giants: {
    what: 'ms at most until bombs, headers that lie, 60,000 entries, a million rows and a million brackets are refused',
    came: 'all refused, the page answering',
    files: ['tests/browser/giant-files.spec.ts'],
    variable: 'CONTINUUM_REFUSED_WITHIN_MS',
    size: 1000,
  },
  strings: {
    what: 'schools in which every text, name, file name and IC map is one of 100 hostile strings, each in turn',
    came: 'nothing ran',
    files: ['tests/browser/hostile-strings.spec.ts'],
    variable: 'CONTINUUM_HOSTILE_ROUNDS',
    size: 100,
  },
  paper: {
    what: 'a record changed and hashed anew, compared with the hash on the PDF that was made of it before',
    came: 'found out',
    files: ['tests/browser/snapshots.spec.ts'],
    title: 'changed and hashed anew',
  },
  offline: {
    what: 'a year rated, recorded and taken along as PDF with the server gone, after one visit',
    came: 'no failed request, none to another origin',
    files: ['tests/browser/offline.spec.ts'],
    title: 'server gone',
  },
  laws: {
    what: 'random histories merged, for each law: order, grouping, repetition',
    came: 'the same records on every device',
    files: ['tests/domain/records/merge.test.ts'],
    variable: 'CONTINUUM_HISTORIES',
    size: 10_000,
  },
  clock: {
    what: 'the clock of the app five years ahead, then five behind, then right in a second tab',
    came: 'no order of edits changed',
    files: ['tests/browser/hard-times.spec.ts'],
    title: 'five years',
  },
  clocks: {
    what: 'runs of edits by devices whose clocks are up to 5 years off, or jump',
    came: 'in the order in which they were made or seen',
    files: ['tests/domain/records/stamp.test.ts'],
    variable: 'CONTINUUM_CLOCKS',
    size: 10_000,
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
