import { preferences } from './preferences.ts';

type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'defaultPrevented' | 'target'
>;

/**
 * Whether this press is the one-key shortcut `key` (`j`, `?`): single keys are on, nobody is writing,
 * no dialog is open, and no Ctrl, ⌘ or Alt is held.
 */
export function isSingleKey(event: KeyPress, key: string): boolean {
  return (
    preferences.getSnapshot().singleKeys &&
    event.key.toLowerCase() === key &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey &&
    !event.isComposing &&
    !event.defaultPrevented &&
    !isWritingIn(event.target) &&
    document.querySelector('dialog[open]') === null
  );
}

/** Whether this press is Ctrl or ⌘ with `key`, and nothing else but Shift. */
export function isCommandKey(event: KeyPress, key: string): boolean {
  const command = event.ctrlKey !== event.metaKey;
  return command && !event.altKey && event.key.toLowerCase() === key;
}

const notWritten = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'file']);

/** Whether a key pressed here writes text. */
export function isWritingIn(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !notWritten.has(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
