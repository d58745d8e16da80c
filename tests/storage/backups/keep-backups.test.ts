import { afterEach, expect, test, vi } from 'vitest';

import { keepBackups } from '#storage/backups/keep-backups.ts';
import { savingBegan, savingEnded } from '#storage/save-status.ts';
import { aStorage } from '#tests/support/storage.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a thousand schools that are being taken in are not read whole in the middle of it', async () => {
  vi.stubGlobal('addEventListener', vi.fn());
  vi.useFakeTimers({ toFake: ['setInterval'] });
  const storage = await aStorage();
  const asked = vi.spyOn(storage.database.meta, 'get');
  savingBegan();
  keepBackups(storage);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(asked).not.toHaveBeenCalled();
  savingEnded({ savedAt: 1 });
  await vi.waitFor(() => expect(asked).toHaveBeenCalledWith('writes'));
});
