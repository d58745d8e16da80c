import { useId } from 'react';

import styles from './ProgressWords.module.css';

type ProgressWordsProps = {
  /** Progress in words, "11 of 16 rated"; the bar only repeats it. */
  readonly words: string;
  /** Without one, the bar says only that something is going on. */
  readonly value?: number;
  readonly max: number;
};

/** Progress in words with a native bar beneath. */
export function ProgressWords({ words, value, max }: ProgressWordsProps) {
  const id = useId();
  return (
    <div className={styles.progress}>
      <p id={id} className={styles.words}>
        {words}
      </p>
      <progress className={styles.bar} value={value} max={Math.max(max, 1)} aria-labelledby={id} />
    </div>
  );
}
