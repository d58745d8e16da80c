/**
 * The browser's IndexedDB, opening databases at one version only, or (without a version) only as they
 * are found. Dexie falls back to opening a newer database with old code, and raises its version when a
 * table is missing; through this factory both fail with `VersionError` instead.
 * @param onOlder where given, an older database is not upgraded: the opening is aborted, which leaves it as it is, and
 *   its version told
 */
export function factoryForVersion(
  version: number | undefined,
  onOlder?: (version: number) => void,
): IDBFactory {
  const browsers = globalThis.indexedDB;
  return {
    open(name, asked) {
      if (asked !== version) {
        throw new DOMException(`version ${asked ?? 'as found'} of ${name}`, 'VersionError');
      }
      const request = browsers.open(name, asked);
      if (onOlder !== undefined) holdUpgrade(request, onOlder);
      return request;
    },
    deleteDatabase: (name) => browsers.deleteDatabase(name),
    databases: () => browsers.databases(),
    cmp: (a, b) => browsers.cmp(a, b),
  };
}

/** To be called before anybody else listens. */
function holdUpgrade(request: IDBOpenDBRequest, onOlder: (version: number) => void): void {
  request.addEventListener('upgradeneeded', (event) => {
    // A database that is made just now.
    if (event.oldVersion === 0) return;
    event.stopImmediatePropagation();
    onOlder(event.oldVersion);
    const { result: database, transaction } = request;
    transaction?.abort();
    database.close();
  });
}
