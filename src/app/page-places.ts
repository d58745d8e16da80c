type Place = {
  readonly scrollTop: number;
  /** A selector for the link that was pressed, if it can be found again. */
  readonly focused: string | undefined;
};

const places = new Map<string, Place>();

/** Keeps where a page was scrolled and focused, by its entry in the history; dies with the tab. */
export function rememberPlace(entry: string): void {
  places.set(entry, { scrollTop: window.scrollY, focused: selectorOf(document.activeElement) });
}

/**
 * Puts scroll and focus back where they were; the heading takes the focus when what had it is gone.
 * Waits up to a second for a page that is still reading its data to become long enough.
 */
export function restorePlace(entry: string, heading: HTMLElement): void {
  const place = places.get(entry);
  heading.focus({ preventScroll: true });
  if (place === undefined) {
    window.scrollTo(0, 0);
    return;
  }
  const since = performance.now();

  function tryOnce(found: Place): void {
    const element = found.focused === undefined ? null : document.querySelector(found.focused);
    const reach = document.documentElement.scrollHeight - window.innerHeight;
    const isReady = reach >= found.scrollTop && (found.focused === undefined || element !== null);
    if (!isReady && performance.now() - since < 1000 && heading.isConnected) {
      requestAnimationFrame(() => tryOnce(found));
      return;
    }
    if (element instanceof HTMLElement && document.activeElement === heading) {
      element.focus({ preventScroll: true });
    }
    window.scrollTo(0, found.scrollTop);
  }

  tryOnce(place);
}

function selectorOf(element: Element | null): string | undefined {
  const href = element instanceof HTMLAnchorElement ? element.getAttribute('href') : null;
  return href === null ? undefined : `main a[href="${CSS.escape(href)}"]`;
}
