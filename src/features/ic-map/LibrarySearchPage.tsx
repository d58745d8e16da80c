import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';

import '#i18n/en/ic-map.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import { libraryAddress, librarySearchAddress, wordsAskedFor } from '#platform/addresses.ts';
import { useIcMaps } from '#storage/ic-maps.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import { TextField } from '#ui/TextField.tsx';

import { FoundTexts } from './FoundTexts.tsx';
import styles from './Library.module.css';
import { searchIndexOf, type SearchIndex } from './search-index.ts';

/** Search over every text of every map; the words stand in the address, so Back finds them again. */
export function LibrarySearchPage() {
  const maps = useIcMaps();
  return (
    <div className={styles.page}>
      <PageHeading title={t('ic-map.search-title')} lead={t('ic-map.search-lead')} />
      {maps === undefined ? <LoadingText /> : <Search key={maps.length} maps={maps} />}
    </div>
  );
}

function Search({ maps }: { readonly maps: readonly IcMap[] }) {
  const asked = wordsAskedFor(useSearch());
  const address = useAddressOfWords();
  const [words, setWords] = useState(asked);
  const [index] = useState<SearchIndex>(() => searchIndexOf(maps));
  const found = index.find(useDeferredValue(words));
  const isAsking = words.trim() !== '';
  const terms = [...new Set(maps.flatMap((map) => map.glossary.map(({ term }) => term)))];

  function ask(next: string) {
    setWords(next);
    address.writeSoon(next);
  }

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears that its field is left */}
      <div role="search" className={styles.searchField} onBlur={address.writeNow}>
        <TextField
          type="search"
          label={t('ic-map.search-label')}
          value={words}
          onChange={ask}
          maxLength={200}
        />
      </div>
      <p role="status" className={styles.muted}>
        {isAsking && t('ic-map.found', { count: found.length })}
      </p>
      {!isAsking && terms.length > 0 && (
        <div className={styles.suggestions}>
          <p>{t('ic-map.search-terms')}</p>
          <ul className={styles.terms}>
            {terms.map((term) => (
              <li key={term}>
                <Button size="small" onClick={() => ask(term)}>
                  {term}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {isAsking && found.length === 0 && (
        <EmptyState
          title={t('ic-map.none-found')}
          action={
            <LinkButton href={libraryAddress()} icon="book">
              {t('ic-map.to-library')}
            </LinkButton>
          }
        >
          <p>{t('ic-map.none-found-words')}</p>
        </EmptyState>
      )}
      <FoundTexts found={found} showMap={maps.length > 1} />
    </>
  );
}

const PAUSE_MS = 400;

/** Writes words into the address after a pause: Safari refuses a page that changes it with every letter. */
function useAddressOfWords(): {
  readonly writeSoon: (words: string) => void;
  readonly writeNow: () => void;
} {
  const [, navigate] = useLocation();
  const waiting = useRef<{ readonly words: string; readonly timer: number }>(undefined);

  function stop(): string | undefined {
    const words = waiting.current?.words;
    window.clearTimeout(waiting.current?.timer);
    waiting.current = undefined;
    return words;
  }

  function writeNow(): void {
    const words = stop();
    if (words !== undefined) navigate(librarySearchAddress(words), { replace: true });
  }

  // The words must not be written over the address of the next page.
  useEffect(() => () => window.clearTimeout(waiting.current?.timer), []);

  return {
    writeSoon(words) {
      stop();
      waiting.current = { words, timer: window.setTimeout(writeNow, PAUSE_MS) };
    },
    writeNow,
  };
}
