import { localDate } from '#platform/local-date.ts';

import { newestFirst, type Backup, type BackupReason } from './backup-name.ts';

const MINUTE_MS = 60_000;

/**
 * How old the newest backup must be before the next one, by what asks for it, as long as backups are small; all else is
 * taken at once.
 */
const SPACING_MS: Readonly<Partial<Record<BackupReason, number>>> = {
  start: 5 * MINUTE_MS,
  edits: 15 * MINUTE_MS,
};

/** Up to here a backup takes few seconds: 300 schools of ten years. */
const SMALL_BYTES = 30_000_000;
/** So a quarter of an hour is four hours at most. */
const MOST_TIMES = 16;

/**
 * Backups that take longer to make are made less often, in the measure of their size, so that they cost a device no larger
 * part of its time; what is written meanwhile is in the journal.
 */
function spacingOf(why: BackupReason, bytes: number): number | undefined {
  const spacing = SPACING_MS[why];
  return spacing && spacing * Math.min(MOST_TIMES, Math.max(1, bytes / SMALL_BYTES));
}

const SECOND_MS = 1000;

/**
 * How long nobody must have typed, clicked or saved before a backup is made by itself. A small one is made in a pause
 * of the hands. A large one keeps a processor busy for a minute: who has just opened a thousand files wants to look at
 * them now. It waits for two minutes of quiet, yet no longer than a quarter of an hour: the journal has what is written meanwhile.
 * @param waited how long it has been waited for already
 */
export function quietBefore(bytes: number, waited: number): number {
  const isLarge = bytes > SMALL_BYTES && waited < 15 * MINUTE_MS;
  return isLarge ? 2 * MINUTE_MS : 3 * SECOND_MS;
}

/** What a database would take in a backup, by the recorded years in it; the rest of a school is little beside them. */
export function expectedBytes(snapshots: number): number {
  return snapshots * 10_000;
}

/** What the database is at, to be compared with the newest backup. */
export interface DatabaseState {
  readonly writes: number;
  readonly forgetting: string;
}

/**
 * Whether a backup is due. Nothing new, no backup; else by the spacing, which grows with what they cost. A newest backup from the future (the clock
 * was set back) does not hold the next one up, and one that still holds what was forgotten makes it due at once.
 */
export function isBackupDue(
  backups: readonly Backup[],
  now: {
    readonly state: DatabaseState;
    readonly at: number;
    readonly why: BackupReason;
    /** The size of the newest backup. */
    readonly bytes: number;
  },
): boolean {
  const { state, at, why, bytes } = now;
  // The first file on a fresh device: there is nothing to go back to.
  if (state.writes === 0 && why === 'before-import') return false;
  const spacing = spacingOf(why, bytes);
  if (spacing === undefined) return true;
  if (state.writes === 0) return false;
  const isBehind = backups.some(({ writes }) => writes > state.writes);
  if (!isBehind && staleBackups(backups, state).length > 0) return true;
  if (backups.some(({ writes }) => writes === state.writes)) return false;
  const ages = backups.map(({ takenAt }) => at - takenAt).filter((age) => age >= 0);
  return ages.every((age) => age >= spacing);
}

/**
 * What is taken by itself when a backup is due: on a device that is full the room belongs to what people write, and only
 * the copy in a folder goes on, which takes none of it.
 */
export function whatIsTaken(now: {
  readonly isDeviceFull: boolean;
  readonly copiedAt: number | undefined;
  readonly at: number;
}): 'backup' | 'copy' | 'nothing' {
  if (!now.isDeviceFull) return 'backup';
  return Math.abs(now.at - (now.copiedAt ?? 0)) >= 15 * MINUTE_MS ? 'copy' : 'nothing';
}

/** To write all of it only to find it too large once more would keep a device busy for nothing. */
export function restsFrom(
  trouble: { readonly why: string | undefined; readonly at: number },
  now: number,
): boolean {
  return trouble.why === 'too-large' && Math.abs(now - trouble.at) < 60 * MINUTE_MS;
}

