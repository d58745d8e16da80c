// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';

import { BroughtBackNotice } from '#features/data-safety/BroughtBackNotice.tsx';
import { wasDamageTold } from '#platform/told-damage.ts';
import type { Mended } from '#storage/tab-storage.ts';

const backupOf = new Date(2027, 4, 14, 10, 40).getTime();

test.each<[Mended, RegExp]>([
  [
    { from: 'wiped', steps: 0, backupOf },
    /emptied its database\. Everything was brought back from the backup on this device of May 14, 2027, 10:40\sAM\. Please/,
  ],
  [{ from: 'wiped', steps: 1, backupOf }, /10:40\sAM, and 1 later step from the journal\. Please/],
  [
    { from: 'wiped', steps: 3, backupOf, unreadable: 1 },
    /^The browser had emptied its database\. The newest backup could not be read, so the one before it was taken\. Everything/,
  ],
  [{ from: 'wiped', steps: 2 }, /2 steps were brought back from the journal/],
  [
    { from: 'broken', steps: 0, backupOf },
    /^The files of its database were damaged, so it was made/,
  ],
  [
    { from: 'rolled-back', steps: 2, backupOf },
    /^The database was older than the backups beside it\. .*10:40\sAM, and 2 later steps from the journal/,
  ],
  [
    { from: 'unreadable', steps: 0, backupOf, lost: 1 },
    /^Part of the database was damaged\. .*1 entry was found nowhere else and is gone\. Please/,
  ],
  [
    { from: 'file', steps: 0, backupOf },
    /^The browser was closed before it had brought everything back, or .*10:40\sAM\. Please/,
  ],
  [{ from: 'behind', steps: 1 }, /closed while it was saving\. 1 step was brought back/],
  [
    { from: 'damaged', steps: 0, damaged: [{ journal: 'j', lines: 1 }] },
    /^1 entry of the journal on this device can’t be read.* Please look whether what you did last is here/,
  ],
  [
    { from: 'behind', steps: 2, damaged: [{ journal: 'k', lines: 2 }] },
    /2 steps were brought back .* 2 entries of the journal/,
  ],
])('says what was lost and from where it is back: %o', async (broughtBack, words) => {
  const onRead = vi.fn();
  render(<BroughtBackNotice broughtBack={broughtBack} onRead={onRead} />);
  expect(screen.getByText(words)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'OK' }));
  expect(onRead).toHaveBeenCalledOnce();
  // What is damaged is said once.
  expect((broughtBack.damaged ?? []).every(({ journal }) => wasDamageTold(journal))).toBe(true);
});
