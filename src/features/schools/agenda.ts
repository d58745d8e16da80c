import { useState } from 'react';

import type { Place } from '#domain/analysis/scale.ts';
import { readDraft, writeDraft, type DraftTexts } from '#platform/drafts.ts';

/** A need that was picked for the joint training agenda, by the indicator's code and the place. */
export interface AgendaItem {
  readonly code: string;
  readonly place: Place;
  readonly note: string;
}

/** The draft of an agenda: kept in this browser, through reloads. */
export interface Agenda {
  readonly items: readonly AgendaItem[];
  readonly has: (item: Pick<AgendaItem, 'code' | 'place'>) => boolean;
  readonly change: (items: readonly AgendaItem[]) => void;
}

/** The agenda of a map and a group; another tab's last word holds. */
export function useAgenda(map: string, group: string | undefined): Agenda {
  const key = `schools-agenda/${map}/${group ?? 'all'}`;
  const [items, setItems] = useState(() => itemsIn(readDraft(key)));
  return {
    items,
    has: (wanted) => items.some((item) => isSame(item, wanted)),
    change(next) {
      setItems(next);
      writeDraft(key, textsOf(next));
    },
  };
}

export function isSame(
  a: Pick<AgendaItem, 'code' | 'place'>,
  b: Pick<AgendaItem, 'code' | 'place'>,
): boolean {
  return a.code === b.code && a.place === b.place;
}

/** The items with one moved up (−1) or down (1). */
export function moved(
  items: readonly AgendaItem[],
  index: number,
  by: -1 | 1,
): readonly AgendaItem[] {
  const item = items[index];
  const rest = items.filter((_, at) => at !== index);
  return item === undefined ? items : rest.toSpliced(Math.max(0, index + by), 0, item);
}

/** One text an item, in their order: `<order> <place> <code>` and its note. */
function textsOf(items: readonly AgendaItem[]): DraftTexts {
  return Object.fromEntries(
    items.map(({ code, place, note }, order) => [`${order} ${place} ${code}`, note]),
  );
}

function itemsIn(texts: DraftTexts): readonly AgendaItem[] {
  return Object.entries(texts)
    .flatMap(([key, note]) => {
      const parts = /^(\d+) (\d+) (.+)$/su.exec(key);
      return parts?.[3] === undefined
        ? []
        : [{ order: Number(parts[1]), place: Number(parts[2]), code: parts[3], note }];
    })
    .toSorted((a, b) => a.order - b.order)
    .map(({ code, place, note }) => ({ code, place, note }));
}
