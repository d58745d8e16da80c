// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';

import '#i18n/en/data-safety.ts';
import { KeptHere } from '#features/data-safety/KeptHere.tsx';
import { useJournalTrouble } from '#storage/journal/journal-trouble.ts';

const none = { files: 0, bytes: 0 };
const nothing = () => Promise.resolve();

test('while the journal does not keep up, the page says that only the database has what is entered', () => {
  const what = {
    hasPrivateFiles: true,
    records: 1,
    steps: 1,
    journals: none,
    backups: none,
    evidence: none,
    estimated: undefined,
  };
  render(<KeptHere kept={{ what, backups: [], persistence: 'promised' }} onAsked={nothing} />);
  expect(screen.queryByText(/saved in the database alone/)).toBeNull();
  act(() => useJournalTrouble.setState({ isLeftOut: true }));
  expect(screen.getByText(/saved in the database alone/)).toBeTruthy();
  act(() => useJournalTrouble.setState({ isLeftOut: false }));
  expect(screen.queryByText(/saved in the database alone/)).toBeNull();
});
