import { Fragment } from 'react';

import type { Run } from '#domain/ic-map/wording-difference.ts';

import styles from './DescriptorText.module.css';

/** A text whose words that differ are underlined; `mark` says so to those who hear the page. */
export function MarkedText({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map((run, index) => (
    <Fragment key={index}>{run.changed ? <Different text={run.text} /> : run.text}</Fragment>
  ));
}

/** The space after the last word is no part of the difference. */
function Different({ text }: { readonly text: string }) {
  const words = text.trimEnd();
  return (
    <>
      <mark className={styles.different}>{words}</mark>
      {text.slice(words.length)}
    </>
  );
}
