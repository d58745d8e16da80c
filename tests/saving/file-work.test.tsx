// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { err } from '#domain/result.ts';
import { useFileWork, type WrittenFile } from '#saving/file-work.ts';

test('whoever cancels a large file is back at the button that began it', async () => {
  render(<LargeFile />);
  const begin = screen.getByRole('button', { name: 'Save' });
  await userEvent.click(begin);
  await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(await screen.findByText('failed')).toBeTruthy();
  expect(document.activeElement).toBe(begin);
});

test('whoever went on to something else meanwhile is left there', async () => {
  render(<LargeFile />);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  const cancel = await screen.findByRole('button', { name: 'Cancel' });
  const elsewhere = screen.getByRole('link', { name: 'Elsewhere' });
  elsewhere.focus();
  // By a shortcut, say: the focus stays where it is.
  cancel.click();
  expect(await screen.findByText('failed')).toBeTruthy();
  expect(document.activeElement).toBe(elsewhere);
});

/** Never ready: it ends when it is canceled. */
function LargeFile() {
  const { work, start, cancel } = useFileWork<never, WrittenFile, 'canceled' | 'broken'>('broken');
  const begin = () =>
    start({
      name: 'large.zip',
      type: 'application/zip',
      make: ({ signal }) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve(err('canceled')));
        }),
    });
  return (
    <>
      <button type="button" onClick={() => void begin()}>
        Save
      </button>
      {work.is === 'making' && (
        <button type="button" onClick={cancel}>
          Cancel
        </button>
      )}
      <a href="#elsewhere">Elsewhere</a>
      <p>{work.is}</p>
    </>
  );
}
