import { Fragment, useId } from 'react';
import { Link } from 'wouter';

import { t } from '#i18n/translate.ts';
import { Card } from '#ui/Card.tsx';

import { excerptOf } from './excerpt.ts';
import styles from './Library.module.css';
import type { FoundText } from './search-index.ts';

type FoundTextsProps = {
  readonly found: readonly FoundText[];
  /** Names the map of each text, where there are several. */
  readonly showMap: boolean;
};

const mostShown = 60;

/** What a search has found, by part of the map: the place as a link, and the words around what was asked for. */
export function FoundTexts({ found, showMap }: FoundTextsProps) {
  if (found.length === 0) return null;
  return (
    <>
      {partsFound(found.slice(0, mostShown)).map(([part, texts]) => (
        <FoundPart key={part} part={part} texts={texts} showMap={showMap} />
      ))}
      {found.length > mostShown && (
        <p className={styles.muted}>
          {t('ic-map.found-more', { count: found.length - mostShown })}
        </p>
      )}
    </>
  );
}

type FoundPartProps = {
  readonly part: string;
  readonly texts: readonly FoundText[];
  readonly showMap: boolean;
};

function FoundPart({ part, texts, showMap }: FoundPartProps) {
  const headingId = useId();
  return (
    <Card as="section" labelledBy={headingId}>
      <div className={styles.foundPart}>
        <h2 id={headingId}>
          {part} <span className={styles.count}>{t('ic-map.found', { count: texts.length })}</span>
        </h2>
        <ol className={styles.found}>
          {texts.map((text) => (
            <li key={text.id}>
              <Link href={text.address}>{text.place}</Link>
              {showMap && <span className={styles.muted}> {text.map.title}</span>}
              <p>
                <Excerpt text={text} />
              </p>
            </li>
          ))}
        </ol>
      </div>
    </Card>
  );
}

/** The parts in the order of their best text. */
function partsFound(found: readonly FoundText[]): readonly (readonly [string, FoundText[]])[] {
  const parts = new Map<string, FoundText[]>();
  for (const text of found) parts.set(text.part, [...(parts.get(text.part) ?? []), text]);
  return [...parts];
}

function Excerpt({ text }: { readonly text: FoundText }) {
  return excerptOf(text.text, text.terms).map((run, index) => (
    <Fragment key={index}>{run.isFound ? <mark>{run.text}</mark> : run.text}</Fragment>
  ));
}
