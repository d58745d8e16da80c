import { useEffect, useState } from 'react';

import { t } from '#i18n/translate.ts';

import { Button } from './Button.tsx';
import { focusInstead } from './focus-instead.ts';
import { IconButton } from './IconButton.tsx';
import { dismissToast, useToasts, type Toast } from './toasts.ts';
import styles from './Toasts.module.css';

const plainStaysMs = 6000;
const actionStaysMs = 12_000;

/** The place where messages appear; stands once in the shell. */
export function Toasts() {
  const toasts = useToasts((store) => store.toasts);
  return (
    <section className={styles.region} aria-label={t('ui.messages')} data-screen-only>
      <div aria-live="polite" aria-atomic="false" className={styles.list}>
        {toasts.map((toast) => (
          <ToastLine key={toast.id} toast={toast} />
        ))}
      </div>
    </section>
  );
}

function ToastLine({ toast }: { readonly toast: Toast }) {
  const [held, setHeld] = useState(false);
  const { id, text, tone, about, action } = toast;
  const staysMs = action === undefined ? plainStaysMs : actionStaysMs;

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismissToast(id), staysMs);
    return () => clearTimeout(timer);
  }, [held, id, staysMs]);

  return (
    <div
      className={styles.toast}
      data-tone-of={tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p className={styles.text}>{text}</p>
      {action !== undefined && (
        <Button
          id={about === undefined ? undefined : `${about}-message`}
          size="small"
          variant="quiet"
          onClick={({ detail }) => {
            // By keyboard, one goes on from the message that answers; a focus after a tap would hold it there.
            if (about !== undefined && detail === 0) focusInstead(`${about}-message`);
            dismissToast(id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="close" label={t('ui.dismiss-message')} onClick={() => dismissToast(id)} />
    </div>
  );
}
