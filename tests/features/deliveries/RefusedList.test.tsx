// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';

import { RefusedList } from '#features/deliveries/RefusedList.tsx';

afterEach(cleanup);

const refused = [
  { name: 'photo.jpg', fault: { tag: 'not-ours' } },
  { name: 'oak-hill.icmap', fault: { tag: 'newer-format' } },
] as const;

test('the list of files that were not opened is copied, a line a file with its reason', async () => {
  const user = userEvent.setup();
  render(<RefusedList refused={refused} />);
  await user.click(screen.getByRole('button', { name: 'Copy the list' }));
  await screen.findByText('Copied');
  const lines = (await navigator.clipboard.readText()).split('\n');
  expect(lines.map((line) => line.split('\t')[0])).toEqual(['photo.jpg', 'oak-hill.icmap']);
  expect(lines[0]?.split('\t')[1]).toMatch(/no file of Continuum/);
});

test('at an address without a clipboard it says what to do instead', async () => {
  const user = userEvent.setup();
  vi.stubGlobal('navigator', {});
  render(<RefusedList refused={refused} />);
  await user.click(screen.getByRole('button', { name: 'Copy the list' }));
  await screen.findByText(/Select the list and copy it/);
});
