import type { ReactNode } from 'react';

import { t } from '#i18n/translate.ts';

import styles from './Field.module.css';
import { Icon } from './icons/Icon.tsx';

export type FieldWords = {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong and what to do about it; shown under the field and read with it. */
  readonly error?: string | undefined;
  readonly optional?: boolean;
};

type FieldProps = FieldWords & {
  readonly id: string;
  readonly children: ReactNode;
};

/** The words around one input: label above, hint, the input, and what is wrong with it. */
export function Field({ id, label, hint, error, optional = false, children }: FieldProps) {
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label} {optional && <span className={styles.optional}>({t('ui.optional')})</span>}
      </label>
      {hint !== undefined && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {error !== undefined && (
        <p className={styles.error} id={`${id}-error`}>
          <Icon name="danger" />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}

/** The attributes that tie an input to its hint and its error. */
export function fieldAttributes(id: string, { hint, error }: Omit<FieldWords, 'label'>) {
  const describedBy = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(error === undefined ? [] : [`${id}-error`]),
  ].join(' ');
  return {
    id,
    'aria-describedby': describedBy === '' ? undefined : describedBy,
    'aria-invalid': error === undefined ? undefined : true,
  };
}
