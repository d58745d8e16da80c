import { room } from '#i18n/messages.ts';

/** Strings of opening what many schools handed to their coach. */
export const deliveries = room('deliveries', {
  title: 'Open files of many schools',
  lead: 'Schools hand their coach a file with their recorded At-A-Glances. Open hundreds of them at once, and next year’s beside them.',
  which: 'Which files?',
  another: 'Open more files',
  choose: 'Choose files or a ZIP of them, or drop files, a ZIP, or a folder anywhere on this page',
  'choose-folder': 'Or choose a whole folder',
  promise:
    'Nothing is changed before you say so. A later file of a school adds years and replaces none. What single members said is in no file for a coach, and a file that holds it is refused.',

  finding: 'Looking for files…',
  looking: 'Reading and checking: {done} of {total} · {name}',
  cancel: 'Cancel',

  'found-title': {
    one: 'One file was read',
    other: '{count} files were read',
  },
  'new-schools': {
    zero: 'No new school',
    one: 'One new school',
    other: '{count} new schools',
  },
  'new-years': {
    one: 'One school here gets new At-A-Glances',
    other: '{count} schools here get new At-A-Glances',
  },
  'new-records': {
    zero: 'No new recorded At-A-Glance',
    one: 'One new recorded At-A-Glance in all',
    other: '{count} new recorded At-A-Glances in all, with interim and amended ones',
  },
  'nothing-new': {
    one: 'One school with nothing new',
    other: '{count} schools with nothing new',
  },
  refused: {
    one: 'One file refused',
    other: '{count} files refused',
  },
  'removed-here': {
    one: 'One school was removed from this device and stays removed. To bring it back, open its file by itself.',
    other:
      '{count} schools were removed from this device and stay removed. To bring one back, open its file by itself.',
  },
  unproved: {
    one: 'One At-A-Glance was changed after it was recorded. It is left out.',
    other: '{count} At-A-Glances were changed after they were recorded. They are left out.',
  },
  ahead: {
    one: 'One file is dated later than this device’s clock. Check the clock before you take it in.',
    other:
      '{count} files are dated later than this device’s clock. Check the clock before you take them in.',
  },
  'several-maps': 'They are on several IC maps: {maps}. Only years on the same map are compared.',
  'nothing-to-do': 'Nothing in these files is new here, so there is nothing to take in.',
  'take-in': {
    one: 'Take in one school',
    other: 'Take in {count} schools',
  },
  leave: 'Leave everything as it is',
  close: 'Close',

  'taking-first': 'Taking in {total} files…',
  taking: 'Taking in: {done} of {total} · {name}',
  stop: 'Stop here',
  'taken-title': {
    zero: 'No school was taken in',
    one: 'One school was taken in',
    other: '{count} schools were taken in',
  },
  stopped: {
    one: 'You stopped before one school. What was taken in is whole; open the files again to go on.',
    other:
      'You stopped before {count} schools. What was taken in is whole; open the files again to go on.',
  },
  left: {
    one: 'One file is left. What was taken in is whole; open the files again to go on.',
    other: '{count} files are left. What was taken in is whole; open the files again to go on.',
  },
  'not-taken': {
    one: 'One school could not be taken in',
    other: '{count} schools could not be taken in',
  },
  'to-schools': 'See the schools',
  'undo-all': 'Undo this opening',
  undoing: 'Taking back: {done} of {total}',
  'undone-title': {
    zero: 'Nothing was taken back',
    one: 'One school was taken back',
    other: '{count} schools were taken back',
  },
  'not-undone': {
    one: 'One school was changed since and stays as it is.',
    other: '{count} schools were changed since and stay as they are.',
  },

  'last-title': 'The last opening',
  'last-words': {
    one: 'One school was taken in on {when}.',
    other: '{count} schools were taken in on {when}.',
  },

  'refused-title': {
    one: 'One file was not opened, and nothing was taken from it',
    other: '{count} files were not opened, and nothing was taken from them',
  },
  'column-file': 'File',
  'column-why': 'Why',
  'copy-list': 'Copy the list',
  copied: 'Copied',
  'not-copied': 'The browser did not let Continuum copy. Select the list and copy it.',

  'fault-not-ours': 'It is no file of Continuum, or its beginning or end is missing.',
  'fault-newer-format': 'A newer version of Continuum wrote it. Update Continuum here first.',
  'fault-damaged': 'It is not as it was written. Ask the school for it once more.',
  'fault-too-large': 'It holds more than Continuum ever writes into one file.',
  'fault-not-for-coach':
    'It is a colleague’s copy or a backup, which may hold what single members said. Ask the school for a file for its coach, or open it by itself.',
  'fault-more-than-for-coach':
    'It says that it is for a coach and holds more than a school hands to one. Ask the school for a new one.',
  'fault-not-one-school': 'It does not hold one school.',
  'fault-sealed': 'It is sealed with a passphrase. Open it by itself.',
  'fault-unreadable': 'The browser could not read it. It may have been moved or renamed.',
  'fault-clash': 'Something else is stored here under the same name, so it can’t be added.',
});
