import { Fragment } from 'react';

import type { GlossaryEntry } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import { Popover } from '#ui/Popover.tsx';

import styles from './ExplainedText.module.css';
import { termRuns } from './glossary-terms.ts';

type ExplainedTextProps = {
  readonly text: string;
  readonly glossary: readonly GlossaryEntry[];
};

/** A text of the map whose terms are buttons that show what the white paper says of them. */
export function ExplainedText({ text, glossary }: ExplainedTextProps) {
  return termRuns(text, glossary).map((run, index) => (
    <Fragment key={index}>
      {run.entry === undefined ? run.text : <Term text={run.text} entry={run.entry} />}
    </Fragment>
  ));
}

function Term({ text, entry }: { readonly text: string; readonly entry: GlossaryEntry }) {
  return (
    <Popover look="inline" trigger={text}>
      <span className={styles.term}>{entry.term}</span>
      <q className={styles.quote}>{entry.quote}</q>
      <span className={styles.from}>{t('ic-map.glossary-from')}</span>
    </Popover>
  );
}
