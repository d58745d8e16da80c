import { useId, type ComponentProps } from 'react';

import styles from './ChoiceField.module.css';

type ChoiceFieldProps = Omit<ComponentProps<'input'>, 'className' | 'onChange' | 'type'> & {
  readonly type: 'checkbox' | 'radio';
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** One native checkbox or radio button with its words; the whole line can be pressed. */
export function ChoiceField({ type, label, hint, onChange, ...rest }: ChoiceFieldProps) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <input
        {...rest}
        id={id}
        type={type}
        className={styles.input}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
