import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  backupName,
  backupNamed,
  newestFirst,
  type Backup,
  type BackupReason,
} from '#storage/backups/backup-name.ts';
import {
  backupsToKeep,
  backupsWithinRoom,
  dispensableBackups,
  expectedBytes,
  isBackupDue,
  quietBefore,
  restsFrom,
  whatIsTaken,
} from '#storage/backups/backup-schedule.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Friday, May 14, 2027, at half past ten, where the device is. */
const now = new Date(2027, 4, 14, 10, 30).getTime();

describe('a backup’s name', () => {
  test('says all that is known of it without opening it', () => {
    const facts = {
      takenAt: now,
      writes: 1234,
      why: 'before-going-back',
      forgetting: 'k3j9',
    } as const;
    const name = backupName(facts);
    expect(name).toMatch(/^2027-05-14T[\d-]{5}-00\.000Z\.w1234\.before-going-back\.fk3j9\.icmap$/);
    expect(backupNamed(name)).toEqual({ name, ...facts });
  });

  test.each([
    'notes.txt',
    '2027-05-14T15-30-00.000Z.w1.start.f.icmap.part',
    '2027-05-14T15-30-00.000Z.w1.whim.f.icmap',
    '2027-99-14T15-30-00.000Z.w1.start.f.icmap',
  ])('is not %s', (name) => {
    expect(backupNamed(name)).toBeUndefined();
  });
});

test('after one that was too large it is an hour until the next try; after any other fault there is none', () => {
  const trouble = { why: 'too-large', at: now };
  expect(restsFrom(trouble, now + 59 * MINUTE)).toBe(true);
  expect(restsFrom(trouble, now + 61 * MINUTE)).toBe(false);
  expect(restsFrom({ why: 'no-room', at: now }, now + MINUTE)).toBe(false);
  expect(restsFrom({ why: undefined, at: 0 }, now)).toBe(false);
});

describe('a backup is due', () => {
  const state = { writes: 10, forgetting: '' };
  const due = (backups: readonly Backup[], why: BackupReason, bytes = 1_000_000) =>
    isBackupDue(backups, { state, at: now, why, bytes });

  test('when there is none yet, but not of an empty database', () => {
    expect(due([], 'start')).toBe(true);
    const empty = { writes: 0, forgetting: '' };
    expect(isBackupDue([], { state: empty, at: now, why: 'start', bytes: 0 })).toBe(false);
  });

  test('a quarter of an hour after the last one, when something has changed', () => {
    expect(due([aBackup({ writes: 9, takenAt: now - 14 * MINUTE })], 'edits')).toBe(false);
    expect(due([aBackup({ writes: 9, takenAt: now - 15 * MINUTE })], 'edits')).toBe(true);
    expect(due([aBackup({ writes: 10, takenAt: now - DAY })], 'edits')).toBe(false);
  });

  test('at a start after five minutes, and whenever somebody asks or is about to go back', () => {
    const [recent] = [aBackup({ writes: 9, takenAt: now - 4 * MINUTE })];
    expect(due([recent], 'start')).toBe(false);
    expect(due([aBackup({ writes: 9, takenAt: now - 5 * MINUTE })], 'start')).toBe(true);
    expect(due([recent], 'asked')).toBe(true);
    expect(due([recent], 'before-going-back')).toBe(true);
  });

  test('less often where it is large, in the measure of its size, and once in four hours however large', () => {
    const minutesUntilDue = (why: BackupReason, bytes: number) =>
      Array.from({ length: 300 }, (_, minutes) => minutes).find((minutes) =>
        due([aBackup({ writes: 9, takenAt: now - minutes * MINUTE })], why, bytes),
      );
    expect([30, 100, 400, 4000].map((mb) => minutesUntilDue('edits', mb * 1_000_000))).toEqual([
      15, 50, 200, 240,
    ]);
    expect([30, 90].map((mb) => minutesUntilDue('start', mb * 1_000_000))).toEqual([5, 15]);
    // What somebody is about to do waits for no spacing, and what was forgotten leaves the old one at once.
    expect(minutesUntilDue('before-import', 4_000_000_000)).toBe(0);
    const forgot = { writes: 10, forgetting: 'step7' };
    const last = aBackup({ writes: 9, takenAt: now });
    expect(isBackupDue([last], { state: forgot, at: now, why: 'edits', bytes: 4e9 })).toBe(true);
  });

  test('before a file is opened, but not where it is the first of a fresh device', () => {
    expect(due([aBackup({ writes: 10, takenAt: now })], 'before-import')).toBe(true);
    const fresh = {
      state: { writes: 0, forgetting: '' },
      at: now,
      why: 'before-import',
      bytes: 0,
    } as const;
    expect(isBackupDue([], fresh)).toBe(false);
  });

  test('although the clock was five years ahead when the last one was taken', () => {
    expect(due([aBackup({ writes: 9, takenAt: now + 5 * 365 * DAY })], 'edits')).toBe(true);
  });

  test('at once where the last one holds what was forgotten since', () => {
    const backup = aBackup({ writes: 10, takenAt: now - MINUTE });
    const at = {
      state: { writes: 10, forgetting: 'step7' },
      at: now,
      why: 'edits',
      bytes: 0,
    } as const;
    expect(isBackupDue([backup], at)).toBe(true);
  });

  test('no more often where the database has fewer writes than its backups', () => {
    const lost = aBackup({ writes: 500, takenAt: now - DAY, forgetting: 'step7' });
    expect(due([lost], 'edits')).toBe(true);
    expect(due([lost, aBackup({ writes: 8, takenAt: now - MINUTE })], 'edits')).toBe(false);
  });
});

