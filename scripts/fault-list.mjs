// @ts-check

/**
 * What is done to the app, by the name that `npm run test:faults -- NAME` takes: in which files of tests, which of them by
 * a part of their titles (a regular expression), and the variable that sets the size.
 *
 * @typedef {{ what: string, came: string, files: readonly string[], title?: string, variable?: string, size?: number }} Fault
 * @type {Readonly<Record<string, Fault>>}
 */
export const faults = {
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