/** Backups that may hold what the database has forgotten since. */
export function staleBackups(
  backups: readonly Backup[],
  { forgetting }: DatabaseState,
): readonly Backup[] {
  return backups.filter((backup) => backup.forgetting !== forgetting);
}

const NEWEST = 3;
const DAYS = 7;
const WEEKS = 4;

/** Of each of these the newest stays: it is the way back from what was done just after it. */
const SAFETY: readonly BackupReason[] = [
  'before-going-back',
  'before-import',
  'before-removal',
  'before-upgrade',
  'before-repair',
];

/** Eighteen small ones are less. */
const MOST_BYTES = 18 * SMALL_BYTES;

/**
 * Which backups stay on the device, with their sizes: of those that the calendar keeps, as many as take half a gigabyte
 * together. Whatever they take, the two newest stay, since journals go where two backups hold them, and so does
 * the newest one from before something as a whole, the way back from it. Then each day counts before the safety of earlier
 * things, and those before weeks: who has large backups has many schools, and would go back to yesterday.
 */
export function backupsWithinRoom(
  backups: readonly Backup[],
  bytesOf: (backup: Backup) => number,
): readonly Backup[] {
  const inOrder = backupsToKeep(backups);
  const isSafety = ({ why }: Backup) => SAFETY.includes(why);
  const always = [...inOrder.slice(0, 2), ...inOrder.filter(isSafety).slice(0, 1)];
  const days = newestOfEach(inOrder, ({ takenAt }) => localDate(takenAt)).slice(0, DAYS);
  const kept = new Set(always);
  let sum = [...kept].reduce((bytes, backup) => bytes + bytesOf(backup), 0);
  for (const backup of [...days, ...inOrder.filter(isSafety), ...inOrder]) {
    const bytes = bytesOf(backup);
    if (kept.has(backup) || sum + bytes > MOST_BYTES) continue;
    kept.add(backup);
    sum += bytes;
  }
  return inOrder.filter((backup) => kept.has(backup));
}

/**
 * Which backups the calendar keeps: the three newest (of today, where people work), the newest of each of seven days and of each
 * of four weeks, and the newest one from before each of what may go wrong as a whole. Days and weeks are counted as there are backups of
 * them, so a clock that jumps ahead, or a summer without school, takes none away.
 */
export function backupsToKeep(backups: readonly Backup[]): readonly Backup[] {
  const inOrder = newestFirst(backups);
  const kept = new Set([
    ...inOrder.slice(0, NEWEST),
    ...newestOfEach(inOrder, ({ takenAt }) => localDate(takenAt)).slice(0, DAYS),
    ...newestOfEach(inOrder, ({ takenAt }) => localDate(mondayBefore(takenAt))).slice(0, WEEKS),
    ...SAFETY.flatMap((reason) => inOrder.find(({ why }) => why === reason) ?? []),
  ]);
  return inOrder.filter((backup) => kept.has(backup));
}

/**
 * Which backups may go on a full device, in this order: those older than the `proven` one, the oldest first, and last
 * those that are the way back from something as a whole. None where the database has fewer writes than its backups: it
 * may have lost something.
 */
export function dispensableBackups(
  backups: readonly Backup[],
  proven: Backup,
  { writes }: DatabaseState,
): readonly Backup[] {
  if (backups.some((backup) => backup.writes > writes)) return [];
  const inOrder = newestFirst(backups);
  const older = inOrder.slice(inOrder.indexOf(proven) + 1).toReversed();
  const isSafety = ({ why }: Backup) => SAFETY.includes(why);
  return [...older.filter((backup) => !isSafety(backup)), ...older.filter(isSafety)];
}

function newestOfEach(
  inOrder: readonly Backup[],
  period: (backup: Backup) => string,
): readonly Backup[] {
  const byPeriod = new Map<string, Backup>();
  for (const backup of inOrder) {
    if (!byPeriod.has(period(backup))) byPeriod.set(period(backup), backup);
  }
  return [...byPeriod.values()];
}

function mondayBefore(ms: number): number {
  const day = new Date(ms);
  return new Date(
    day.getFullYear(),
    day.getMonth(),
    day.getDate() - ((day.getDay() + 6) % 7),
    12,
  ).getTime();
}
