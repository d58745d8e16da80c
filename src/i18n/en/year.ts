import { room } from '#i18n/messages.ts';

/** Strings for a school year that an address names and that is not here. */
export const year = room('year', {
  'not-here': 'This school year is not here',
  'not-here-words':
    'Nothing has been started for this school, IC map and school year in this browser. The address may be incomplete, or the year was removed.',
  'no-map': 'The IC map of this year is not here',
  'no-map-words':
    'The ratings of this year are safe, but the IC map that they belong to ({map}, version {version}) is not in this browser’s library. Add the map to read them and go on.',
  'to-home': 'Go to all schools',
  'to-school': 'Go to the school',
  'to-library': 'Open the library',
});
