import { useDeferredValue, useMemo, useState } from 'react';
import { useSearch } from 'wouter';

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
import { useWordsInAddress } from '#ui/words-in-address.ts';

import { FoundTexts } from './FoundTexts.tsx';
import styles from './Library.module.css';
import { searchIndexOf } from './search-index.ts';

/** Search over every text of every map; the words stand in the address, so Back finds them again. */
export function LibrarySearchPage() {
  const maps = useIcMaps();
  return (
    <div className={styles.page}>
      <PageHeading title={t('ic-map.search-title')} lead={t('ic-map.search-lead')} />
      {maps === undefined ? <LoadingText /> : <Search maps={maps} />}
    </div>
  );
}

function Search({ maps }: { readonly maps: readonly IcMap[] }) {
  const asked = wordsAskedFor(useSearch());
  const address = useWordsInAddress(librarySearchAddress);
  const [words, setWords] = useState(asked);
  const index = useMemo(() => searchIndexOf(maps), [maps]);
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
