type Place = {
  readonly scrollTop: number;
  /** The `href` of the link that had the focus: it is found again by it. */
  readonly link?: string | undefined;
};

const storageKey = 'continuum.places';
const mostKept = 50;
const waitMs = 1000;
const places = new Map<string, Place>(storedPlaces());

/** Keeps where a page was scrolled and focused, by its entry in the history. */
export function rememberPlace(entry: string): void {
  places.delete(entry);
  places.set(entry, { scrollTop: window.scrollY, link: hrefOf(document.activeElement) });
}

/** Keeps the places over a reload of this tab, where the browser lets it. */
export function storePlaces(): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify([...places].slice(-mostKept)));
  } catch {
    // A browser that keeps nothing: after a reload a page begins at its top.
  }
}

/** After a reload: back to where the page was scrolled; the focus stays where the browser has it. */
export function restoreScroll(entry: string): void {
  const place = places.get(entry);
  if (place !== undefined) whenReady({ scrollTop: place.scrollTop }, () => scrollTo(place));
}

/**
 * On the way back: scroll and focus to where they were. The heading takes the focus at once, and keeps
 * it when the link that had it is gone.
 */
export function restorePlace(entry: string, heading: HTMLElement): void {
  heading.focus({ preventScroll: true });
  const place = places.get(entry) ?? { scrollTop: 0 };
  whenReady(place, () => {
    if (document.activeElement === heading) linkOf(place)?.focus({ preventScroll: true });
    scrollTo(place);
  });
}

/** Waits up to a second for a page that is still reading its data to be long enough. */
function whenReady(place: Place, go: () => void): void {
  const since = performance.now();
  const path = location.hash;
  function tryOnce() {
    const reach = document.documentElement.scrollHeight - window.innerHeight;
    const isLongEnough = Math.max(0, reach) >= place.scrollTop;
    const isThere = place.link === undefined || linkOf(place) !== undefined;
    const isLate = performance.now() - since > waitMs;
    if (location.hash !== path) return;
    if ((isLongEnough && isThere) || isLate) go();
    else requestAnimationFrame(tryOnce);
  }
  tryOnce();
}

function scrollTo({ scrollTop }: Place): void {
  window.scrollTo(0, scrollTop);
}

function hrefOf(element: Element | null): string | undefined {
  return element?.closest('main') ? (element.getAttribute('href') ?? undefined) : undefined;
}

function linkOf({ link }: Place): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('main a')].find(
    (element) => element.getAttribute('href') === link,
  );
}

function storedPlaces(): readonly (readonly [string, Place])[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isPlace) : [];
  } catch {
    return [];
  }
}

function isPlace(stored: unknown): stored is readonly [string, Place] {
  return (
    Array.isArray(stored) &&
    typeof stored[0] === 'string' &&
    typeof (stored[1] as Partial<Place> | undefined)?.scrollTop === 'number'
  );
}
