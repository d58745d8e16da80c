import type { ComponentProps } from 'react';

import styles from './FileInput.module.css';

type FileInputProps = Omit<ComponentProps<'input'>, 'className' | 'type' | 'onChange'> & {
  readonly onFiles: (files: readonly File[]) => void;
};

/** The native way to choose files, with a button like the app’s own. The same file can be chosen again. */
export function FileInput({ onFiles, ...rest }: FileInputProps) {
  return (
    <input
      {...rest}
      type="file"
      className={styles.input}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        event.target.value = '';
        if (files.length > 0) onFiles(files);
      }}
    />
  );
}
