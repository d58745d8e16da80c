/** A file that was stored and may not have a record yet; nobody misses it when it never gets one. */
export type PendingFile = {
  readonly hash: string;
  /** Milliseconds since 1970. */
  readonly storedAt: number;
};

const KEY = 'continuum.pending-files';

/** The files that this browser has noted as pending; none where it keeps nothing. */
export function pendingFiles(): readonly PendingFile[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return [];
    return Object.entries(kept).flatMap(([hash, storedAt]) =>
      typeof storedAt === 'number' ? [{ hash, storedAt }] : [],
    );
  } catch {
    return [];
  }
}

/** Notes a file as pending from now on, also one that was noted before. */
export function notePendingFile({ hash, storedAt }: PendingFile): void {
  keep([...pendingFiles().filter((file) => file.hash !== hash), { hash, storedAt }]);
}

/** A file has its record, or is gone. */
export function forgetPendingFiles(hashes: ReadonlySet<string>): void {
  keep(pendingFiles().filter(({ hash }) => !hashes.has(hash)));
}

function keep(files: readonly PendingFile[]): void {
  try {
    const byHash = Object.fromEntries(files.map(({ hash, storedAt }) => [hash, storedAt]));
    if (files.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(byHash));
  } catch {
    // A file without a record then stays on the disk, which costs room and nothing else.
  }
}
