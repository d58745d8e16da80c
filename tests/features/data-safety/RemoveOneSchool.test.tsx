// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';

import '#i18n/en/data-safety.ts';
import '#i18n/en/school.ts';
import { RemoveOneSchool } from '#features/data-safety/RemoveOneSchool.tsx';
import { aSchool } from '#tests/support/builders.ts';
import { schoolChange } from '#tests/support/changes.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';

test('a coach with many schools sees the first of them to remove, and the others at a press', async () => {
  const storage = await aStorage();
  const names = Array.from({ length: 12 }, (_, index) => `School ${String(index + 10)}`);
  for (const name of names) {
    await given(storage, [schoolChange(aSchool({ id: name.replace(' ', ''), name }))]);
  }
  renderPage(<RemoveOneSchool onRemoved={() => undefined} />, { storage });
  await screen.findByRole('button', { name: 'Remove School 10…' });
  expect(screen.getAllByRole('button', { name: /^Remove School/ })).toHaveLength(8);
  await userEvent.click(screen.getByRole('button', { name: 'Show 4 more' }));
  expect(screen.getAllByRole('button', { name: /^Remove School/ })).toHaveLength(12);
  expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull();
  await waitFor(() => expect(document.activeElement?.textContent).toContain('School 18'));
});
