/** Why a step was not written. */
export type CommitError =
  | { readonly tag: 'invalid'; readonly kind: string; readonly detail: string }
  /** The device has no room left. */
  | { readonly tag: 'full' }
  /** A newer version of the app owns the database: this one may only read. */
  | { readonly tag: 'newer-version' }
  /** What is open is a copy to read. */
  | { readonly tag: 'only-a-copy' }
  /** A record was written by someone else since the step that was to be taken back. */
  | { readonly tag: 'changed-since'; readonly record: string }
  /** What the step was made from has changed meanwhile (`onlyIf`). */
  | { readonly tag: 'overtaken' }
  /** A recorded snapshot is never changed. */
  | { readonly tag: 'immutable'; readonly record: string }
  /** The browser lost or refused the database, even after retries. */
  | { readonly tag: 'unavailable'; readonly detail: string };

/** Aborts a transaction with an expected failure; never leaves `commit`. */
export class Refusal extends Error {
  readonly reason: CommitError;

  constructor(reason: CommitError) {
    super(reason.tag);
    this.reason = reason;
  }
}

/**
 * The expected failure behind an error out of a transaction; undefined for an error of our own making,
 * which is to be thrown on.
 */
export function expectedFailure(error: unknown): CommitError | undefined {
  if (error instanceof Refusal) return error.reason;
  const names = namesWithin(error);
  if (names.includes('QuotaExceededError')) return { tag: 'full' };
  // A newer app has been here while the connection was lost: see guarded-factory.ts.
  if (names.includes('VersionError')) return { tag: 'newer-version' };
  if (names.some((name) => NAMES_OF_A_LOST_DATABASE.has(name))) {
    return { tag: 'unavailable', detail: String(error) };
  }
  return undefined;
}

/** Whether an error is what browsers say of a database, or a row of it, whose files are damaged; it may also pass. */
export function isDamage(error: unknown): boolean {
  return namesWithin(error).some((name) => NAMES_OF_DAMAGE.has(name));
}

const NAMES_OF_DAMAGE: ReadonlySet<string> = new Set([
  'DataError',
  'NotReadableError',
  'UnknownError',
]);

const NAMES_OF_A_LOST_DATABASE: ReadonlySet<string> = new Set([
  'AbortError',
  'DatabaseClosedError',
  'InvalidStateError',
  'MissingAPIError',
  'NotReadableError',
  'OpenFailedError',
  'PrematureCommitError',
  'SecurityError',
  'TimeoutError',
  'TransactionInactiveError',
  'UnknownError',
]);

/** The names of an error and of the errors that it wraps (Dexie: `inner`, and `failures` of a bulk write). */
function namesWithin(error: unknown, depth = 0): readonly string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return [];
  const name = 'name' in error && typeof error.name === 'string' ? [error.name] : [];
  const inner = 'inner' in error ? namesWithin(error.inner, depth + 1) : [];
  const failures = 'failures' in error && Array.isArray(error.failures) ? error.failures : [];
  return [...name, ...inner, ...failures.slice(0, 1).flatMap((one) => namesWithin(one, depth + 1))];
}
