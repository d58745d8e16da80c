import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

import '#i18n/en/history.ts';
import { t } from '#i18n/translate.ts';
import type { CurrentPlace } from '#platform/current-place.ts';
import { isCommandKey, isWritingIn } from '#platform/shortcut-keys.ts';
import { stepSeenFrom } from '#saving/step-seen-from.ts';
import { takeBackAndSay } from '#saving/take-back-and-say.ts';
import { ToChange } from '#saving/ToChange.tsx';
import { useUndoable } from '#storage/live-undoable.ts';
import { useIsInvited } from '#storage/live-is-invited.ts';
import type { Storage } from '#storage/storage.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { IconButton } from '#ui/IconButton.tsx';

/**
 * The button that takes back the newest step of whom the page is about (or, where it is about no school, of any),
 * beside it the one that does it again, while there is something to do again; and their keys, outside
 * of text fields: Ctrl/⌘+Z, and Ctrl/⌘+Shift+Z or Ctrl+Y.
 */
export function UndoControl({ place }: { readonly place: CurrentPlace }) {
  return (
    <ToChange>
      <TakeBacks place={place} />
    </ToChange>
  );
}

function TakeBacks({ place }: { readonly place: CurrentPlace }) {
  const storage = useStorage();
  const whose = useWhoseSteps(place);
  const { undo, redo, endsAtRecord = false } = useUndoable(whose) ?? {};
  const undoButton = useRef<HTMLButtonElement>(null);
  useUndoKeys(storage, whose);
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
        onClick={undo && (() => void takeBackAndSay(storage, 'undo', whose))}
      />
      {redo !== undefined && (
        <RedoButton
          label={t('history.redo-step', { step: stepSeenFrom(place, redo) })}
          focusAfter={undoButton}
          onClick={() => void takeBackAndSay(storage, 'redo', whose)}
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

type Whose = { readonly school: string | undefined; readonly by: string | undefined };

/**
 * A member’s own screens take back what that member did. A school’s other pages leave that alone, where the device is
 * the school’s own; on one that was only invited there is nobody else.
 */
function useWhoseSteps({ school, member }: CurrentPlace): Whose {
  const isInvited = useIsInvited(school ?? '');
  if (member !== undefined || school === undefined) return { school, by: member };
  // Until it is known, the team’s: the little that an undo could reach by mistake can be done again.
  return { school, by: isInvited === true ? undefined : 'team' };
}

function useUndoKeys(storage: Storage, { school, by }: Whose): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const way = wayOf(event);
      if (way === undefined || event.defaultPrevented || isWritingIn(event.target)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      void takeBackAndSay(storage, way, { school, by });
    }
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [storage, school, by]);
}

function wayOf(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (isCommandKey(event, 'z')) return event.shiftKey ? 'redo' : 'undo';
  return event.ctrlKey && !event.shiftKey && isCommandKey(event, 'y') ? 'redo' : undefined;
}
