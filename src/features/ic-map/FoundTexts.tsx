import { Fragment } from 'react';
import { Link } from 'wouter';

import { t } from '#i18n/translate.ts';

import { excerptOf } from './excerpt.ts';
import styles from './Library.module.css';
import type { FoundText } from './search-index.ts';

type FoundTextsProps = {
  readonly found: readonly FoundText[];
  /** Names the map of each text, where there are several. */
  readonly showMap: boolean;
};

const mostShown = 60;

/** What a search has found, best first: the place as a link, and the words around what was asked for. */
export function FoundTexts({ found, showMap }: FoundTextsProps) {
  if (found.length === 0) return null;
  return (
    <>
      <ol className={styles.found}>
        {found.slice(0, mostShown).map((text) => (
          <li key={text.id}>
            <Link href={text.address}>{text.place}</Link>
            {showMap && <span className={styles.muted}> {text.map.title}</span>}
            <p>
              <Excerpt text={text} />
            </p>
          </li>
        ))}
      </ol>
      {found.length > mostShown && (
        <p className={styles.muted}>
          {t('ic-map.found-more', { count: found.length - mostShown })}
        </p>
      )}
    </>
  );
}

function Excerpt({ text }: { readonly text: FoundText }) {
  return excerptOf(text.text, text.terms).map((run, index) => (
    <Fragment key={index}>{run.isFound ? <mark>{run.text}</mark> : run.text}</Fragment>
  ));
}
