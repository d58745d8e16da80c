import { room } from '#i18n/messages.ts';

/** Strings about what a browser had lost, and from where it is back. */
export const recovery = room('recovery', {
  'wiped-title': 'Your data was lost by this browser, and is back',
  'wiped-words': 'The browser had emptied its database.',
  unreadable: {
    one: 'The newest backup could not be read, so the one before it was taken.',
    other: 'The {count} newest backups could not be read, so the one before them was taken.',
  },
  'from-backup': {
    zero: 'Everything was brought back from the backup on this device of {moment}.',
    one: 'Everything was brought back from the backup on this device of {moment}, and {count} later step from the journal.',
    other:
      'Everything was brought back from the backup on this device of {moment}, and {count} later steps from the journal.',
  },
  'from-journal': {
    one: '{count} step was brought back from the journal on this device.',
    other: '{count} steps were brought back from the journal on this device.',
  },
  'please-look': 'Please look whether everything is here.',
  'behind-title': 'Work that was cut off is back',
  'behind-words': {
    one: 'The browser was closed while it was saving. {count} step was brought back from the journal on this device.',
    other:
      'The browser was closed while it was saving. {count} steps were brought back from the journal on this device.',
  },
  read: 'OK',
  'not-title': 'This browser has lost your data, and it is not back yet',
  'not-words':
    'The browser has emptied its database. Copies are still on this device, but they could not be brought back just now. Reload to try again, and don’t start anew before that.',
  reload: 'Reload',
});
