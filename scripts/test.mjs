// @ts-check
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { findChromium } from './find-chromium.mjs';
import { run } from './run.mjs';
import { measureSizes, sizeBudgets } from './sizes.mjs';

/**
 * Everything that must hold, in the order of what answers soonest. `npm test -- lint unit` runs some.
 *
 * @typedef {{ passed: number, failed: number, output?: string }} Outcome
 * @type {Readonly<Record<string, () => Promise<Outcome>>>}
 */
const steps = {
  format: () => check('oxfmt', ['--check']),
  lint: () => check('oxlint', []),
  styles: () => check('stylelint', ['src/**/*.css', '--allow-empty-input']),
  types: () => check('tsc', ['-p', '.']),
  'dead-code': deadCode,
  unit,
  build: () => check('vite', ['build', '--logLevel', 'warn']),
  sizes: sizeBudget,
  browser,
};

const needsBuild = new Set(['sizes', 'browser']);
const results = resolve('test-results');
const unknown = process.argv.slice(2).filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(
    `No step called ${unknown.join(', ')}. There are: ${Object.keys(steps).join(', ')}.`,
  );
  process.exit(2);
}

mkdirSync(results, { recursive: true });
const chosen = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(steps);
const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const summary = [];
let isBuildBroken = false;

for (const [index, name] of chosen.entries()) {
  console.log(`[${index + 1}/${chosen.length}] ${name}…`);
  const startedAt = performance.now();
  const outcome = await outcomeOf(name);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const line = `${outcome.failed === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(10)} ${seconds.padStart(6)} s   ${countsOf(outcome)}`;
  if (outcome.output !== undefined && outcome.output !== '') console.log(outcome.output.trimEnd());
  console.log(line);
  summary.push(line);
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  isBuildBroken ||= name === 'build' && outcome.failed > 0;
}

console.log(`\n${summary.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** @param {string} name */
async function outcomeOf(name) {
  const step = steps[name];
  if (needsBuild.has(name) && isBuildBroken) {
    return { passed: 0, failed: 1, output: 'Not run, as the build failed.' };
  }
  try {
    return step === undefined ? { passed: 0, failed: 1 } : await step();
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) };
  }
}

/** @param {Outcome} outcome */
function countsOf({ passed, failed }) {
  return passed + failed <= 1 ? '' : `${passed} passed, ${failed} failed`;
}

/**
 * A tool that passes or fails as a whole counts as one.
 *
 * @param {string} tool
 * @param {readonly string[]} args
 */
async function check(tool, args) {
  const { code, output } = await run(tool, args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output };
}

/**
 * What only a test uses is dead too: the second run looks from src/main.tsx, and from modules that are
 * whole and tested while their screens follow (knip.json; decision 2).
 */
async function deadCode() {
  const whole = await check('knip', []);
  return whole.failed > 0 ? whole : check('knip', ['--production', '--include', 'files,exports']);
}

async function unit() {
  const report = `${results}/unit.json`;
  rmSync(report, { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await run('vitest', ['run', ...reporters], { show: true });
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const failed =
    numFailedTests === 0 && code !== 0 ? Math.max(1, numFailedTestSuites) : numFailedTests;
  return { passed: numPassedTests, failed };
}

async function sizeBudget() {
  const sizes = measureSizes('dist');
  const lines = Object.entries(sizeBudgets).map(([name, budget]) => {
    const size = sizes[/** @type {keyof typeof sizes} */ (name)];
    return { fits: size <= budget, words: `  ${name}: ${size.toFixed(0)} KB gzip of ${budget}` };
  });
  const failed = lines.filter((line) => !line.fits).length;
  const output = lines.map((line) => line.words).join('\n');
  return { passed: lines.length - failed, failed, output };
}

async function browser() {
  const chromium = await findChromium({ say: (sentence) => console.log(`  ${sentence}`) });
  const report = `${results}/browser.json`;
  rmSync(report, { force: true });
  const { code } = await run(
    'playwright',
    ['test', '-c', 'tests/browser', '--reporter=list,json'],
    {
      show: true,
      env: { CONTINUUM_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    },
  );
  const { stats, suites } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = stats.unexpected === 0 && code !== 0 ? 1 : stats.unexpected;
  const output = flakyTests(suites).map((title) => `  passed only the second time: ${title}`);
  return { passed: stats.expected + stats.flaky, failed, output: output.join('\n') };
}

/**
 * Where and what, of each test that failed and then passed.
 *
 * @typedef {{ title: string, file: string, tests: readonly { status: string }[] }} Spec
 * @typedef {{ specs?: readonly Spec[], suites?: readonly Suite[] }} Suite
 * @param {readonly Suite[]} suites
 * @returns {readonly string[]}
 */
function flakyTests(suites) {
  return suites.flatMap(({ specs = [], suites: inside = [] }) => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map(({ file, title }) => `${file} › ${title}`),
    ...flakyTests(inside),
  ]);
}
