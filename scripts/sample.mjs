// @ts-check
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const examples = { schools: 48, years: 10, seed: 1, until: 2024 };
const { values } = parseArgs({
  options: {
    schools: { type: 'string', default: '48' },
    years: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    until: { type: 'string' },
    faults: { type: 'boolean', default: false },
    out: { type: 'string', default: 'sample-deliveries' },
  },
});

/** @type {{ module: typeof import('#scripts/sample/sample-deliveries.ts') }} */
const { module } = await runnerImport(resolve('scripts/sample/sample-deliveries.ts'), {
  configFile: false,
  logLevel: 'error',
});
const folder = resolve(values.out);
mkdirSync(folder, { recursive: true });
const asked = {
  schools: wholeNumber('schools'),
  years: wholeNumber('years'),
  seed: wholeNumber('seed'),
  until: values.until === undefined ? undefined : wholeNumber('until'),
  faults: values.faults,
  map: JSON.parse(readFileSync('data/ic-maps/engaged-stem-school-community.json', 'utf8')),
};
let bytes = 0;
let made = 0;
const startedAt = performance.now();
for await (const delivery of module.sampleDeliveries(asked)) {
  writeFileSync(join(folder, delivery.name), delivery.bytes);
  bytes += delivery.bytes.byteLength;
  made += 1;
  if (made % 100 === 0) console.log(`${made} of ${asked.schools}`);
}
const seconds = (performance.now() - startedAt) / 1000;
console.log(
  `${made} deliveries, ${(bytes / 1e6).toFixed(1)} MB, in ${seconds.toFixed(1)} s: ${folder}`,
);

/** @param {keyof typeof examples} name */
function wholeNumber(name) {
  const number = Number(values[name]);
  if (Number.isSafeInteger(number) && number >= (name === 'seed' ? 0 : 1)) return number;
  console.error(`--${name} is a whole number, such as ${examples[name]}.`);
  process.exit(1);
}
