import { useEffect, useRef } from 'react';

import type { Standard } from '#domain/crosswalk/crosswalk.ts';
import { t } from '#i18n/translate.ts';
import { IconButton } from '#ui/IconButton.tsx';

import styles from './Crosswalk.module.css';

type StandardRowProps = {
  readonly standard: Standard;
  readonly indicators: readonly string[];
  /** Editing it has just ended: the button that began it takes the focus. */
  readonly takesFocus: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
};

/** One standard with the indicators that speak to it, and what can be done with it. */
export function StandardRow(props: StandardRowProps) {
  const { standard, indicators, takesFocus, onEdit, onRemove } = props;
  const { code, title } = standard;
  const edit = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (takesFocus) edit.current?.focus();
  }, [takesFocus]);

  return (
    <>
      <div className={styles.what}>
        <p>
          <span className={styles.code}>{code}</span> <bdi>{title}</bdi>
        </p>
        {indicators.length === 0 ? (
          <p className={styles.none}>{t('crosswalk.no-indicators')}</p>
        ) : (
          <ul className={styles.chips}>
            {indicators.map((indicator) => (
              <li key={indicator} className={styles.chip}>
                {indicator}
              </li>
            ))}
          </ul>
        )}
      </div>
      <IconButton
        ref={edit}
        icon="edit"
        label={t('crosswalk.standard-edit', { code })}
        onClick={onEdit}
      />
      <IconButton
        icon="trash"
        label={t('crosswalk.standard-remove', { code })}
        onClick={onRemove}
      />
    </>
  );
}
