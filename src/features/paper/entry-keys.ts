import { levelOfKey, STATE_KEYS, stateOfKey } from '#domain/assessment/entry-keys.ts';
import { CONFIDENCES } from '#domain/assessment/member-rating.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';

import { CELLS, levelText, stateText, type Cell } from './typed-cells.ts';

/** A place in the grid. */
export interface CellPlace {
  readonly row: number;
  readonly cell: Cell;
}

/** What a key does in a cell. */
export type KeyDoes =
  /** Types this text and goes on to the next cell. */
  | { readonly is: 'types'; readonly text: string; readonly next: CellPlace }
  | { readonly is: 'clears' }
  | { readonly is: 'moves'; readonly to: CellPlace }
  /** A letter or digit that means nothing here. */
  | { readonly is: 'unknown' }
  /** Nothing of ours: the field does with it what it always does. */
  | { readonly is: 'left-alone' };

/** What a key does in a cell of the grid: one key is one rating, and the cursor goes on by itself. */
export function whatKeyDoes(map: IcMap, key: string, { row, cell }: CellPlace): KeyDoes {
  if (key === 'ArrowUp') return { is: 'moves', to: { row: row - 1, cell } };
  if (key === 'ArrowDown') return { is: 'moves', to: { row: row + 1, cell } };
  if (key === 'Enter') return { is: 'moves', to: { row: row + 1, cell: 'existing' } };
  if (cell === 'note') return { is: 'left-alone' };
  if (key === 'ArrowLeft') return { is: 'moves', to: { row, cell: beside(cell, -1) } };
  if (key === 'ArrowRight') return { is: 'moves', to: { row, cell: beside(cell, 1) } };
  if (key === 'Backspace' || key === 'Delete') return { is: 'clears' };
  // The space bar opens the menu of the field, and named keys are no ratings.
  if (key === ' ' || key.length !== 1) return { is: 'left-alone' };
  return typed(map, key, { row, cell });
}

function typed(map: IcMap, key: string, { row, cell }: CellPlace): KeyDoes {
  const nextRow: CellPlace = { row: row + 1, cell: 'existing' };
  switch (cell) {
    case 'existing': {
      const state = stateOfKey(map, key);
      if (state === undefined) return { is: 'unknown' };
      // What doesn't apply here needs no desired state.
      const next: CellPlace = state.is === 'not-applicable' ? nextRow : { row, cell: 'desired' };
      return { is: 'types', text: stateText(state), next };
    }
    case 'desired': {
      const level = levelOfKey(map, key);
      if (level !== undefined) return { is: 'types', text: levelText(level), next: nextRow };
      // The dash: nothing was ticked there.
      const isDash = stateOfKey(map, key)?.is === 'not-applicable';
      return isDash ? { is: 'types', text: '', next: nextRow } : { is: 'unknown' };
    }
    case 'confidence': {
      const confidence = CONFIDENCES[Number(key) - 1];
      if (confidence !== undefined) {
        return { is: 'types', text: confidence, next: { row, cell: 'note' } };
      }
      return key === STATE_KEYS['not-applicable']
        ? { is: 'types', text: '', next: { row, cell: 'note' } }
        : { is: 'unknown' };
    }
    case 'note':
      return { is: 'left-alone' };
  }
}

/** The cell to the left or right; at the edge of the row the same one. */
function beside(cell: Cell, by: -1 | 1): Cell {
  return CELLS[CELLS.indexOf(cell) + by] ?? cell;
}
