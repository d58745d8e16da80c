import { useEffect, useId, useRef, type MouseEvent, type ReactNode } from 'react';

import { t } from '#i18n/translate.ts';

import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';

type DialogProps = {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot; the main one last. */
  readonly actions?: ReactNode;
  /** Keeps the title for those who hear it only, as in the palette. */
  readonly titleHidden?: boolean;
  /** `full` takes what the screen has, for something that is held up to others. */
  readonly width?: 'narrow' | 'wide' | 'full';
};

/**
 * A modal native dialog. Escape, the cross and a press outside close it; the focus goes back to
 * where it was. Its content exists only while it is open.
 */
export function Dialog(props: DialogProps) {
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({
  title,
  onClose,
  children,
  actions,
  titleHidden = false,
  width = 'narrow',
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  function closeWhenOutside(event: MouseEvent<HTMLDialogElement>) {
    if (event.target === event.currentTarget) onClose();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a press on the backdrop only repeats Escape and the cross
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-width={width}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={closeWhenOutside}
    >
      <div className={styles.sheet}>
        <div className={styles.header} data-hidden={titleHidden}>
          <h2 className={styles.title} id={titleId}>
            {title}
          </h2>
          {!titleHidden && <IconButton icon="close" label={t('ui.close')} onClick={onClose} />}
        </div>
        <div className={styles.body}>{children}</div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </dialog>
  );
}
