import { room } from '#i18n/messages.ts';

/** Strings of removing a school, on its own page and on the page of data safety. */
export const removing = room('removing', {
  remove: 'Remove this school',
  'remove-named': 'Remove {school}…',
  title: 'Remove this school?',
  words:
    'Its team, its years with all ratings, its recorded At-A-Glances, and its evidence go with it. You can undo this; after 30 days, without the files and photos.',
  stays:
    'A backup of this device is made first and stays in Data safety until the next school is removed. Copies that were saved elsewhere stay as they are.',
  'copy-first': 'Save its file first…',
  name: 'Type its name to go on',
  'other-name': 'This is not the name above. Nothing was removed.',
  'no-backup-title': 'Nothing was removed yet',
  'no-backup':
    'No backup could be made first; perhaps this device has no room left. Save its file first, or remove the school without a backup. Undo stays the way back.',
  'without-backup': 'Remove without a backup',
  'was-removed': '{name} is removed, with all of its years.',
  'sample-was-removed': 'The sample school is removed.',
});