describe('of the backups stay', () => {
  test('three of today, the last of each of seven days, and of each of four weeks', () => {
    // Every quarter of an hour, from nine to three, for forty days.
    const all = Array.from({ length: 40 * 24 }, (_, n) => {
      const day = Math.floor(n / 24);
      const takenAt = new Date(2027, 3, 5 + day, 9, (n % 24) * 15).getTime();
      return aBackup({ writes: n + 1, takenAt });
    });
    expect(backupsToKeep(all).map(({ takenAt }) => inWords(takenAt))).toEqual([
      'Fri, May 14, 2:45',
      'Fri, May 14, 2:30',
      'Fri, May 14, 2:15',
      'Thu, May 13, 2:45',
      'Wed, May 12, 2:45',
      'Tue, May 11, 2:45',
      'Mon, May 10, 2:45',
      'Sun, May 9, 2:45',
      'Sat, May 8, 2:45',
      'Sun, May 2, 2:45',
      'Sun, Apr 25, 2:45',
    ]);
  });

  test.each(['before-going-back', 'before-import', 'before-upgrade', 'before-repair'] as const)(
    'the newest one of those taken %s, and no more of them',
    (why) => {
      const earlier = aBackup({ writes: 1, takenAt: now, why });
      const newest = aBackup({ writes: 2, takenAt: now + 1, why });
      const later = [3, 4, 5, 6].map((writes) => aBackup({ writes, takenAt: now + writes }));
      const kept = backupsToKeep([earlier, newest, ...later]);
      expect(kept).toContain(newest);
      expect(kept).not.toContain(earlier);
    },
  );

  test('the three newest, whatever the clock did, and never more than eighteen', () => {
    const times = fc.array(fc.integer({ min: 0, max: 4_000_000_000_000 }), { maxLength: 60 });
    fc.assert(
      fc.property(times, (instants) => {
        const all = instants.map((takenAt, n) => aBackup({ writes: n, takenAt }));
        const kept = backupsToKeep(all);
        expect(kept.length).toBeLessThanOrEqual(18);
        expect(kept.slice(0, 3)).toEqual(newestFirst(all).slice(0, 3));
        // What is kept once is kept by the same rule again.
        expect(backupsToKeep(kept)).toEqual(kept);
      }),
    );
  });
});

describe('a backup that is made by itself waits for quiet', () => {
  test('of a school, three seconds; of a thousand schools that a coach has just opened, two minutes', () => {
    expect(quietBefore(expectedBytes(10), 0)).toBe(3000);
    expect(quietBefore(expectedBytes(10_000), 0)).toBe(2 * MINUTE);
  });

  test('and no longer than a quarter of an hour where hands never rest', () => {
    expect(quietBefore(expectedBytes(10_000), 15 * MINUTE - 1)).toBe(2 * MINUTE);
    expect(quietBefore(expectedBytes(10_000), 15 * MINUTE)).toBe(3000);
  });
});

