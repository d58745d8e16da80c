import { useId, type ReactNode } from 'react';

import styles from './Fieldset.module.css';

type FieldsetProps = {
  readonly legend: ReactNode;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly children: ReactNode;
};

/** Inputs that belong together, under one legend. */
export function Fieldset({ legend, hint, error, children }: FieldsetProps) {
  const id = useId();
  const described = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(error === undefined ? [] : [`${id}-error`]),
  ].join(' ');
  return (
    <fieldset
      className={styles.fieldset}
      aria-describedby={described === '' ? undefined : described}
    >
      <legend className={styles.legend}>{legend}</legend>
      {hint !== undefined && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className={styles.content}>{children}</div>
      {error !== undefined && (
        <p className={styles.error} id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
