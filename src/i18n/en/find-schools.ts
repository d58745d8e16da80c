import { room } from '#i18n/messages.ts';

/** Strings of finding schools among many, and of finding none. */
export const findSchools = room('find-schools', {
  find: 'Find a school by name, district or state',
  found: { one: '{count} of {of} schools found', other: '{count} of {of} schools found' },
  none: 'No school has these words in its name or place',
  'none-words': 'Try fewer words, or the beginning of one.',
  all: { one: 'Show the {count} school', other: 'Show all {count} schools' },
  'none-of-group': 'No school of this group is counted here',
  'none-of-group-words':
    'It has no schools yet, or all of them recorded on another IC map. Schools are put into a group in the view “Groups”.',
  'of-all-groups': 'Show all schools',
});
