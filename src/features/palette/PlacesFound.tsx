import { useEffect } from 'react';
import { Link, useLocation } from 'wouter';

import '#i18n/en/palette.ts';
import { t } from '#i18n/translate.ts';

import { findPlaces, type PalettePlace } from './palette-places.ts';
import styles from './PlacesFound.module.css';

type PlacesFoundProps = {
  readonly places: readonly PalettePlace[];
  readonly query: string;
  /** Enter was pressed: the first place found is gone to. */
  readonly isEntered: boolean;
  readonly onClose: () => void;
};

/** The places that fit what was typed, as links, and how many. Stands below the field. */
export function PlacesFound({ places, query, isEntered, onClose }: PlacesFoundProps) {
  const [, navigate] = useLocation();
  const found = findPlaces(places, query);
  const entered = isEntered ? found[0]?.href : undefined;

  useEffect(() => {
    if (entered === undefined) return;
    onClose();
    navigate(entered);
  }, [entered, onClose, navigate]);

  return (
    <>
      <output className={styles.count}>{t('palette.count', { count: found.length })}</output>
      {found.length === 0 ? (
        <p className={styles.nothing}>{t('palette.nothing')}</p>
      ) : (
        <ul className={styles.list} data-typed={query !== ''}>
          {found.map((place) => (
            <li key={place.href}>
              <Link href={place.href} className={styles.place} onClick={onClose}>
                <span className={styles.name}>{place.name}</span>
                <span className={styles.group}>{place.group}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
