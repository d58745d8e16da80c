import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';

import type { IcMap } from '#domain/ic-map/ic-map.ts';
import type { IndicatorPlace } from '#domain/ic-map/indicator.ts';
import { t } from '#i18n/translate.ts';

import { EntryRow } from './EntryRow.tsx';
import styles from './EntryGrid.module.css';
import { whatKeyDoes, type CellPlace } from './entry-keys.ts';
import type { SheetDraft } from './sheet-draft.ts';
import { CELLS, type Cell } from './typed-cells.ts';

type EntryGridProps = {
  readonly map: IcMap;
  /** The rows, in the order of the sheet. */
  readonly places: readonly IndicatorPlace[];
  readonly draft: SheetDraft;
  /** One key is one rating, and arrows move; otherwise every field is as the device has it. */
  readonly isQuick: boolean;
  /** Where the cursor goes behind the last row. */
  readonly after: RefObject<HTMLButtonElement | null>;
};

/** A paper sheet as rows of native fields, which single keys fill. */
export function EntryGrid({ map, places, draft, isQuick, after }: EntryGridProps) {
  const list = useRef<HTMLOListElement>(null);
  const [unknown, setUnknown] = useState<string>();

  function goTo({ row, cell }: CellPlace): void {
    if (row >= places.length) after.current?.focus();
    else list.current?.querySelector<HTMLElement>(`[data-at="${row}/${cell}"]`)?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLOListElement>) {
    if (!isQuick || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.nativeEvent.isComposing || isMenuOpen(event.target)) return;
    const place = placeOf(event.target);
    const code = place && places[place.row]?.indicator.code;
    if (place === undefined || code === undefined) return;
    const does = whatKeyDoes(map, event.key, place);
    setUnknown(does.is === 'unknown' ? event.key : undefined);
    if (does.is === 'left-alone') return;
    event.preventDefault();
    if (does.is === 'types') draft.type(code, place.cell, does.text);
    if (does.is === 'clears') draft.type(code, place.cell, '');
    if (does.is === 'types') goTo(does.next);
    if (does.is === 'moves') goTo(does.to);
  }

  return (
    <div className={styles.grid}>
      <div className={styles.head} aria-hidden="true">
        <span>{t('paper.indicator')}</span>
        {CELLS.map((cell) => (
          <span key={cell}>{t(`paper.cell-${cell}`)}</span>
        ))}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of its fields */}
      <ol ref={list} className={styles.rows} onKeyDown={onKeyDown}>
        {places.map((place, row) => (
          <EntryRow
            key={place.indicator.code}
            map={map}
            place={place}
            row={row}
            texts={draft.texts}
            onType={(cell, text) => {
              setUnknown(undefined);
              draft.type(place.indicator.code, cell, text);
            }}
          />
        ))}
      </ol>
      <div role="status" className={styles.unknown}>
        {unknown !== undefined && t('paper.unknown-key', { key: unknown })}
      </div>
    </div>
  );
}

function placeOf(target: EventTarget): CellPlace | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  const [row = '', name = ''] = (target.dataset['at'] ?? '').split('/');
  const cell: Cell | undefined = CELLS.find((one) => one === name);
  return cell === undefined ? undefined : { row: Number(row), cell };
}

/** In an open menu the keys belong to it. Browsers that don't know `:open` keep them to themselves. */
function isMenuOpen(target: EventTarget): boolean {
  try {
    return target instanceof HTMLSelectElement && target.matches(':open');
  } catch {
    return false;
  }
}
