import { preferences } from '#platform/preferences.ts';

/** Paints the page as the person chose, from now on; `system` leaves it to the device. */
export function followTheme(): void {
  paint();
  preferences.subscribe(paint);
}

function paint(): void {
  const { theme } = preferences.getSnapshot();
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
