import { err, ok, type Result } from '#domain/result.ts';

import { canBeRead, ContinuumDatabase, READER_VERSION } from './database.ts';

/** Whether this tab may write. */
export type Access =
  | { readonly mode: 'full' }
  /** A newer version of the app wrote the database: everything can be read, nothing changed. */
  | { readonly mode: 'read-only' };

export type OpenError =
  /** The browser has no IndexedDB, or keeps it from this page, or cannot open it. */
  | { readonly tag: 'no-database'; readonly detail: string }
  /** A newer version of the app has arranged the database anew: this one cannot read it. */
  | { readonly tag: 'newer-database' };

export interface OpenDatabase {
  readonly database: ContinuumDatabase;
  readonly access: Access;
}

/** What to do when other tabs of the app get in the way. */
export interface DatabaseWatcher {
  /** Another tab wants to upgrade (or delete) the database; it waits until this one has closed it. */
  readonly onVersionChange: (database: ContinuumDatabase) => void;
  /** An older app in another tab keeps this one from upgrading the database. */
  readonly onBlocked: () => void;
}

/** Opens the database for this app, or as it is found where a newer app has been. Never throws. */
export async function openDatabase(
  name: string,
  watcher: DatabaseWatcher,
): Promise<Result<OpenDatabase, OpenError>> {
  try {
    // Not `in`: a browser that forbids it may still have the name.
    if (globalThis.indexedDB === undefined) return err({ tag: 'no-database', detail: 'absent' });
    return ok(await openOurs(name, watcher));
  } catch (error) {
    if (!(error instanceof Error && error.name === 'VersionError')) return refused(error);
  }
  try {
    const database = watched(new ContinuumDatabase(name, 'as-found'), watcher);
    await database.open();
    if (canBeRead(database)) return ok({ database, access: { mode: 'read-only' } });
    database.close();
    return err({ tag: 'newer-database' });
  } catch (error) {
    return refused(error);
  }
}

async function openOurs(name: string, watcher: DatabaseWatcher): Promise<OpenDatabase> {
  const database = watched(new ContinuumDatabase(name), watcher);
  await database.open();
  const row = await database.meta.get('minReaderVersion');
  const asksForMore = row?.key === 'minReaderVersion' && row.value > READER_VERSION;
  return { database, access: { mode: asksForMore ? 'read-only' : 'full' } };
}

function watched(database: ContinuumDatabase, watcher: DatabaseWatcher): ContinuumDatabase {
  // `false` keeps Dexie's own answer away: it closes in such a way that the next read opens again.
  database.on('versionchange', () => {
    watcher.onVersionChange(database);
    return false;
  });
  database.on('blocked', () => {
    watcher.onBlocked();
    return false;
  });
  return database;
}

function refused(error: unknown): Result<never, OpenError> {
  return err({ tag: 'no-database', detail: String(error) });
}