describe('where backups are large', () => {
  const MB = 1_000_000;
  const whys = ['edits', 'start', 'before-import', 'before-removal', 'asked'] as const;
  const several = fc.array(
    fc.record({
      takenAt: fc.integer({ min: now - 60 * DAY, max: now }),
      why: fc.constantFrom(...whys),
      bytes: fc.integer({ min: 0, max: 300 * MB }),
    }),
    { maxLength: 60 },
  );

  test('a coach with a thousand schools keeps half a gigabyte of them: two of today, then the days before', () => {
    const all = Array.from({ length: 40 }, (_, n) =>
      aBackup({ writes: n + 1, takenAt: now - (39 - n) * 6 * 60 * MINUTE }),
    );
    const import1 = aBackup({ writes: 1, takenAt: now - 12 * DAY, why: 'before-import' });
    const kept = backupsWithinRoom([import1, ...all], () => 100 * MB);
    expect(kept.map(({ writes, why }) => `${writes} ${why}`)).toEqual([
      '40 edits',
      '39 edits',
      '38 edits',
      '34 edits',
      '1 before-import',
    ]);
  });

  test('those of most schools, up to 30 MB, are kept by the calendar alone', () => {
    fc.assert(
      fc.property(several, (facts) => {
        const all = facts.map(({ takenAt, why }, n) => aBackup({ writes: n, takenAt, why }));
        expect(backupsWithinRoom(all, () => 30 * MB)).toEqual(backupsToKeep(all));
      }),
    );
  });

  test('the two newest and the last way back stay however large, and all else fits into the room', () => {
    fc.assert(
      fc.property(several, (facts) => {
        const all = facts.map(({ takenAt, why }, n) => aBackup({ writes: n, takenAt, why }));
        const bytesOf = ({ writes }: Backup) => facts[writes]?.bytes ?? 0;
        const kept = backupsWithinRoom(all, bytesOf);
        const isWayBack = ({ why }: Backup) => why.startsWith('before-');
        const inOrder = newestFirst(all);
        const always = new Set([...inOrder.slice(0, 2), ...inOrder.filter(isWayBack).slice(0, 1)]);
        expect(kept).toEqual(expect.arrayContaining([...always]));
        const sum = kept.reduce((bytes, one) => bytes + bytesOf(one), 0);
        if (kept.length > always.size) expect(sum).toBeLessThanOrEqual(540 * MB);
        // What is kept once is kept by the same rule again.
        expect(backupsWithinRoom(kept, bytesOf)).toEqual(kept);
      }),
    );
  });
});

function aBackup(facts: Partial<Backup>): Backup {
  const whole = { takenAt: now, writes: 1, why: 'edits', forgetting: '', ...facts } as const;
  return { name: backupName(whole), ...whole };
}

function inWords(takenAt: number): string {
  const words = new Intl.DateTimeFormat('en-US', {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
  return words.format(takenAt).replace(/\s?[AP]M$/u, '');
}

describe('on a full device', () => {
  const state = { writes: 50, forgetting: '' };
  const backups = [50, 40, 30, 20, 10].map((writes) =>
    aBackup({ writes, takenAt: now, why: writes === 20 ? 'before-removal' : 'edits' }),
  );
  const dispensable = (provenWrites: number, writes = 50) => {
    const proven = backups.find((backup) => backup.writes === provenWrites);
    if (proven === undefined) throw new Error('there is none');
    return dispensableBackups(backups, proven, { ...state, writes }).map((one) => one.writes);
  };

  test('the oldest backups go first, and those from before a removal last', () => {
    expect(dispensable(50)).toEqual([10, 30, 40, 20]);
  });

  test('the newest that can be read stays, and what is newer than it', () => {
    expect(dispensable(30)).toEqual([10, 20]);
    expect(dispensable(10)).toEqual([]);
  });

  test('none is taken by itself, and the copy in a folder goes on every quarter of an hour', () => {
    const taken = (minutes: number) =>
      whatIsTaken({ isDeviceFull: true, copiedAt: now - minutes * MINUTE, at: now });
    expect([1, 14, 15].map(taken)).toEqual(['nothing', 'nothing', 'copy']);
    expect(whatIsTaken({ isDeviceFull: true, copiedAt: undefined, at: now })).toBe('copy');
    expect(whatIsTaken({ isDeviceFull: false, copiedAt: undefined, at: now })).toBe('backup');
  });

  test('none goes where the database has fewer writes than its backups', () => {
    expect(dispensable(50, 45)).toEqual([]);
  });
});
