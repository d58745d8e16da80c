import { expect, test, vi } from 'vitest';

import { COPY_NAME, ContinuumDatabase, DATABASE_NAME } from '#storage/database.ts';
import { removeEverything } from '#storage/safety/remove-everything.ts';
import { aLocalStorage } from '#tests/support/local-storage.ts';

test('what could only be read in a copy is removed with the copy', async () => {
  const kept = aLocalStorage();
  vi.stubGlobal('sessionStorage', {});
  vi.stubGlobal('navigator', { locks: { query: () => Promise.resolve({ held: [] }) } });
  localStorage.setItem('continuum.preferences', '{}');
  localStorage.setItem('of another page', '1');
  // The app has not opened it: only a copy of what is in it.
  const itself = await new ContinuumDatabase(DATABASE_NAME).open();
  itself.close();
  const copy = new ContinuumDatabase(COPY_NAME);
  await copy.open();

  expect(await removeEverything(copy)).toBe('removed');
  expect(await indexedDB.databases()).toEqual([]);
  expect(kept()).toEqual({ 'of another page': '1' });
});
