import { useEffect } from 'react';

import { t } from '#i18n/translate.ts';
import { stepInWords } from '#map-view/step-words.ts';
import { isCommandKey, isWritingIn } from '#platform/shortcut-keys.ts';
import { takeBackAndSay } from '#saving/take-back-and-say.ts';
import { useUndoable } from '#storage/live.ts';
import type { Storage } from '#storage/storage.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { IconButton } from '#ui/IconButton.tsx';

/**
 * The button that takes back the newest step of the school in view (or, where none is in view, of any),
 * and its keys, outside of text fields: Ctrl/⌘+Z, and Ctrl/⌘+Shift+Z or Ctrl+Y to do it again.
 */
export function UndoControl({ school }: { readonly school: string | undefined }) {
  const storage = useStorage();
  const undo = useUndoable(school)?.undo;
  useUndoKeys(storage, school);
  const label =
    undo === undefined
      ? t('history.nothing-to-undo')
      : t('history.undo-step', { step: stepInWords(undo.label) });
  return (
    <IconButton
      icon="undo"
      label={label}
      aria-keyshortcuts="Control+Z Meta+Z"
      // Not `disabled`, which would take the focus away with the last step.
      aria-disabled={undo === undefined}
      onClick={undo && (() => void takeBackAndSay(storage, 'undo', { school }))}
    />
  );
}

function useUndoKeys(storage: Storage, school: string | undefined): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const way = wayOf(event);
      if (way === undefined || event.defaultPrevented || isWritingIn(event.target)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      void takeBackAndSay(storage, way, { school });
    }
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [storage, school]);
}

function wayOf(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (isCommandKey(event, 'z')) return event.shiftKey ? 'redo' : 'undo';
  return event.ctrlKey && !event.shiftKey && isCommandKey(event, 'y') ? 'redo' : undefined;
}
