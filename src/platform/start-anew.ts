const ANEW = 'continuum.anew';

/**
 * Loads the page anew at an address, in place of this entry of the history, as if a link had led there: its heading
 * takes the focus, which would else be nowhere.
 */
export function startAnewAt(address: string): void {
  history.replaceState(ANEW, '', `#${address}`);
  location.reload();
}

/** Whether the page was just loaded by `startAnewAt`; the first entry of the app takes the sign away. */
export function isStartedAnew(): boolean {
  return history.state === ANEW;
}
