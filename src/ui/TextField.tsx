import { useId, type ComponentProps } from 'react';

import { Field, fieldAttributes, type FieldWords } from './Field.tsx';
import styles from './Field.module.css';

type TextFieldProps = FieldWords &
  Omit<ComponentProps<'input'>, 'className' | 'onChange' | 'value'> & {
    readonly value: string;
    readonly onChange: (value: string) => void;
  };

/** One line of text with its label, hint and error. */
export function TextField({
  label,
  hint,
  error,
  optional = false,
  id,
  onChange,
  ...rest
}: TextFieldProps) {
  const ownId = useId();
  const inputId = id ?? ownId;
  return (
    <Field id={inputId} label={label} hint={hint} error={error} optional={optional}>
      <input
        type="text"
        autoComplete="off"
        {...rest}
        {...fieldAttributes(inputId, { hint, error })}
        className={styles.input}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
