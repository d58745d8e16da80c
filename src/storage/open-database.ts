import { err, ok, type Result } from '#domain/result.ts';

import { expectedFailure, isDamage } from './commit-failure.ts';
import { canBeRead, ContinuumDatabase, READER_VERSION } from './database.ts';

/** Whether this tab may write. */
export type Access =
  | { readonly mode: 'full' }
  /** A newer version of the app wrote the database: everything can be read, nothing changed. */
  | { readonly mode: 'read-only' }
  /** A copy to read, made of what the device holds, as the database itself can't be opened. */
  | { readonly mode: 'copy' };

export type OpenError =
  /** The browser has no IndexedDB, or keeps it from this page, or cannot open it. */
  | { readonly tag: 'no-database'; readonly detail: string }
  /** A newer version of the app has arranged the database anew: this one cannot read it. */
  | { readonly tag: 'newer-database' }
  /** The device has no room left to open it. */
  | { readonly tag: 'no-room'; readonly detail: string }
  /** It is there, and the browser can't open it, however often it is asked: its files are damaged. */
  | { readonly tag: 'broken-database'; readonly detail: string }
  /** An older version of the app wrote it, and it is still as that one left it. */
  | {
      readonly tag: 'not-upgraded';
      readonly why: NotUpgraded;
      readonly detail: string;
    };

/**
 * `no-room`, `no-backup`: no backup could be made before; `not-equal`: the upgrade would have changed what it must not
 * change; `failed`: it broke.
 */
export type NotUpgraded = 'no-room' | 'no-backup' | 'not-equal' | 'failed';

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

/** How an older database is brought to the present shape. */
export interface UpgradeOptions {
  /** Without one only where people have said so. */
  readonly backup: 'first' | 'none';
  /** Called when an older database was found, before it is upgraded. */
  readonly onUpgrade?: (() => void) | undefined;
}

/** Opens the database for this app, or as it is found where a newer app has been. Never throws. */
export async function openDatabase(
  name: string,
  watcher: DatabaseWatcher,
  upgrade: UpgradeOptions = { backup: 'first' },
): Promise<Result<OpenDatabase, OpenError>> {
  // Not `in`: a browser that forbids it may still have the name.
  if (globalThis.indexedDB === undefined) return err({ tag: 'no-database', detail: 'absent' });
  for (let attempt = 1; ; attempt += 1) {
    const opened = await openOnce(name, watcher, upgrade);
    const mayPass = !opened.ok && opened.error.tag === 'broken-database';
    if (!mayPass || attempt === ATTEMPTS) return opened;
    await new Promise((resolve) => setTimeout(resolve, attempt * PAUSE_MS));
  }
}

const ATTEMPTS = 3;
const PAUSE_MS = 150;

async function openOnce(
  name: string,
  watcher: DatabaseWatcher,
  upgrade: UpgradeOptions,
): Promise<Result<OpenDatabase, OpenError>> {
  try {
    return await openOurs(name, watcher, upgrade);
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

async function openOurs(
  name: string,
  watcher: DatabaseWatcher,
  { backup, onUpgrade }: UpgradeOptions,
): Promise<Result<OpenDatabase, OpenError>> {
  const database = watched(new ContinuumDatabase(name), watcher);
  try {
    return ok(await opening(database));
  } catch (error) {
    if (database.olderFound === undefined) throw error;
  }
  onUpgrade?.();
  const { upgradeDatabase } = await import('./upgrade/upgrade-database.ts');
  return upgradeDatabase({
    name,
    backup,
    open: (upgradeBy) => opening(watched(new ContinuumDatabase(name, { upgradeBy }), watcher)),
  });
}

async function opening(database: ContinuumDatabase): Promise<OpenDatabase> {
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
  const detail = String(error);
  const failure = expectedFailure(error);
  if (failure?.tag === 'full') return err({ tag: 'no-room', detail });
  return err({ tag: isDamage(error) ? 'broken-database' : 'no-database', detail });
}
