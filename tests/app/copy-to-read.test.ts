import { expect, test, vi } from 'vitest';

import { startToRead, useStorageStart } from '#app/storage-start.ts';
import { putSchool } from '#domain/assessment/changes.ts';
import { COPY_NAME } from '#storage/database.ts';
import { openStorage } from '#storage/storage.ts';
import { aSchool } from '#tests/support/builders.ts';
import { given } from '#tests/support/storage.ts';

test('a copy that was read gives way to the data itself, once another tab could open that', async () => {
  const itself = await openStorage();
  if (!itself.ok) throw new Error('not opened');
  await given(itself.value, [putSchool('riverside', aSchool())]);
  itself.value.database.close();

  expect(await startToRead()).toBe(true);
  expect(useStorageStart.getState()).toMatchObject({ storage: { access: { mode: 'copy' } } });
  // That is what the other tab does at its start.
  indexedDB.deleteDatabase(COPY_NAME);
  await vi.waitFor(() =>
    expect(useStorageStart.getState()).toMatchObject({
      is: 'open',
      storage: { access: { mode: 'full' } },
    }),
  );
});
