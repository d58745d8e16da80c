import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

import { t } from '#i18n/translate.ts';
import { Dialog } from '#ui/Dialog.tsx';

import styles from './FindDialog.module.css';

/** What was typed, for who lists the places of that name. */
export type Typed = {
  readonly query: string;
  /** Enter was pressed on it: the first place is to be gone to, as soon as all are known. */
  readonly isEntered: boolean;
};

type FindDialogProps = {
  readonly onClose: () => void;
  /** The places that were found: links below the field. */
  readonly children: (typed: Typed) => ReactNode;
};

/**
 * Ctrl or ⌘ with K: type a part of a name and go there. A dialog with a field and a list of links. The field is
 * there at once, and takes every letter; what it finds may come later.
 */
export function FindDialog({ onClose, children }: FindDialogProps) {
  return (
    <Dialog open title={t('app.find-title')} titleHidden onClose={onClose}>
      <FindField onClose={onClose}>{children}</FindField>
    </Dialog>
  );
}

function FindField({ onClose, children }: FindDialogProps) {
  const [typed, setTyped] = useState<Typed>({ query: '', isEntered: false });
  const whole = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const fieldId = useId();

  function onKeyDown(event: KeyboardEvent) {
    const isInField = event.target === field.current;
    if (event.key === 'Enter' && isInField && !event.nativeEvent.isComposing) {
      event.preventDefault();
      setTyped({ ...typed, isEntered: true });
    } else if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
      // A search field would only empty itself at the first press.
      event.preventDefault();
      onClose();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      moveFocus(event.key === 'ArrowDown' ? 1 : -1);
    } else if (!isInField && (event.key.length === 1 || event.key === 'Backspace')) {
      // Writing goes on in the field, whatever has the focus; a modifier leaves the key to the browser.
      if (!event.ctrlKey && !event.metaKey && !event.altKey && event.key !== ' ') {
        field.current?.focus();
      }
    }
  }

  function moveFocus(by: 1 | -1) {
    const links = [...(whole.current?.querySelectorAll<HTMLElement>('a') ?? [])];
    const stops = [field.current, ...links];
    const here = stops.findIndex((stop) => stop === document.activeElement);
    stops[(here + by + stops.length) % stops.length]?.focus();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrow keys move between the field and the links inside
    <div ref={whole} className={styles.find} onKeyDown={onKeyDown}>
      <label className={styles.label} htmlFor={fieldId}>
        {t('app.find-field')}
      </label>
      <input
        ref={field}
        id={fieldId}
        type="search"
        className={styles.field}
        value={typed.query}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped({ query: event.target.value, isEntered: false })}
      />
      {children(typed)}
    </div>
  );
}
