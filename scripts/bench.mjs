// @ts-check
import { resolve } from 'node:path';
import { addSampleSchool, openBrowser, slowDown } from './bench/app-browser.mjs';
import { measureStart } from './bench/app-start.mjs';
import { measureBinder } from './bench/binder.mjs';
import { measureEvidence } from './bench/evidence.mjs';
import { measureHistory } from './bench/history.mjs';
import { measureMeeting } from './bench/meeting.mjs';
import { measurePdf } from './bench/pdf.mjs';
import { measureRatingClicks } from './bench/rating-clicks.mjs';
import { measureReports } from './bench/reports.mjs';
import { measureSchoolsView } from './bench/schools-view.mjs';
import { measureDeliveries, sampleFiles } from './bench/schools.mjs';
import { measureYears } from './bench/years.mjs';
import { buildIfNeeded } from './build.mjs';
import { measureSizes, sizeBudgets } from './sizes.mjs';
import { serveFolder } from './static-server.mjs';

/** @typedef {{ what: string, value: string, budget: string, fits: boolean | undefined }} Row */

await buildIfNeeded();
const folder = resolve(process.env['CONTINUUM_DIST'] ?? 'dist');
const server = await serveFolder({ folder });
const { context, close } = await openBrowser();

say('Adding the sample school');
const { indicator, snapshot } = await addSampleSchool(context, server.url);
say('200 ratings at this computer’s speed');
const plain = await measureRatingClicks(context, { indicator, rate: 1, clicks: 200 });
say(`200 ratings at ${slowDown}× slow-down`);
const slow = await measureRatingClicks(context, { indicator, rate: slowDown, clicks: 200 });
say('The At-A-Glance as PDF, twice');
const pdf = await measurePdf(context, snapshot);
say(`Starts at ${slowDown}× slow-down, against a plain page of the same 80 descriptors`);
const starts = await measureStart(context, { server, indicator, runs: 7 });
say('The binder of a full year: 300 files, 500 MB');
const binder = await measureBinder(context, snapshot);
say(`A meeting of fifteen at ${slowDown}× slow-down`);
const meeting = await measureMeeting(context, { home: server.url, rate: slowDown, rounds: 10 });
say('Ten years of a school, compared');
const years = await measureYears(context, {
  home: server.url,
  school: 'sample-school',
  rounds: 10,
});
say('Two pages of them for the board as PDF, twice');
const board = await measurePdf(context, `${server.url}#/schools/sample-school/compare/board`);
// Last, since what it adds stays.
say(`2,000 pieces of evidence at ${slowDown}× slow-down`);
const evidence = await measureEvidence(context, {
  home: server.url,
  school: 'sample-school',
  pieces: 2000,
  rate: slowDown,
  rounds: 7,
});
say(`10,000 steps of a school’s history at ${slowDown}× slow-down`);
const history = await measureHistory(context, {
  home: server.url,
  school: 'sample-school',
  steps: 10_000,
  rate: slowDown,
  rounds: 7,
});
await close();
// The one before was closed to measure starts without it.
const coachServer = await serveFolder({ folder });
say('The files of 1,000 made-up schools with ten years each');
const files = await sampleFiles();
say('Papers of 48 of them');
const district = await openBrowser();
await measureDeliveries(district.context, { home: coachServer.url, files: files.slice(0, 48) });
const papers48 = await measureReports(district.context, { home: coachServer.url });
await district.close();
const coach = await openBrowser();
say('A coach opens them');
const deliveries = await measureDeliveries(coach.context, { home: coachServer.url, files });
say('… and looks at them');
const schoolsView = await measureSchoolsView(coach.context, { home: coachServer.url, rounds: 5 });
say('… and makes papers of them');
const papers1000 = await measureReports(coach.context, { home: coachServer.url });
await coach.close();
await coachServer.close();

