/**
 * The browser's IndexedDB, opening databases at one version only, or (without a version) only as they
 * are found. Dexie falls back to opening a newer database with old code, and raises its version when a
 * table is missing; through this factory both fail with `VersionError` instead.
 */
export function factoryForVersion(version: number | undefined): IDBFactory {
  const browsers = globalThis.indexedDB;
  return {
    open(name, asked) {
      if (asked === version) return browsers.open(name, asked);
      throw new DOMException(`version ${asked ?? 'as found'} of ${name}`, 'VersionError');
    },
    deleteDatabase: (name) => browsers.deleteDatabase(name),
    databases: () => browsers.databases(),
    cmp: (a, b) => browsers.cmp(a, b),
  };
}
