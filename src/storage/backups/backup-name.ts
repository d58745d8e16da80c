/** Why a backup was taken. */
export type BackupReason =
  /** The app was opened, and something had changed since the last one. */
  | 'start'
  /** Something had changed for a quarter of an hour. */
  | 'edits'
  /** Before the school went back to an earlier state. */
  | 'before-going-back'
  /** Before records from a file, from files or from a whole copy were taken in: one an opening, however many schools. */
  | 'before-import'
  /** Before a school was removed. */
  | 'before-removal'
  /** Before a newer version of the app arranged the database anew. */
  | 'before-upgrade'
  /** What could still be read of a damaged database, before it was filled anew. */
  | 'before-repair'
  /** The same database, filled anew. */
  | 'after-repair'
  /** Something was removed for good, which older backups still held. */
  | 'forgotten'
  /** A file was opened on a device on which nothing was, and everything in it was brought back. */
  | 'restored'
  /** Somebody asked for one. */
  | 'asked';

/** A backup as its name tells it, without opening it. */
export interface Backup {
  /** The name of its file. */
  readonly name: string;
  /** Milliseconds since 1970, by the device's clock, which may have jumped. */
  readonly takenAt: number;
  /** How many writes the database had had: the order of backups whatever the clock said. */
  readonly writes: number;
  readonly why: BackupReason;
  /** The step that had forgotten something last; empty when none had. */
  readonly forgetting: string;
}

const REASONS: readonly string[] = [
  'start',
  'edits',
  'before-going-back',
  'before-import',
  'before-removal',
  'before-upgrade',
  'before-repair',
  'after-repair',
  'forgotten',
  'restored',
  'asked',
] satisfies readonly BackupReason[];

const NAME =
  /^(\d{4,6}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.w(\d{1,15})\.([a-z-]+)\.f([a-z0-9]*)\.icmap$/;

/** The file's name: the instant (with `-` for the colons, which some systems forbid), and what the rest says. */
export function backupName({ takenAt, writes, why, forgetting }: Omit<Backup, 'name'>): string {
  const instant = new Date(takenAt).toISOString().replaceAll(':', '-');
  return `${instant}.w${writes}.${why}.f${forgettingMark(forgetting)}.icmap`;
}

/** What a name says; undefined for a file that is no finished backup. */
export function backupNamed(name: string): Backup | undefined {
  const [, hour, minute, seconds, writes, why = '', forgetting = ''] = NAME.exec(name) ?? [];
  const takenAt = Date.parse(`${hour}:${minute}:${seconds}`);
  if (Number.isNaN(takenAt) || !isReason(why)) return undefined;
  return { name, takenAt, writes: Number(writes), why, forgetting };
}

/** A step's id as it stands in a name. */
export function forgettingMark(step: string | undefined): string {
  return (step ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Newest first: by what the database had been through, then by the clock. */
export function newestFirst(backups: readonly Backup[]): readonly Backup[] {
  return backups.toSorted((a, b) => b.writes - a.writes || b.takenAt - a.takenAt);
}

function isReason(word: string): word is BackupReason {
  return REASONS.includes(word);
}