const sizes = measureSizes(folder);
/** @type {readonly Row[]} */
const rows = [
  row('first-load JavaScript, every page', sizes.firstLoad, sizeBudgets.firstLoad, 'KB gzip'),
  row('first-load JavaScript, rating page', sizes.ratingPage, sizeBudgets.ratingPage, 'KB gzip'),
  row('everything stored for offline work', sizes.precache, sizeBudgets.precache, 'KB gzip'),
  row('choose a level → painted, p50', plain.painted.p50, undefined, 'ms'),
  row('choose a level → painted, p95', plain.painted.p95, undefined, 'ms'),
  row(`choose a level → painted, p50, ${slowDown}× slower`, slow.painted.p50, undefined, 'ms'),
  row(`choose a level → painted, p95, ${slowDown}× slower`, slow.painted.p95, 50, 'ms'),
  row('choose a level → “Saved”, p50', plain.saved.p50, undefined, 'ms'),
  row('choose a level → “Saved”, p95', plain.saved.p95, 30, 'ms'),
  row(`choose a level → “Saved”, p50, ${slowDown}× slower`, slow.saved.p50, undefined, 'ms'),
  row(`choose a level → “Saved”, p95, ${slowDown}× slower`, slow.saved.p95, undefined, 'ms'),
  row(`longest task while rating, ${slowDown}× slower`, slow.longestTask, 50, 'ms'),
  ...Object.entries(meeting).flatMap(([what, { answer, shown }]) => [
    row(`meeting of 15, ${what} → answer, p95, ${slowDown}× slower`, answer.p95, 100, 'ms'),
    row(`meeting of 15, ${what} → done, p50, ${slowDown}× slower`, shown.p50, 100, 'ms'),
  ]),
  ...Object.entries(years).map(([what, { p50 }]) =>
    row(`ten years, ${what} → painted, p50`, p50, 50, 'ms'),
  ),
  row(`open 2,000 pieces of evidence, p50, ${slowDown}× slower`, evidence.p50, 200, 'ms'),
  row(`open 2,000 pieces of evidence, p95, ${slowDown}× slower`, evidence.p95, undefined, 'ms'),
  row(`open a history of 10,000 steps, p50, ${slowDown}× slower`, history.p50, undefined, 'ms'),
  row(`open a history of 10,000 steps, p95, ${slowDown}× slower`, history.p95, undefined, 'ms'),
  row('1,000 schools × 10 years, files read and proved', deliveries.reading, undefined, 's', 1),
  row('1,000 schools × 10 years, taken in', deliveries.taking, undefined, 's', 1),
  row('1,000 schools × 10 years, both', deliveries.reading + deliveries.taking, 20, 's', 1),
  row('… longest task of the page meanwhile', deliveries.longestTask, 100, 'ms'),
  row('… while the browser hands the files over', deliveries.handing, undefined, 'ms'),
  row('… the same of a page that does nothing', deliveries.floor, undefined, 'ms'),
  row('… stored', deliveries.stored, undefined, 'MB'),
  ...(deliveries.megabytes === undefined
    ? []
    : [row('… memory over the idle page', deliveries.megabytes, undefined, 'MB')]),
  ...schoolsRows(schoolsView),
  row('PDF, first time, its code and font included', pdf.first, 300, 'ms'),
  row('PDF, again', pdf.again, 100, 'ms'),
  row('PDF, size', pdf.kilobytes, undefined, 'KB'),
  row('PDF for the board, first time, its code included', board.first, 300, 'ms'),
  row('PDF for the board, again', board.again, undefined, 'ms'),
  ...paperRows('48 schools', papers48),
  ...paperRows('1,000 schools × 10 years', papers1000),
  row('binder of 300 files, 500 MB', binder.seconds, undefined, 's'),
  ...(binder.megabytes === undefined
    ? []
    : [row('binder, memory over the idle page', binder.megabytes, 300, 'MB')]),
  row('binder, longest task while it is made', binder.longestTask, undefined, 'ms'),
  row(`plain page of 80 descriptors, ${slowDown}× slower`, starts.floor, undefined, 'ms'),
  row(`first start, ratings painted, ${slowDown}× slower`, starts.cold, undefined, 'ms'),
  row('first start : plain page', starts.cold / starts.floor, 2.5, '×', 2),
  row(`start with the server gone, ${slowDown}× slower`, starts.repeat, undefined, 'ms'),
  row('start with the server gone : plain page', starts.repeat / starts.floor, 2.2, '×', 2),
];

const width = Math.max(...rows.map(({ what }) => what.length));
console.log(`\n${'what'.padEnd(width)}  ${'measured'.padStart(14)}  ${'budget'.padStart(12)}`);
for (const { what, value, budget, fits } of rows) {
  console.log(
    `${what.padEnd(width)}  ${value.padStart(14)}  ${budget.padStart(12)}  ${mark(fits)}`,
  );
}

/**
 * @param {string} of
 * @param {Awaited<ReturnType<typeof measureReports>>} papers
 */
function paperRows(of, { opened, ...papers }) {
  return [
    row(`report over ${of} → painted`, opened, undefined, 'ms'),
    ...Object.entries({ PDF: papers.pdf, Excel: papers.xlsx, CSV: papers.csv }).flatMap(
      ([what, made]) => [
        row(`… as ${what}`, made.ms / 1000, undefined, 's', 1),
        row(`… as ${what}, size`, made.megabytes, undefined, 'MB', 1),
        row(`… as ${what}, longest task of the page`, made.longestTask, 200, 'ms'),
      ],
    ),
  ];
}

/** @param {string} sentence */
function say(sentence) {
  console.log(`${sentence}…`);
}

/**
 * @param {Record<string, number>} figures as `measureSchoolsView` gives them
 * @returns {readonly Row[]}
 */
function schoolsRows({ read = Number.NaN, loop = Number.NaN, ...looks }) {
  const ofSchools = (/** @type {string} */ what) => `1,000 schools × 10 years, ${what}`;
  return [
    row(ofSchools('reading the rows, without the app'), read, undefined, 'ms'),
    row(ofSchools('a plain loop that counts them'), loop, undefined, 'ms'),
    ...Object.entries(looks).flatMap(([look, figure]) =>
      look.endsWith(' opened')
        ? [
            row(ofSchools(`${look}, reading included`), figure, undefined, 'ms'),
            row('… once they are read', figure - read, 200, 'ms'),
          ]
        : [
            row(ofSchools(`${look} → painted`), figure, 50, 'ms'),
            row('… : plain loop', figure / loop, undefined, '×', 1),
          ],
    ),
  ];
}

/**
 * @param {string} what
 * @param {number} value
 * @param {number | undefined} budget at most this
 * @param {string} unit
 * @param {number} [digits]
 * @returns {Row}
 */
function row(what, value, budget, unit, digits = unit === 'ms' ? 1 : 0) {
  return {
    what,
    value: `${value.toFixed(digits)} ${unit}`,
    budget: budget === undefined ? '' : `${budget} ${unit}`,
    fits: budget === undefined ? undefined : value <= budget,
  };
}

/** @param {boolean | undefined} fits */
function mark(fits) {
  if (fits === undefined) return '';
  return fits ? 'within' : 'OVER';
}
