import { room } from '#i18n/messages.ts';

/** Strings of the page on data safety: what is kept where, backups, going back, copies elsewhere. */
export const dataSafety = room('data-safety', {
  title: 'Data safety',
  lead: 'What this browser keeps of your schools, how it is guarded, and how to get back what was lost.',

  // What is kept here.
  'kept-title': 'What is kept on this device',
  'kept-records': 'Schools, ratings and all else',
  'kept-history': 'What was changed',
  'kept-journal': 'Journal',
  'kept-backups': 'Backups',
  'kept-evidence': 'Files of evidence',
  'count-records': { one: '{count} record', other: '{count} records' },
  'count-steps': { one: '{count} step', other: '{count} steps' },
  'count-files': { one: '{count} file, {size}', other: '{count} files, {size}', zero: 'none' },
  'about-records': 'in the browser’s database',
  'about-history': 'in the same database, for undo and for the page “What was changed”',
  'about-journal': 'every change, on the disk before the database has it',
  'about-backups': 'copies of the database, each read back after writing',
  'about-evidence': 'each under a fingerprint of its content',
  estimated:
    'The browser says that this site takes about {size} on this device. Browsers round and guess.',
  'no-private-files-title': 'This browser can’t keep a journal or backups',
  'no-private-files-words':
    'It has no private place for files; some private windows don’t. What you enter is saved in its database alone. Save a copy elsewhere often, or use a normal window.',
  'journal-left-out-title': 'The journal doesn’t keep up just now',
  'journal-left-out-words':
    'This device is too busy to write it. What you enter is saved in the database alone, until the journal answers again. Back up now, or save a copy elsewhere.',
  'promised-title': 'The browser has promised to keep this data',
  'promised-words':
    'It won’t clear it by itself when the disk fills up. Clearing the data of this site still removes it.',
  'not-promised-title': 'The browser may clear this data when the disk fills up',
  'not-promised-words':
    'Ask it to keep the data. If it says no, installing Continuum as an app or bookmarking it often helps; then ask again. And keep a copy elsewhere.',
  ask: 'Ask the browser to keep it',
  'asked-no':
    'The browser doesn’t promise it yet. Install Continuum as an app or bookmark it, then ask again.',
  'asked-yes': 'The browser has promised to keep this data.',

  // Backups.
  'backups-title': 'Go back to an earlier state',
  'backups-words':
    'Continuum takes a backup when it starts, and every 15 minutes in which something changed; less often where there are hundreds of schools. You can look at what would change before you go back.',
  'back-up-now': 'Back up now',
  'backed-up': 'Backed up, and read back.',
  'not-backed-up': 'No backup was made: {why}',
  'no-room': 'this device has no room left. Free some room, then try again.',
  'not-written':
    'the browser could not write it, or it did not read back as it was written. Try again.',
  'no-backup-by-itself': 'No backup is being made just now',
  'no-backup-no-room':
    'This device is full, and what little room is left is kept for what you enter. Free some room, of large downloads for example: some minutes later backups go on by themselves. Until then, save a copy elsewhere.',
  'no-backup-too-large':
    'There is more here than one backup holds: 5,000 schools, or a gigabyte of text. Every change is still in the journal. Save the schools one at a time by “Save a file”, then remove those that you no longer work with from this device.',
  'no-backup-not-written':
    'The browser could not write the last one, or it did not read back as it was written. It is tried again by itself; until then, save a copy elsewhere.',
  'backup-too-large':
    'there is more here than one backup holds. Save the schools one at a time by “Save a file”.',
  'no-backups':
    'There is no backup yet. The first one is made a few seconds after something was saved.',
  'backups-list': 'Backups on this device, newest first',
  'today-at': 'today, {time}',
  'yesterday-at': 'yesterday, {time}',
  'day-at': '{day}, {time}',
  'why-start': 'when Continuum was opened',
  'why-edits': 'while you worked',
  'why-before-going-back': 'before going back',
  'why-before-import': 'before a file was opened',
  'why-before-upgrade': 'before Continuum was updated',
  'why-before-repair': 'what could be read before a repair',
  'why-before-removal': 'before a school was removed',
  'why-restored': 'from a file that was opened',
  'why-after-repair': 'after a repair',
  'why-forgotten': 'after something was removed for good',
  'why-asked': 'on request',
  'look-back': 'Go back…',
  'look-back-to': 'Go back to {moment}…',

  // Going back.
  'go-back-title': 'Go back to {moment}?',
  comparing: 'Comparing the backup with how things are now…',
  'damaged-title': 'This backup can’t be read',
  'damaged-words': 'It is not as it was written. Please take another one; nothing was changed.',
  'nothing-differs': 'Everything is as it was then. There is nothing to go back to.',
  'go-back-words':
    'This is what would change. A backup of how things are now is made first, and Undo brings you back here.',
  'go-back': 'Go back',
  'go-back-school': 'Go back with {school}',
  'went-back': '{school} is as it was: {moment}',
  'no-safety-backup':
    'Nothing was changed, as no backup of how things are now could be made first: {why}',

  // Checking.
  'verify-title': 'Check everything',
  'verify-words':
    'Reads and hashes anew every recorded At-A-Glance, every file of evidence, the journal and all backups. Nothing is changed.',
  verify: 'Check now',
  'verify-progress': '{done} of {total} checked',
  'verify-stop': 'Stop',
  'verified-all': 'Everything is as it was stored.',
  'verified-damage': 'Some of it is not as it was stored',
  'verified-none': 'There is nothing to check yet.',
  'verify-failed': 'The check could not be finished. Try again.',
  'checked-snapshots': {
    one: '{count} recorded At-A-Glance',
    other: '{count} recorded At-A-Glances',
  },
  'checked-evidence': { one: '{count} file of evidence', other: '{count} files of evidence' },
  'checked-journals': { one: '{count} journal', other: '{count} journals' },
  'checked-backups': { one: '{count} backup', other: '{count} backups' },
  'checked-whole': '{what}: whole',
  'checked-damaged': { one: '{what}: {count} is damaged', other: '{what}: {count} are damaged' },
  'damaged-do':
    'Damaged evidence can be added again from where it came. A damaged backup is passed over, and the next one replaces it. For a damaged At-A-Glance, open a copy from elsewhere.',

  // Copies elsewhere.
  'copy-title': 'A copy elsewhere',
  'copy-words':
    'Clearing this site’s data, a broken device or a sign-out that erases it takes everything here with it, backups too. Keep a copy of everything outside this browser: on a drive of your school, or a stick.',
  'copy-last': 'Last copy: {moment}',
  'copy-none': 'No copy was saved elsewhere yet.',
  'copy-save': 'Save a copy of everything',
  'copy-to-folder': 'Save a copy to “{folder}”',
  'copy-elsewhere': 'Save it elsewhere…',
  'pick-folder': 'Choose a folder for copies…',
  'pick-other': 'Choose another folder…',
  'folder-words':
    'Your folder: “{folder}”. Each day’s copy is a file of its own there; Continuum never removes one.',
  'folder-by-itself':
    'A copy is written there by itself with each backup; once a day where there is much evidence.',
  'folder-held':
    'The browser wants your word before Continuum writes there by itself again: save a copy once.',
  'folder-refused':
    'the browser was not allowed to write to this folder. Allow it, or choose another one.',
  'folder-gone': 'the folder was not found. Plug the stick in, or choose another one.',
  'folder-not-written': 'The last copy was not written there by itself: {why}',
  'folder-not-picked': 'This folder can’t be used. Please choose another one.',
  'copy-progress': '{done} of {total}',
  'copy-saved': 'The copy is saved.',
  'copy-tap': 'The copy is ready.',
  'copy-share': 'Share or save it',
  'copy-failed': 'No copy was saved: {why}',
  'copy-too-large':
    'it is more than one file holds in this browser. Save one school at a time by “Save a file”.',
  'copy-left-out': {
    one: '{count} file of evidence is damaged and is not in the copy.',
    other: '{count} files of evidence are damaged and are not in the copy.',
  },

  // Removing.
  'remove-school-title': 'Remove one school',
  'remove-school-words':
    'Removes a school with all of its years from this device. Undo brings it back.',
  'remove-title': 'Remove everything from this device',
  'remove-words':
    'Removes all schools, evidence, drafts, the journal and every backup from this browser. It can’t be undone.',
  remove: 'Remove everything…',
  'remove-ask': 'Remove everything from this device?',
  'remove-ask-words':
    'All schools, evidence, drafts, the journal and every backup go from this browser, for good. Copies that were saved elsewhere stay.',
  'remove-copy-first': 'Save a copy first',
  'remove-type': 'To confirm, type: {words}',
  'remove-typed': 'remove everything',
  'remove-other-words': 'These are other words. Please type: {words}',
  'remove-confirm': 'Remove everything',
  'remove-other-tabs':
    'Nothing was removed: Continuum is open in another tab. Close the other tabs, then try again.',
  'remove-failed': 'The browser did not let go of everything. Reload the page, then try again.',
});
