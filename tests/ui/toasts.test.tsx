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

test('one message stands for the same thing: the newest about it, and the same words once', () => {
  render(<Toasts />);
  act(() => {
    showToast({ text: 'Copied' });
    showToast({ text: 'Undone: a level', about: 'steps-riverside' });
    showToast({ text: 'Done again: a level', about: 'steps-riverside' });
    showToast({ text: 'Undone: a note', about: 'steps-hillside' });
    showToast({ text: 'Copied' });
  });
  expect(useToasts.getState().toasts.map(({ text }) => text)).toEqual([
    'Done again: a level',
    'Undone: a note',
    'Copied',
  ]);
});

test('whoever presses the action by keyboard goes on from the message that answers', () => {
  render(<Toasts />);
  const answer = () =>
    showToast({
      text: 'Undone',
      about: 'steps-riverside',
      action: { label: 'Redo', run: () => {} },
    });
  act(
    () =>
      void showToast({
        text: 'Removed',
        about: 'steps-riverside',
        action: { label: 'Undo', run: () => void setTimeout(answer, 300) },
      }),
  );
  const undo = screen.getByRole('button', { name: 'Undo' });
  act(() => undo.focus());
  fireEvent.click(undo, { detail: 0 });
  act(() => void vi.advanceTimersByTime(400));
  act(() => void vi.advanceTimersByTime(100));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Redo' }));
});
