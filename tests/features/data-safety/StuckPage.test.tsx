// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';

import { StuckPage, type Stuckness } from '#features/data-safety/StuckPage.tsx';
import { Toasts } from '#ui/Toasts.tsx';

const nothing = () => Promise.resolve(false);

test.each<[Stuckness, RegExp, RegExp]>([
  ['no-room', /needs room/, /Free some room/],
  ['no-backup', /not updated yet/, /update without a backup/],
  ['not-equal', /the update was stopped/, /Save everything as a file, to be/],
  ['failed', /the update was stopped/, /If it happens again/],
  ['broken', /can’t open your data/, /Close every window/],
  ['not-back', /has lost your data/, /Reload to try again/],
])('of data that is %s it says what is safe and what to do next', async (why, title, next) => {
  render(<StuckPage why={why} detail="UnknownError" onRead={nothing} />);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(title);
  expect(screen.getByText(next)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  expect(await screen.findByText(/There is no backup on this device/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /without/ })).toBeNull();
});

test('an update without a backup is offered only where none could be made', async () => {
  const onWithoutBackup = vi.fn<() => void>();
  const { rerender } = render(
    <StuckPage why="not-equal" detail="" onRead={nothing} onWithoutBackup={onWithoutBackup} />,
  );
  expect(screen.queryByRole('button', { name: 'Update without a backup' })).toBeNull();
  rerender(
    <StuckPage why="no-backup" detail="" onRead={nothing} onWithoutBackup={onWithoutBackup} />,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Update without a backup' }));
  expect(onWithoutBackup).toHaveBeenCalledOnce();
});

test('what this device holds can be read meanwhile; where it holds nothing, that is said', async () => {
  const onRead = vi.fn(nothing);
  render(
    <>
      <StuckPage why="broken" detail="" onRead={onRead} />
      <Toasts />
    </>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Read it meanwhile' }));
  expect(await screen.findByText(/^Nothing that could be read was found/)).toBeTruthy();
  onRead.mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  await userEvent.click(screen.getByRole('button', { name: 'Read it meanwhile' }));
  expect(await screen.findByText(/^There is no room for a copy to read/)).toBeTruthy();
});
