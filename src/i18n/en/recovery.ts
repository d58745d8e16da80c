import { room } from '#i18n/messages.ts';

/** Strings about what a browser had lost, and from where it is back. */
export const recovery = room('recovery', {
  'wiped-title': 'Your data was lost by this browser, and is back',
  'wiped-words': 'The browser had emptied its database.',
  'broken-title': 'This browser could not open your data any more, and it is back',
  'broken-words': 'The files of its database were damaged, so it was made anew.',
  'file-title': 'What was in your file is here',
  'file-words':
    'The browser was closed before it had brought everything back, or had emptied its database since.',
  'rolled-back-title': 'This browser had gone back to an older state, and your work is back',
  'rolled-back-words':
    'The database was older than the backups beside it. What it still had was put aside as a backup first.',
  'unreadable-title': 'Some of your data could not be read, and was mended',
  'unreadable-words':
    'Part of the database was damaged. What could still be read was put aside as a backup first.',
  lost: {
    one: '{count} entry was found nowhere else and is gone.',
    other: '{count} entries were found nowhere else and are gone.',
  },
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
  'damaged-title': 'What was changed last may be missing',
  'damaged-words': {
    one: '{count} entry of the journal on this device can’t be read, and the database doesn’t have it.',
    other:
      '{count} entries of the journal on this device can’t be read, and the database doesn’t have them.',
  },
  'damaged-do':
    'Please look whether what you did last is here, and do it again if not. “Check now” on the page Data safety looks at everything else.',
  read: 'OK',
  // Instead of a page, where the database can't be opened. By what is the matter.
  'stuck-title-no-room': 'Your data is safe, and needs room to be opened',
  'stuck-title-no-backup': 'Your data is safe, and not updated yet',
  'stuck-title-not-equal': 'Your data is safe, and the update was stopped',
  'stuck-title-failed': 'Your data is safe, and the update was stopped',
  'stuck-title-broken': 'This browser can’t open your data just now',
  'stuck-title-not-back': 'This browser has lost your data, and it is not back yet',
  'stuck-words-no-room':
    'This device has no room left. Nothing was changed: your school is as you left it.',
  'stuck-words-no-backup':
    'This version of Continuum arranges its data anew, and makes a backup before that. The backup could not be written, so nothing was changed.',
  'stuck-words-not-equal':
    'The update would have changed something that people wrote. That was noticed before it counted, and everything is as it was.',
  'stuck-words-failed':
    'An error stopped the update in the middle. Everything is as it was before.',
  'stuck-words-broken':
    'The browser says that the files of its database can’t be read. Nothing was removed: what is on the disk is still there.',
  'stuck-words-not-back':
    'The browser has emptied its database, and the copies on this device could not be brought back.',
  'stuck-do-no-room':
    'Free some room (large downloads, other sites’ data), then try again. You can read the IC map meanwhile.',
  'stuck-do-no-backup':
    'Try again; a restart of the browser may help. Or update without a backup: the update itself is checked before it counts.',
  'stuck-do-not-equal':
    'Save everything as a file, to be on the safe side, and tell whoever gave you Continuum: they need the details below.',
  'stuck-do-failed':
    'Try again. If it happens again, save everything as a file, and tell whoever gave you Continuum: they need the details below.',
  'stuck-do-broken':
    'Close every window of this browser, open it again, and try once more. If that doesn’t help, save everything as a file, and open it with Continuum in another browser, or in this one once you have cleared its data for this site.',
  'stuck-do-not-back':
    'Reload to try again. If that doesn’t help, save everything that can be read as a file, and open it here or in another browser.',
  'only-read-title': 'Nothing can be changed here just now',
  'only-read-words':
    'This page is there to change something, and the note above says why that must wait. Everything can be read meanwhile, and saved as a file.',
  'only-read-home': 'To the schools',
  'only-read-save': 'Save a file',
  'try-again': 'Try again',
  'without-backup': 'Update without a backup',
  'start-anew': 'Go on without it',
  'read-copy': 'Read it meanwhile',
  'not-to-read':
    'There is no room for a copy to read. Save everything as a file instead, and open it in another browser.',
  'read-the-map': 'Read the IC map',
  details: 'Details for whoever helps you',
  'copies-title': 'Backups on this device',
  'copies-words':
    'Each holds all schools as they were then. A file of one can be opened with Continuum in any browser.',
  'latest-words':
    'To take everything along, up to the last change that was saved, make a file of the newest backup and the journal.',
  'save-latest': 'Save everything as a file',
  'nothing-here': 'Nothing that could be read was found on this device.',
  'no-copies':
    'There is no backup on this device. If you saved a copy elsewhere, open it in a browser that works.',
  'looking-for-copies': 'Looking for backups…',
  'copy-file': 'Continuum backup of {moment}',
  'save-copy': 'Save as a file',
  'save-copy-of': 'Save as a file: backup of {moment}',
  'copy-saved': 'Saved. Open it with “Open a file” in Continuum.',
  'copy-damaged': 'This backup is not as it was written. Please take another one.',
  'copy-failed': 'The file could not be saved. Please try again.',
});
