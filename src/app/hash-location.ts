import { useSyncExternalStore } from 'react';

import { rememberPlace, storePlaces } from './page-places.ts';

type Move = 'start' | 'link' | 'history';

type NavigateOptions = { readonly replace?: boolean };

/** How the page on screen was reached; the history’s own moves bring back scroll and focus. */
export function lastMove(): { readonly by: Move; readonly entry: string } {
  return { by: move, entry };
}

/**
 * The location hook of the router: all of the address, its query too, stays behind the `#`, so that
 * nothing of it reaches a server (the hook that comes with the router puts the query before it).
 */
export function useHashLocation(): [string, typeof navigate] {
  return [useSyncExternalStore(subscribe, currentPath), navigate];
}

/** The query behind the `#`, for the router’s `useSearch`. */
export function useHashSearch(): string {
  return useSyncExternalStore(subscribe, currentSearch);
}

/** The `href` of an address. */
export function hashHref(address: string): string {
  return `#${address}`;
}

export function navigate(to: string, { replace = false }: NavigateOptions = {}): void {
  if (replace) {
    history.replaceState({ entry }, '', hashHref(to));
  } else {
    rememberPlace(entry);
    entry = newEntry();
    move = 'link';
    history.pushState({ entry }, '', hashHref(to));
  }
  tell();
}

const listeners = new Set<() => void>();
let entry = adoptEntry();
let move: Move = 'start';

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    history.scrollRestoration = 'manual';
    addEventListener('popstate', followHistory);
    addEventListener('hashchange', tell);
    addEventListener('pagehide', leaveTab);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    removeEventListener('popstate', followHistory);
    removeEventListener('hashchange', tell);
    removeEventListener('pagehide', leaveTab);
  };
}

function followHistory(): void {
  rememberPlace(entry);
  entry = adoptEntry();
  move = 'history';
  tell();
}

function leaveTab(): void {
  rememberPlace(entry);
  storePlaces();
}

function tell(): void {
  for (const listener of listeners) listener();
}

function currentPath(): string {
  const [path = ''] = currentAddress().split('?', 1);
  return path;
}

function currentSearch(): string {
  const address = currentAddress();
  const mark = address.indexOf('?');
  return mark === -1 ? '' : address.slice(mark + 1);
}

function currentAddress(): string {
  return `/${location.hash.replace(/^#?\/?/, '')}`;
}

/** The id of the history entry on screen; an address that was typed gets one now. */
function adoptEntry(): string {
  const state: unknown = history.state;
  if (typeof state === 'object' && state !== null && 'entry' in state) return String(state.entry);
  const made = newEntry();
  history.replaceState({ entry: made }, '');
  return made;
}

function newEntry(): string {
  return crypto.randomUUID?.() ?? String(performance.now());
}
