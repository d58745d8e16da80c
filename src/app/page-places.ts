type Place = {
  readonly scrollTop: number;
  /** The `href` of the link that had the focus: it is found again by it. */
  readonly link: string | undefined;
};

const places = new Map<string, Place>();

/** Keeps where a page was scrolled and focused, by its entry in the history; dies with the tab. */
export function rememberPlace(entry: string): void {
  places.set(entry, { scrollTop: window.scrollY, link: hrefOf(document.activeElement) });
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
    const link = found.link === undefined ? undefined : linkTo(found.link);
    const reach = Math.max(0, document.documentElement.scrollHeight - window.innerHeight);
    const isReady = reach >= found.scrollTop && (found.link === undefined || link !== undefined);
    if (!isReady && performance.now() - since < 1000 && heading.isConnected) {
      requestAnimationFrame(() => tryOnce(found));
      return;
    }
    if (document.activeElement === heading) link?.focus({ preventScroll: true });
    window.scrollTo(0, found.scrollTop);
  }

  tryOnce(place);
}

function hrefOf(element: Element | null): string | undefined {
  return element?.closest('main') ? (element.getAttribute('href') ?? undefined) : undefined;
}

function linkTo(href: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('main a')].find(
    (link) => link.getAttribute('href') === href,
  );
}
