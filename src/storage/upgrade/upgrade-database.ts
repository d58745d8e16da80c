import { err, ok, type Result } from '#domain/result.ts';
import { systemClock } from '#platform/clock.ts';
import { expectedFailure } from '#storage/commit-failure.ts';
import type { OpenDatabase, OpenError } from '#storage/open-database.ts';
import { startOpfs } from '#storage/opfs/opfs-client.ts';

import { provenUpgrade, type Upgrade } from './proven-upgrade.ts';
import { toPresentSchema } from './to-present-schema.ts';

/** How an upgrade is done. */
export interface UpgradeAsked {
  /** The database's name. */
  readonly name: string;
  /** Without one, people have said that they go on without it. */
  readonly backup: 'first' | 'none';
  /** Opens the database and lets the upgrade run in the browser's own transaction. */
  readonly open: (upgrade: Upgrade) => Promise<OpenDatabase>;
  readonly upgrade?: Upgrade | undefined;
}

/**
 * Brings an older database to the present shape: first a backup of it as it is, read back; then the upgrade, proved
 * row by row in its own transaction. Whatever goes wrong, the database is as it was.
 */
export async function upgradeDatabase({
  name,
  backup,
  open,
  upgrade = toPresentSchema,
}: UpgradeAsked): Promise<Result<OpenDatabase, OpenError>> {
  if (backup === 'first') {
    try {
      const ask = await startOpfs();
      const asked = { database: name, why: 'before-upgrade', at: systemClock() } as const;
      await ask?.({ ask: 'take-backup', backup: asked });
    } catch (error) {
      return err({
        tag: 'not-upgraded',
        why: isNoRoom(error) ? 'no-room' : 'no-backup',
        detail: String(error),
      });
    }
  }
  let isChanged = false;
  const proven = provenUpgrade(upgrade, {
    changes: [],
    onDifference: () => {
      isChanged = true;
    },
  });
  try {
    return ok(await open(proven));
  } catch (error) {
    // A newer app was faster: it is for the caller to open what is there now.
    if (error instanceof Error && error.name === 'VersionError') throw error;
    const why = isChanged ? 'not-equal' : isNoRoom(error) ? 'no-room' : 'failed';
    return err({ tag: 'not-upgraded', why, detail: String(error) });
  }
}

function isNoRoom(error: unknown): boolean {
  return expectedFailure(error)?.tag === 'full';
}
