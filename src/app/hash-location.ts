import { useSyncExternalStore } from 'react';

import { isStartedAnew } from '#platform/start-anew.ts';

import { adoptEntry, entryAfter, markedEntry, stateOf } from './history-entry.ts';
import { rememberPlace, storePlaces } from './page-places.ts';

type Move = 'start' | 'link' | 'history';

type NavigateOptions = { readonly replace?: boolean };

/** How the page on screen was reached; the history’s own moves bring back scroll and focus. */
export function lastMove(): { readonly by: Move; readonly entry: string } {
  return { by: move, entry: entry.id };
}

/**
 * The location hook of the router: all of the address, its query too, stays behind the `#`, so that
 * nothing of it reaches a server (the hook that comes with the router puts the query before it).
 */
export function useHashLocation(): [string, typeof navigate] {
  return [asTheRouterReads(useSyncExternalStore(subscribe, currentPath)), navigate];
}

/** The query behind the `#`, for the router’s `useSearch`. */
export function useHashSearch(): string {
  return asTheRouterReads(useSyncExternalStore(subscribe, currentSearch));
}

/** The router decodes what it is given, once: our pages decode what is in an address themselves, and no more than once. */
function asTheRouterReads(encoded: string): string {
  return encoded.replaceAll('%', '%25');
}

/** The `href` of an address. */
export function hashHref(address: string): string {
  return `#${address}`;
}

export function navigate(to: string, { replace = false }: NavigateOptions = {}): void {
  if (replace) {
    history.replaceState(stateOf(entry), '', hashHref(to));
  } else {
    rememberPlace(entry.id);
    entry = entryAfter(entry);
    move = 'link';
    history.pushState(stateOf(entry), '', hashHref(to));
  }
  held = undefined;
  tell();
}

const listeners = new Set<() => void>();
let move: Move = isStartedAnew() ? 'link' : 'start';
let entry = adoptEntry();
/** The address that stays on screen while the history comes back to it. */
let held: string | undefined;
let shown = addressInBar();

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
  const isBackHere = held !== undefined && markedEntry()?.id === entry.id;
  held = undefined;
  if (isBackHere || staysForDialog()) return;
  rememberPlace(entry.id);
  entry = adoptEntry(entry);
  move = 'history';
  tell();
}

/**
 * Back (or Forward) closes the dialog that is open, as on a phone people expect it to, and the page under
 * it stays: the history has moved already, so it is moved back. Tells whether that is so.
 */
function staysForDialog(): boolean {
  const dialogs = document.querySelectorAll('dialog[open]');
  if (dialogs.length === 0) return false;
  for (const dialog of dialogs) dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
  const target = markedEntry();
  // An address that was typed over a dialog is meant: it is gone to.
  if (target === undefined || target.index === entry.index) return false;
  held = shown;
  history.go(entry.index - target.index);
  return true;
}

function leaveTab(): void {
  rememberPlace(entry.id);
  storePlaces();
}

function tell(): void {
  if (held === undefined) shown = addressInBar();
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
  return held ?? addressInBar();
}

function addressInBar(): string {
  return `/${location.hash.replace(/^#?\/?/, '')}`;
}
