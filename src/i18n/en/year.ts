import { room } from '#i18n/messages.ts';

/** Strings for a school year that an address names and that is not here. */
export const year = room('year', {
  'not-here': 'This school year is not here',
  'not-here-words':
    'Nothing has been started for this school, IC map and school year in this browser, or its IC map is not here. The address may be incomplete.',
  'to-home': 'Go to all schools',
});
