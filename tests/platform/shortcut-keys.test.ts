// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';

import { preferences } from '#platform/preferences.ts';
import { isCommandKey, isSingleKey } from '#platform/shortcut-keys.ts';

afterEach(() => {
  preferences.set({ singleKeys: true });
  document.body.replaceChildren();
});

function pressOn(target: HTMLElement, init: KeyboardEventInit): KeyboardEvent {
  document.body.append(target);
  const event = new KeyboardEvent('keydown', { bubbles: true, ...init });
  target.dispatchEvent(event);
  return event;
}

test('J is a shortcut on the page and on a radio button', () => {
  const radio = Object.assign(document.createElement('input'), { type: 'radio' });
  expect(isSingleKey(pressOn(document.createElement('p'), { key: 'j' }), 'j')).toBe(true);
  expect(isSingleKey(pressOn(radio, { key: 'J' }), 'j')).toBe(true);
});

test.each(['input', 'textarea', 'select'] as const)('J is only a letter in a %s', (tag) => {
  expect(isSingleKey(pressOn(document.createElement(tag), { key: 'j' }), 'j')).toBe(false);
});

test('J with Ctrl, or while a dialog is open, is no shortcut', () => {
  const page = document.createElement('p');
  expect(isSingleKey(pressOn(page, { key: 'j', ctrlKey: true }), 'j')).toBe(false);
  const dialog = Object.assign(document.createElement('dialog'), { open: true });
  document.body.append(dialog);
  expect(isSingleKey(pressOn(page, { key: 'j' }), 'j')).toBe(false);
});

test('single keys can be turned off, and Ctrl or ⌘ with K still works', () => {
  preferences.set({ singleKeys: false });
  const page = document.createElement('p');
  expect(isSingleKey(pressOn(page, { key: 'j' }), 'j')).toBe(false);
  expect(isCommandKey(pressOn(page, { key: 'k', ctrlKey: true }), 'k')).toBe(true);
  expect(isCommandKey(pressOn(page, { key: 'K', metaKey: true }), 'k')).toBe(true);
  expect(isCommandKey(pressOn(page, { key: 'k' }), 'k')).toBe(false);
});
