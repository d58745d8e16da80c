import { levelById } from '#domain/ic-map/level.ts';
import type { PlaceSpread } from '#domain/schools/place-spread.ts';
import { t } from '#i18n/translate.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

import { sharesOf, placesInWords, type PlacesOf } from './place-words.ts';
import styles from './SpreadNumbers.module.css';

type SpreadNumbersProps = {
  readonly of: PlacesOf;
  readonly spread: PlaceSpread;
};

/** The numbers of a spread, each beside the sign of its level; in words for those who hear the page. */
export function SpreadNumbers({ of, spread }: SpreadNumbersProps) {
  const others = [
    { key: 'not-applicable', sign: t('level.not-applicable-short'), count: spread.notApplicable },
    { key: 'off-scale', sign: '?', count: spread.offScale },
  ];
  return (
    <>
      <span className={styles.numbers} aria-hidden="true">
        {sharesOf(of, spread).map(({ key, tone, count }) =>
          count === 0 ? null : (
            <span key={key} className={styles.number} data-tone={tone}>
              <span className={styles.rank}>{signOf(of, key)}</span>
              {count}
            </span>
          ),
        )}
        {others.map(({ key, sign, count }) =>
          count === 0 ? null : (
            <span key={key} className={styles.number}>
              <span className={styles.rank}>{sign}</span>
              {count}
            </span>
          ),
        )}
      </span>
      <VisuallyHidden>{placesInWords(of, spread)}</VisuallyHidden>
    </>
  );
}

function signOf({ map }: PlacesOf, key: string): string | number {
  if (key === 'not-yet') return 0;
  return key === 'not-rated' ? '–' : (levelById(map, key)?.rank ?? key);
}
