import { useId, useLayoutEffect, useRef, type ComponentProps } from 'react';

import { Field, fieldAttributes, type FieldWords } from './Field.tsx';
import styles from './Field.module.css';

type TextAreaProps = FieldWords &
  Omit<ComponentProps<'textarea'>, 'className' | 'onChange' | 'value' | 'ref'> & {
    readonly value: string;
    readonly onChange: (value: string) => void;
  };

/** Several lines of text; the box grows with what is written in it. */
export function TextArea({
  label,
  hint,
  error,
  optional = false,
  id,
  onChange,
  ...rest
}: TextAreaProps) {
  const ownId = useId();
  const inputId = id ?? ownId;
  const area = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    if (area.current !== null) growToText(area.current);
  });

  return (
    <Field id={inputId} label={label} hint={hint} error={error} optional={optional}>
      <textarea
        rows={3}
        {...rest}
        {...fieldAttributes(inputId, { hint, error })}
        ref={area}
        className={styles.input}
        data-kind="area"
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}

/** Firefox and Safari don’t know `field-sizing` yet: measure for them. */
function growToText(area: HTMLTextAreaElement): void {
  if (globalThis.CSS?.supports?.('field-sizing', 'content') ?? true) return;
  area.style.blockSize = 'auto';
  area.style.blockSize = `${area.scrollHeight + 2}px`;
}
