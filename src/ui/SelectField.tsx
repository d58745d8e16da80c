import { useId, type ComponentProps } from 'react';

import { Field, fieldAttributes, type FieldWords } from './Field.tsx';
import styles from './Field.module.css';

export type SelectOption = {
  readonly value: string;
  readonly label: string;
};

type SelectFieldProps = FieldWords &
  Omit<ComponentProps<'select'>, 'className' | 'onChange' | 'value' | 'children'> & {
    readonly value: string;
    readonly options: readonly SelectOption[];
    readonly onChange: (value: string) => void;
  };

/** One choice out of a list, as the native menu of the device. */
export function SelectField({
  label,
  hint,
  error,
  optional = false,
  id,
  options,
  onChange,
  ...rest
}: SelectFieldProps) {
  const ownId = useId();
  const inputId = id ?? ownId;
  return (
    <Field id={inputId} label={label} hint={hint} error={error} optional={optional}>
      <select
        {...rest}
        {...fieldAttributes(inputId, { hint, error })}
        className={styles.input}
        data-kind="select"
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
