import { room } from '#i18n/messages.ts';

/** Strings of long lists, whatever is in them. */
export const listing = room('listing', {
  'shown-of': '{count} of {of} are listed.',
  'show-more': { one: 'Show one more', other: 'Show {count} more' },
});
