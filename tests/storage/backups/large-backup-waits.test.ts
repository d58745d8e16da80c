import { afterEach, expect, test, vi } from 'vitest';

import { keepBackups } from '#storage/backups/keep-backups.ts';
import { savingBegan, savingEnded } from '#storage/save-status.ts';
import { aStorage } from '#tests/support/storage.ts';

const askForBackup = vi.hoisted(() => vi.fn(() => Promise.resolve({ is: 'not-due' })));
vi.mock('#storage/backups/ask-for-backup.ts', () => ({ askForBackup }));
vi.mock('#storage/opfs/opfs-folder.ts', () => ({
  // A device without any backup yet.
  opfsFolder: () => Promise.resolve({ keys: () => [] }),
}));

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('after a thousand schools came in the page is left in peace for two minutes, and then backed up', async () => {
  const storage = await aStorage();
  await storage.database.meta.put({ key: 'writes', value: 42 });
  const counted = vi.spyOn(storage.database.snapshotFacts, 'count');
  counted.mockReturnValue(Promise.resolve(10_000) as ReturnType<typeof counted>);
  vi.stubGlobal('addEventListener', vi.fn());
  vi.stubGlobal('indexedDB', { deleteDatabase: vi.fn() });
  const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000);
  vi.useFakeTimers({ toFake: ['setInterval', 'setTimeout', 'performance', 'Date'] });

  keepBackups(storage);
  await vi.waitFor(() => expect(counted).toHaveBeenCalled());
  await minutes(1);
  // Somebody saves once more.
  savingBegan();
  savingEnded({ savedAt: 1 });
  await minutes(1.5);
  expect(askForBackup).not.toHaveBeenCalled();
  await minutes(1);
  expect(askForBackup).toHaveBeenCalledExactlyOnceWith(storage.database, 'start');
});
