import { sharesOf, shownLevels, type LevelShare } from '#domain/analysis/level-shares.ts';
import type { PlaceSpread } from '#domain/schools/place-spread.ts';
import { t } from '#i18n/translate.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

import { placesInWords, type PlacesOf } from './place-words.ts';
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
        {sharesOf(shownLevels(of.map), spread).map((share) => {
          const sign = signOf(share);
          const tone = share.is === 'at-level' ? share.level.tone : undefined;
          return share.count === 0 ? null : (
            <span key={sign} className={styles.number} data-tone={tone}>
              <span className={styles.rank}>{sign}</span>
              {share.count}
            </span>
          );
        })}
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

function signOf(share: LevelShare): string | number {
  switch (share.is) {
    case 'at-level':
      return share.level.rank;
    case 'not-yet':
      return 0;
    case 'not-rated':
      return '–';
  }
}
