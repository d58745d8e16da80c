import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { Link, useLocation } from 'wouter';

import '#i18n/en/palette.ts';
import { t } from '#i18n/translate.ts';
import { Dialog } from '#ui/Dialog.tsx';

import { findPlaces, type PalettePlace } from './palette-places.ts';
import styles from './Palette.module.css';

type PaletteProps = {
  readonly places: readonly PalettePlace[];
  readonly onClose: () => void;
};

/** Ctrl or ⌘ with K: type a part of a name and go there. A dialog with a field and a list of links. */
export function Palette({ places, onClose }: PaletteProps) {
  return (
    <Dialog open title={t('palette.title')} titleHidden onClose={onClose}>
      <PaletteContent places={places} onClose={onClose} />
    </Dialog>
  );
}

function PaletteContent({ places, onClose }: PaletteProps) {
  const [, navigate] = useLocation();
  const [query, setQuery] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const fieldId = useId();
  const found = findPlaces(places, query);

  function go(place: PalettePlace | undefined) {
    if (place === undefined) return;
    onClose();
    navigate(place.href);
  }

  function onKeyDown(event: KeyboardEvent) {
    const isInField = event.target === field.current;
    if (event.key === 'Enter' && isInField) {
      event.preventDefault();
      go(found[0]);
    } else if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
      // A search field would only empty itself at the first press.
      event.preventDefault();
      onClose();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      moveFocus(event.key === 'ArrowDown' ? 1 : -1);
    } else if (!isInField && (event.key.length === 1 || event.key === 'Backspace')) {
      // Writing goes on in the field, whatever has the focus; a modifier leaves the key to the browser.
      if (!event.ctrlKey && !event.metaKey && !event.altKey && event.key !== ' ') {
        field.current?.focus();
      }
    }
  }

  function moveFocus(by: 1 | -1) {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a') ?? [])];
    const stops = [field.current, ...links];
    const here = stops.findIndex((stop) => stop === document.activeElement);
    stops[(here + by + stops.length) % stops.length]?.focus();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrow keys move between the field and the links inside
    <div className={styles.palette} onKeyDown={onKeyDown}>
      <label className={styles.label} htmlFor={fieldId}>
        {t('palette.field')}
      </label>
      <input
        ref={field}
        id={fieldId}
        type="search"
        className={styles.field}
        value={query}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setQuery(event.target.value)}
      />
      <output className={styles.count} htmlFor={fieldId}>
        {t('palette.count', { count: found.length })}
      </output>
      {found.length === 0 ? (
        <p className={styles.nothing}>{t('palette.nothing')}</p>
      ) : (
        <ul ref={list} className={styles.list} data-typed={query !== ''}>
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
    </div>
  );
}
