import { useCallback, useSyncExternalStore } from 'react';

import type { Place } from '#domain/analysis/scale.ts';
import { onDraftElsewhere, readDraft, writeDraft, type DraftTexts } from '#platform/drafts.ts';

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
  /** Changes what stands there now, which another tab may have changed since. */
  readonly change: (next: (items: readonly AgendaItem[]) => readonly AgendaItem[]) => void;
}

/** The agenda of a map and a group. Two tabs show the same one and add to each other’s. */
export function useAgenda(map: string, group: string | undefined): Agenda {
  const key = `schools-agenda/${map}/${group ?? 'all'}`;
  const subscribe = useCallback((listener: () => void) => onAgenda(key, listener), [key]);
  const items = useSyncExternalStore(subscribe, () => agendaAt(key));
  return {
    items,
    has: (wanted) => items.some((item) => isSame(item, wanted)),
    // Undo, in a message at the foot of the screen, may come when the screen that offered it is gone.
    change(next) {
      const changed = next(agendaAt(key));
      agendas.set(key, changed);
      writeDraft(key, textsOf(changed));
      for (const say of listeners.get(key) ?? []) say();
    },
  };
}

/** What was read or written last, by key: the draft itself is only text. */
const agendas = new Map<string, readonly AgendaItem[]>();
const listeners = new Map<string, ReadonlySet<() => void>>();

function agendaAt(key: string): readonly AgendaItem[] {
  const known = agendas.get(key) ?? itemsIn(readDraft(key));
  agendas.set(key, known);
  return known;
}

function onAgenda(key: string, listener: () => void): () => void {
  const others = () => [...(listeners.get(key) ?? [])].filter((one) => one !== listener);
  // While nobody looked another tab may have changed it.
  if (others().length === 0) agendas.delete(key);
  listeners.set(key, new Set([...others(), listener]));
  const stop = onDraftElsewhere(key, () => {
    agendas.delete(key);
    listener();
  });
  return () => {
    stop();
    listeners.set(key, new Set(others()));
  };
}

export function isSame(
  a: Pick<AgendaItem, 'code' | 'place'>,
  b: Pick<AgendaItem, 'code' | 'place'>,
): boolean {
  return a.code === b.code && a.place === b.place;
}

/** The items with one moved to where another one stands. */
export function movedTo(
  items: readonly AgendaItem[],
  item: AgendaItem,
  other: AgendaItem,
): readonly AgendaItem[] {
  const to = items.findIndex((one) => isSame(one, other));
  const own = items.find((one) => isSame(one, item));
  if (own === undefined || to === -1) return items;
  return items.filter((one) => one !== own).toSpliced(to, 0, own);
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
