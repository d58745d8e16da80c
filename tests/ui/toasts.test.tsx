// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { fireEvent } from '@testing-library/dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { showToast, useToasts } from '#ui/toasts.ts';
import { Toasts } from '#ui/Toasts.tsx';

beforeEach(() => {
  vi.useFakeTimers();
  useToasts.setState({ toasts: [] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('a message appears in a region that is read out politely, and goes by itself', () => {
  render(<Toasts />);
  const region = screen.getByRole('region', { name: 'Messages' }).firstElementChild;
  expect(region?.getAttribute('aria-live')).toBe('polite');

  act(() => void showToast({ text: 'The team was saved' }));
  expect(region?.textContent).toContain('The team was saved');
  act(() => void vi.advanceTimersByTime(6001));
  expect(region?.textContent).toBe('');
});

test('a message stays while it is pointed at or holds the focus', () => {
  render(<Toasts />);
  act(() => void showToast({ text: 'Removed', action: { label: 'Undo', run: () => {} } }));
  act(() => screen.getByRole('button', { name: 'Undo' }).focus());
  act(() => void vi.advanceTimersByTime(60_000));
  expect(screen.queryByText('Removed')).not.toBeNull();
});

test('the action of a message runs once and takes the message away', () => {
  let undone = 0;
  render(<Toasts />);
  act(
    () => void showToast({ text: 'Removed', action: { label: 'Undo', run: () => (undone += 1) } }),
  );
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(undone).toBe(1);
  expect(screen.queryByText('Removed')).toBeNull();
});

test('at most three messages stand at once, the newest ones', () => {
  render(<Toasts />);
  act(() => {
    for (const text of ['one', 'two', 'three', 'four']) showToast({ text });
  });
  expect(screen.queryByText('one')).toBeNull();
  expect(screen.queryByText('four')).not.toBeNull();
});
