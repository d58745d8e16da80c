import { liveQuery } from 'dexie';

import { agreeRationale } from '#domain/assessment/changes.ts';
import type { Cycle } from '#domain/assessment/cycle.ts';
import { askForBackup } from '#storage/backups/ask-for-backup.ts';
import { listBackups, openBackup } from '#storage/backups/backup-files.ts';
import { forget } from '#storage/forget.ts';
import { startOpfs } from '#storage/opfs/opfs-client.ts';
import { openTabStorage, type BroughtBack } from '#storage/tab-storage.ts';

/** What a browser test asks of this page: the real storage, from `commit` down to the disk. */
export interface WritePath {
  /** Writes texts one after the other; gives those that were acknowledged. */
  readonly write: (indicator: string, texts: readonly string[]) => Promise<readonly string[]>;
  /** Writes to its own indicators and to a shared one, many commits under way at once. */
  readonly writeMany: (tab: string, count: number) => Promise<number>;
  /** Writes a text to many indicators in one step, whose row of the history is large. */
  readonly writeLarge: (text: string, count: number) => Promise<boolean>;
  readonly undo: () => Promise<string>;
  readonly redo: () => Promise<string>;
  /** Forgets all that was said of an indicator. */
  readonly forget: (indicator: string) => Promise<boolean>;
  /** Takes a backup on the device; gives the names of the journals that it made needless. */
  readonly backUp: () => Promise<readonly string[] | undefined>;
  /** The backups, newest first, each with whether it can be read. */
  readonly backups: () => Promise<readonly { readonly name: string; readonly isWhole: boolean }[]>;
  /** Keeps room aside for a full device, so many minutes from now; false while the device counts as full. */
  readonly keepBallast: (minutes: number) => Promise<boolean>;
  readonly read: () => Promise<Written>;
  /** What this tab found lost when it opened, and brought back. */
  readonly broughtBack: () => Promise<BroughtBack | undefined>;
  /** What could not be read in mid-session, and is back. */
  readonly mended: () => BroughtBack | undefined;
  /** The text of an indicator as a live query of this tab last saw it. */
  readonly seen: (indicator: string) => string | undefined;
}

export interface Written {
  readonly texts: Readonly<Record<string, string>>;
  readonly steps: number;
  /** Stamps in the order of the history. */
  readonly stamps: readonly string[];
  /** Edits that don’t name the one that they replaced. */
  readonly brokenChains: number;
}

const cycle: Cycle = {
  id: 'cycle/riverside/map/2026',
  school: 'riverside',
  map: 'map',
  mapVersion: '1',
  schoolYear: 2026,
};

let mended: BroughtBack | undefined;
const opened = await openTabStorage({
  name: 'write-path',
  onBlocked: () => Object.assign(globalThis, { blocked: true }),
  onMended: (broughtBack) => {
    mended = broughtBack;
  },
});
if (!opened.ok) throw new Error(opened.error.tag);
const { storage } = opened.value;
const seen = new Map<string, string>();

liveQuery(() => storage.database.records.toArray()).subscribe((records) => {
  for (const { body } of records) seen.set(String(body['indicator']), String(body['text']));
});

async function write(indicator: string, text: string): Promise<string> {
  const result = await storage.commit({
    label: { what: 'rationale-written', subject: indicator },
    changes: [agreeRationale(cycle, indicator, text)],
  });
  return result.ok ? text : `not stored: ${result.error.tag}`;
}

async function writeMany(tab: string, count: number): Promise<number> {
  const results = await Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const text = `${tab} ${n}`;
      return (await write(n % 4 === 0 ? 'shared' : `${tab}-${n % 50}`, text)) === text;
    }),
  );
  return results.filter(Boolean).length;
}

async function read(): Promise<Written> {
  const [stored, steps] = await storage.read(({ records, history }) =>
    Promise.all([records.toArray(), history.toArray()]),
  );
  const newest = new Map<string, string>();
  let brokenChains = 0;
  for (const { after } of steps.flatMap(({ changes }) => changes)) {
    if (after.prev !== newest.get(after.id)) brokenChains += 1;
    newest.set(after.id, after.stamp);
  }
  return {
    texts: Object.fromEntries(
      stored.map(({ body }) => [String(body['indicator']), String(body['text'])]),
    ),
    steps: steps.length,
    stamps: steps.flatMap(({ changes }) => changes.map(({ after }) => after.stamp)),
    brokenChains,
  };
}

const writePath: WritePath = {
  write: async (indicator, texts) => {
    const acknowledged: string[] = [];
    for (const text of texts) acknowledged.push(await write(indicator, text));
    return acknowledged;
  },
  writeMany,
  writeLarge: async (text, count) => {
    const changes = Array.from({ length: count }, (_, n) =>
      agreeRationale(cycle, `large-${n}`, text),
    );
    const label = { what: 'rationale-written', subject: 'large' } as const;
    return (await storage.commit({ label, changes })).ok;
  },
  undo: async () => (await storage.undo()).tag,
  redo: async () => (await storage.redo()).tag,
  forget: async (indicator) => {
    const result = await forget(storage, () =>
      Promise.resolve({
        school: cycle.school,
        label: { what: 'forgotten', subject: '' },
        which: ({ body }) => body['indicator'] === indicator,
      }),
    );
    return result.ok;
  },
  backUp: async () => {
    const taken = await askForBackup(storage.database, 'asked');
    return taken?.is === 'taken' ? taken.journals : undefined;
  },
  backups: async () =>
    Promise.all(
      (await listBackups()).map(async ({ name }) => ({
        name,
        isWhole: (await openBackup(name)) !== undefined,
      })),
    ),
  keepBallast: async (minutes) => {
    const ask = await startOpfs();
    const kept = await ask?.({ ask: 'keep-ballast', now: Date.now() + minutes * 60_000 });
    return kept?.isDeviceFull === false;
  },
  read,
  broughtBack: () => opened.value.broughtBack,
  mended: () => mended,
  seen: (indicator) => seen.get(indicator),
};

Object.assign(globalThis, { writePath });
