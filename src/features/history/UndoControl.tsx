import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

import '#i18n/en/history.ts';
import { t } from '#i18n/translate.ts';
import type { CurrentPlace } from '#platform/current-place.ts';
import { isCommandKey, isWritingIn } from '#platform/shortcut-keys.ts';
import { stepSeenFrom } from '#saving/step-seen-from.ts';
import { takeBackAndSay } from '#saving/take-back-and-say.ts';
import { useUndoable } from '#storage/live-history.ts';
import type { Storage } from '#storage/storage.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { IconButton } from '#ui/IconButton.tsx';

/**
 * The button that takes back the newest step of the school in view (or, where none is in view, of any),
 * beside it the one that does it again, while there is something to do again; and their keys, outside
 * of text fields: Ctrl/⌘+Z, and Ctrl/⌘+Shift+Z or Ctrl+Y.
 */
export function UndoControl({ place }: { readonly place: CurrentPlace }) {
  const { school } = place;
  const storage = useStorage();
  const { undo, redo, endsAtRecord = false } = useUndoable(school) ?? {};
  const undoButton = useRef<HTMLButtonElement>(null);
  useUndoKeys(storage, school);
  const label =
    undo === undefined
      ? t(endsAtRecord ? 'history.nothing-since-record' : 'history.nothing-to-undo')
      : t('history.undo-step', { step: stepSeenFrom(place, undo) });
  return (
    <>
      <IconButton
        ref={undoButton}
        icon="undo"
        label={label}
        aria-keyshortcuts="Control+Z Meta+Z"
        // Not `disabled`, which would take the focus away with the last step.
        aria-disabled={undo === undefined}
        onClick={undo && (() => void takeBackAndSay(storage, 'undo', { school }))}
      />
      {redo !== undefined && (
        <RedoButton
          label={t('history.redo-step', { step: stepSeenFrom(place, redo) })}
          focusAfter={undoButton}
          onClick={() => void takeBackAndSay(storage, 'redo', { school })}
        />
      )}
    </>
  );
}

type RedoButtonProps = {
  readonly label: string;
  /** What takes the focus when nothing is left to do again. */
  readonly focusAfter: RefObject<HTMLElement | null>;
  readonly onClick: () => void;
};

function RedoButton({ label, focusAfter, onClick }: RedoButtonProps) {
  const button = useRef<HTMLButtonElement>(null);

  useLayoutEffect(() => {
    const redo = button.current;
    const next = focusAfter.current;
    return () => {
      if (redo !== null && document.activeElement === redo) next?.focus();
    };
  }, [focusAfter]);

  return (
    <IconButton
      ref={button}
      icon="redo"
      label={label}
      aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z Control+Y"
      onClick={onClick}
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
