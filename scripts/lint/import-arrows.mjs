// @ts-check

/**
 * `rooms` are folders of ours, `packages` are what it may take from node_modules (a name covers its sub-paths).
 * `files` adds to that for single files.
 *
 * @typedef {{ rooms: readonly string[], packages: readonly string[] }} Allowed
 * @typedef {Allowed & { files?: Readonly<Record<string, Partial<Allowed>>> }} Room
 */

/**
 * The rooms that every feature may build on, each with what it may import itself.
 *
 * @type {Readonly<Record<string, Room>>}
 */
const shared = {
  domain: {
    rooms: [],
    packages: ['canonicalize', '@noble/hashes'],
    files: { 'zod.ts': { packages: ['zod/mini'] } },
  },
  exchange: {
    rooms: ['domain'],
    packages: ['fflate', 'papaparse', 'qr', '@zip.js/zip.js', 'write-excel-file'],
  },
  i18n: { rooms: [], packages: [] },
  platform: { rooms: [], packages: [] },
  ui: {
    rooms: ['i18n'],
    packages: ['react', 'react-dom', 'wouter', 'zustand'],
    files: { 'lazy-aside.ts': { rooms: ['platform'] } },
  },
  storage: {
    rooms: ['domain', 'exchange', 'platform'],
    packages: ['dexie'],
    files: {
      'live-evidence.ts': { packages: ['react'] },
      'live-meeting.ts': { packages: ['react'] },
      'built-in-map.ts': { rooms: ['data'] },
      'ic-maps.ts': { packages: ['react'] },
      'live-invited.ts': { packages: ['react'] },
      'use-live.ts': { packages: ['react'] },
      'live-year.ts': { packages: ['react'] },
      'live-school-maps.ts': { packages: ['react'] },
      'save-status.ts': { packages: ['zustand'] },
      'backups/backup-trouble.ts': { packages: ['zustand'] },
      'journal/journal-trouble.ts': { packages: ['zustand'] },
      'safety/copy-trouble.ts': { packages: ['zustand'] },
      'StorageProvider.tsx': { packages: ['react', 'zustand'] },
    },
  },
  report: {
    rooms: ['domain', 'i18n'],
    packages: ['jspdf', '@expo-google-fonts/atkinson-hyperlegible-next'],
  },
  'map-view': { rooms: ['domain', 'ui', 'i18n'], packages: ['react'] },
  saving: {
    rooms: ['domain', 'exchange', 'storage', 'report', 'map-view', 'ui', 'i18n', 'platform'],
    packages: ['react', 'zustand'],
  },
};

const forFeatures = [...Object.keys(shared), 'data'];

/**
 * What each room under src/ may import, in the words of docs/ARCHITECTURE.md. Its own room is always allowed.
 *
 * @type {Readonly<Record<string, Room>>}
 */
const arrows = {
  ...shared,
  features: {
    rooms: forFeatures,
    packages: ['react', 'wouter', 'zustand', 'minisearch'],
    files: { 'comparison/ShareChart.tsx': { packages: ['recharts'] } },
  },
  app: {
    rooms: [...forFeatures, 'features'],
    packages: ['react', 'react-dom', 'wouter', 'zustand'],
  },
  'main.tsx': {
    rooms: ['app', 'ui', 'platform', 'storage'],
    packages: ['react', 'react-dom', '@fontsource-variable/atkinson-hyperlegible-next'],
  },
};

const homeless = new Set(['utils', 'util', 'lib', 'helpers', 'hooks', 'types', 'common', 'misc']);

/**
 * Why a file may not import a specifier, in one sentence; nothing when it may.
 *
 * @param {string} file path from the project's root, with slashes: `src/domain/result.ts`
 * @param {string} specifier as written: `#domain/result.ts`, `./x.tsx`, `react`
 * @returns {string | undefined}
 */
export function importFault(file, specifier) {
  if (specifier.startsWith('..')) return 'No ../ imports: write the room’s address, #room/….';
  const [top, room, ...rest] = file.split('/');
  if (top !== 'src' || room === undefined) return undefined;
  const odd = file.split('/').find((part) => homeless.has(part));
  if (odd !== undefined) return `No folder called “${odd}”: it names a missing concept.`;
  if (specifier.startsWith('./')) return undefined;
  const may = allowedFor(room, rest);
  if (may === undefined) return `src/${room} is no room of the architecture.`;
  return specifier.startsWith('#')
    ? roomFault(room, rest, specifier, may)
    : packageFault(room, specifier, may);
}

/**
 * @param {string} room
 * @param {readonly string[]} rest
 * @returns {Allowed | undefined}
 */
function allowedFor(room, rest) {
  const may = arrows[room];
  if (may === undefined) return undefined;
  const extra = may.files?.[rest.join('/')] ?? {};
  return {
    rooms: [...may.rooms, ...(extra.rooms ?? [])],
    packages: [...may.packages, ...(extra.packages ?? [])],
  };
}

/**
 * @param {string} room
 * @param {readonly string[]} rest
 * @param {string} specifier
 * @param {Allowed} may
 */
function roomFault(room, rest, specifier, may) {
  const [target = '', feature] = specifier.slice(1).split('/');
  if (room === 'features' && target === 'features') {
    return feature === rest[0] ? undefined : 'A feature never imports another feature.';
  }
  if (target === room || may.rooms.includes(target)) return undefined;
  return `src/${room} may not import #${target}/; it may import ${listOf(may.rooms)}.`;
}

/**
 * @param {string} room
 * @param {string} specifier
 * @param {Allowed} may
 */
function packageFault(room, specifier, may) {
  if (specifier.startsWith('virtual:')) return 'No virtual modules: they hide what is imported.';
  if (may.packages.some((name) => specifier === name || specifier.startsWith(`${name}/`))) {
    return undefined;
  }
  return `src/${room} may not import the package “${specifier}”; it may import ${listOf(may.packages)}.`;
}

/** @param {readonly string[]} names */
function listOf(names) {
  return names.length === 0 ? 'none' : names.join(', ');
}
