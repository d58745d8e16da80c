import { room } from '#i18n/messages.ts';

/** Strings of opening a file: what it is, what it would change, what became of it. */
export const opening = room('opening', {
  title: 'Open a file',
  lead: 'A colleague’s file, a backup, ratings handed in, an invitation: Continuum sees what it is, shows what it would change, and asks before it changes anything.',
  which: 'Which file?',
  another: 'Open another file',
  next: {
    one: '“{file}” is waiting to be opened',
    other: '{count} files are waiting to be opened, “{file}” first',
  },
  'next-when-done': 'It can be opened as soon as this is done.',
  'next-words':
    'Finish what you are looking at first, or leave it: until you bring it in, nothing is changed.',
  'open-next': 'Open it now',
  'open-together': 'Open all {count} as files of schools',
  choose: 'Choose a file, or drop it anywhere on this page',
  many: 'Open files of many schools at once',
  reading: 'Reading and checking {file}…',
  cancel: 'Cancel',
  'sealed-title': '{file} is sealed with a passphrase',
  passphrase: 'Passphrase',
  'passphrase-hint': 'Whoever saved the file has it. Capitals and spaces count.',
  'passphrase-wrong': 'The file does not open with this passphrase. Type it once more.',
  unseal: 'Open it',
  'refused-title': '{file} was not opened. Nothing was changed.',
  'fault-not-ours':
    'This is not a file of Continuum, or its beginning or end is missing. Ask for it once more.',
  'fault-newer-format':
    'A newer version of Continuum wrote this file. Update Continuum on this device, then open the file again.',
  'fault-damaged':
    'The file is not as it was written: something in it was changed or lost on the way. Ask for it once more.',
  'fault-wrong-passphrase': 'The file does not open with this passphrase.',
  'fault-more-than-for-coach':
    'This file says that it is for a coach, and it holds more than a school hands to one. Nothing was taken from it. Ask the school for a new file.',
  'fault-too-large':
    'The file holds more than Continuum ever writes into one, so it is not opened.',
  'fault-too-slow':
    'Reading the file took too long on this device. Open it on a faster computer, or ask for a file of one school.',
  'fault-unavailable':
    'The browser could not read the file to its end. Reload the page and try again.',
  'fault-unreadable':
    'The browser could not read the file. It may have been moved or renamed: choose it once more.',
  'fault-no-room': 'There is no room left on this device for the files of evidence in it.',
  'fault-hand-in-elsewhere':
    'These are one member’s ratings for a school year that is not on this device. Open them where the school’s year is.',
  'purpose-backup': 'A backup of a whole device, made on {date}.',
  'purpose-colleague': 'A file for colleagues, made on {date}.',
  'purpose-coach': 'A file for a coach, made on {date}: recorded At-A-Glances only.',
  'with-files': {
    one: 'It holds {count} file of evidence.',
    other: 'It holds {count} files of evidence.',
    zero: 'It holds no files of evidence.',
  },
  'with-names': {
    one: 'It names {count} team member.',
    other: 'It names {count} team members.',
    zero: 'It names no team members.',
  },
  'with-steps': {
    one: 'Its history has {count} step.',
    other: 'Its history has {count} steps.',
  },
  empty: 'There is no school in it.',
  unproved: {
    one: '{count} recorded At-A-Glance in it was changed after it was recorded. It does not match its own proof and is left out.',
    other:
      '{count} recorded At-A-Glances in it were changed after they were recorded. They do not match their own proof and are left out.',
  },
  'nothing-new': 'Everything in this file is here already. Nothing needs to be done.',
  promise:
    'Opening it puts everything beside what is here. Where both sides changed the same thing, the later change holds and the other stays in the history. It can be taken back with Undo.',
  way: 'What should become of it?',
  'way-add': 'Add it to what is here',
  'way-add-hint': 'Nothing goes. Later changes hold, here and in the file.',
  'way-go-back': 'Go back to what this file holds',
  'way-go-back-hint':
    'What was done since is undone, school by school. A backup of how things are now is made first.',
  'whole-words':
    'Nothing is on this device yet. Everything comes back as it was, with its history, and can be worked on here.',
  'bring-all-back': 'Bring everything back',
  'go-back-with': 'Go back with this school',
  'remove-with': 'Remove this school from this device',
  'not-in-file': {
    one: 'This school is not in the file. It stays as it is, unless you remove it: that takes {count} record.',
    other:
      'This school is not in the file. It stays as it is, unless you remove it: that takes {count} records.',
  },
  'go-back': 'Go back',
  'go-back-ask': 'Go back…',
  'go-back-title': 'Go back to what this file holds?',
  'go-back-takes': {
    one: '{count} record that is here now is not in the file, and goes.',
    other: '{count} records that are here now are not in the file, and go.',
  },
  'go-back-safe': 'A backup of how things are now is made first. Undo brings each school back too.',
  'go-back-typed': 'go back',
  'go-back-type': 'To confirm, type: {words}',
  'go-back-other-words': 'These are other words. Please type: {words}',
  merge: 'Bring it in',
  leave: 'Leave it',
  close: 'Close the file',
  'all-maps': 'Library of IC maps',
  unnamed: 'A school whose name is not in the file',
  'bring-school-back':
    'This school was removed from this device. Bring it back as it is in this file.',
  'bring-back': {
    one: 'Also bring back {count} thing that was removed here since.',
    other: 'Also bring back {count} things that were removed here since.',
  },
  'bring-back-hint': 'What was removed for good stays away.',
  'all-years': 'The school, in all years',
  'other-year': 'A school year whose start is not in the file',
  'table-caption': 'In numbers of records',
  'column-what': 'What',
  'column-fresh': 'New',
  'column-changed': 'Changed',
  'column-removed': 'Removed',
  'column-same': 'The same',
  'column-older': 'Older',
  'column-removed-here': 'Removed here',
  'count-fresh': { one: '{count} record is new', other: '{count} records are new' },
  'count-changed': {
    one: '{count} replaces an earlier one here',
    other: '{count} replace earlier ones here',
  },
  'count-removed': {
    one: '{count} that was removed there is removed here too',
    other: '{count} that were removed there are removed here too',
  },
  'count-same': { one: '{count} is the same', other: '{count} are the same' },
  'count-older': {
    one: '{count} is older than what is here',
    other: '{count} are older than what is here',
  },
  'count-removed-here': {
    one: '{count} was removed here since',
    other: '{count} were removed here since',
  },
  'sentence-nothing': 'Nothing changes by itself.',
  'sentence-doing': 'What changes: {list}.',
  'sentence-staying': 'What stays as it is: {list}.',
  'ahead-title': 'Is a clock wrong?',
  'ahead-words': {
    one: '{count} record in this file is dated later than this device’s clock. Perhaps a clock is wrong, here or there. If you bring it in, it wins over every change that is made here before that time.',
    other:
      '{count} records in this file are dated later than this device’s clock. Perhaps a clock is wrong, here or there. If you bring them in, they win over every change that is made here before that time.',
  },
  'ahead-take': 'Bring it in anyway',
  merging: 'Bringing it in…',
  'taking-files': 'Taking in files of evidence: {done} of {total}',
  merged: '{file} was brought in',
  'merged-files': {
    one: '{count} file of evidence was taken in.',
    other: '{count} files of evidence were taken in.',
  },
  'all-back': 'Everything in {file} is back',
  'all-back-words':
    'Schools, years and evidence are as they were, and the history goes on where it ended. What is kept where, you see here:',
  'went-back': 'Back to what {file} holds',
  'went-back-words':
    'A backup of how things were before is among the backups on this device. You find it here:',
  'to-data-safety': 'Data safety',
  'result-went-back': 'As it is in the file.',
  'result-removed': 'Removed, as it is not in the file.',
  'not-restored-title': 'It could not go back to what the file holds',
  'fault-no-safety-backup':
    'No backup of how things are now could be made first. Make room on this device, then open the file again.',
  'fault-not-empty':
    'Something was saved on this device meanwhile. Open the file again to see what it would change.',
  'failed-title': 'The file could not be brought in',
  'failed-nothing': 'Nothing was changed.',
  'failed-partly':
    'The schools below are in; the others are not. Open the file again, and it goes on where it stopped.',
  'result-merged': 'Brought in, beside what was here.',
  'result-same': 'Everything was here already.',
  conflicts: {
    one: '{year}: one indicator was decided on two devices',
    other: '{year}: {count} indicators were decided on two devices',
  },
  'conflicts-words': 'Both decisions are kept. Look at them side by side and settle them:',
  'fork-title': {
    one: '{count} At-A-Glance was recorded',
    other: '{count} At-A-Glances were recorded beside each other',
  },
  fork: 'The devices did not know of each other, so none of these follows another. All are kept; the next one that you record follows them all and settles it.',
  'fork-head': '{year}, recorded on {moment} (fingerprint {start}…)',
  'fork-settle': 'Record {year}, following them all',
  'to-school': 'Go to {school}',
  'to-library': 'Go to the library',
  'undo-of-going-back': 'Undo going back with {school}',
  'undo-of': 'Undo what the file brought to {school}',
});
