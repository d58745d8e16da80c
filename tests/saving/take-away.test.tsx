// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { TakeAway } from '#saving/TakeAway.tsx';
import { Toasts } from '#ui/Toasts.tsx';
import { useToasts } from '#ui/toasts.ts';

const table = () => ({ heads: ['School'], rows: [['Acorn']] });

/** The DOM of the tests can't give a file an address. */
class WithObjects extends URL {
  static override createObjectURL(): string {
    return '#';
  }

  static override revokeObjectURL(): void {}
}

beforeEach(() => useToasts.setState({ toasts: [] }));
afterEach(() => vi.unstubAllGlobals());

test('a table says in the same place, read out politely, that it is copied, and that it is saved and as what', async () => {
  vi.stubGlobal('URL', WithObjects);
  const user = userEvent.setup();
  render(
    <>
      <TakeAway
        title="Schools: 2026"
        table={table}
        workbook={() => Promise.resolve(new Blob(['a']))}
      />
      <Toasts />
    </>,
  );
  const messages = screen.getByRole('region', { name: 'Messages' });
  const press = (name: string) => user.click(screen.getByRole('button', { name }));
  await press('Copy table');
  await within(messages).findByText(/^The table is on the clipboard\./u);
  await press('Save as CSV');
  const saved = await within(messages).findByText(
    '“Schools 2026.csv” is saved to this device’s downloads.',
  );
  expect(saved.closest('[aria-live="polite"]')).not.toBeNull();
  await press('Save for Excel');
  await within(messages).findByText('“Schools 2026.xlsx” is saved to this device’s downloads.');
  // Once more of the same says it once more, and not twice.
  await press('Copy table');
  await press('Copy table');
  await waitFor(() =>
    expect(within(messages).getAllByText(/^The table is on the clipboard\./u)).toHaveLength(1),
  );
});
