// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';

import '#i18n/en/data-safety.ts';
import { Backups } from '#features/data-safety/Backups.tsx';
import {
  backupTroubleOver,
  noteBackupTrouble,
  whyNotMade,
} from '#storage/backups/backup-trouble.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage } from '#tests/support/storage.ts';

const nothing = () => Promise.resolve();
const none = { files: 0, bytes: 0 };
const kept = {
  what: {
    hasPrivateFiles: true,
    records: 1,
    steps: 1,
    journals: none,
    backups: none,
    evidence: none,
    estimated: undefined,
  },
  backups: [],
  persistence: 'promised',
} as const;

test.each([
  [new DOMException('full', 'QuotaExceededError'), /This device is full.* save a copy elsewhere/],
  [new DOMException('much', 'TooLargeError'), /5,000 schools.* one at a time by “Save a file”/],
  [new Error('it reads back otherwise'), /could not write the last one.* save a copy elsewhere/],
])('while backups fail by %s, the page says why and what to do next', async (error, words) => {
  const storage = await aStorage();
  renderPage(<Backups kept={kept} canWrite onChanged={nothing} />, { storage });
  expect(screen.getByText(/^There is no backup yet/)).toBeTruthy();
  act(() => noteBackupTrouble(whyNotMade(error), 0));
  expect(screen.getByRole('status').textContent).toMatch(words);
  // Nothing is promised that does not come.
  expect(screen.queryByText(/^There is no backup yet/)).toBeNull();
  act(() => backupTroubleOver());
  expect(screen.queryByRole('status')).toBeNull();
});
