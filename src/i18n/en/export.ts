import { room } from '#i18n/messages.ts';

/** Strings of the screen that saves a file to keep or to hand on. */
export const exportRoom = room('export', {
  title: 'Save a file',
  lead: 'Your work as one file, to keep or to hand on. Nothing leaves this device until you pass the file on yourself.',
  'for-title': 'What the file is for',
  'for-legend': 'Whom is it for?',
  'for-colleague': 'A colleague who works on the school',
  'for-colleague-hint':
    'Everything about one school, to go on with on another device. It merges with what is there.',
  'for-coach': 'A coach',
  'for-coach-hint': 'The recorded At-A-Glances of one school, and never what a single member said.',
  'for-backup': 'Myself, as a backup',
  'for-backup-hint': 'Everything on this device, with its history.',
  school: 'School',
  year: 'School years',
  'year-all': 'All of them',
  'year-of-map': '{year} ({map})',
  'with-names': 'With names',
  'with-names-hint':
    'Without them, the team list and the names beside At-A-Glances stay here. Texts that people typed may still name somebody.',
  'with-evidence': 'With the files of evidence',
  'with-evidence-hint': {
    one: '{count} file, {size}.',
    other: '{count} files, {size}.',
    zero: 'There are none.',
  },
  'needs-consent': {
    one: '{count} file shows students without consent on file. Please make sure that you may hand it on.',
    other:
      '{count} files show students without consent on file. Please make sure that you may hand them on.',
  },
  'individual-inside':
    'What members rated alone goes along, also what is not revealed yet. Only a file for a coach leaves it out.',
  passphrase: 'Passphrase',
  'passphrase-hint':
    'Seals the file: without these words nobody can open it, not even you. Several words are best.',
  'passphrase-short': {
    one: 'At least {count} character, please, or none for a file without a seal.',
    other: 'At least {count} characters, please, or none for a file without a seal.',
  },
  save: 'Save the file',
  share: 'Share the file',
  cancel: 'Cancel',
  'contents-title': 'What goes in',
  'contents-lead': {
    one: '{count} record, about {size} in all.',
    other: '{count} records, about {size} in all.',
    zero: 'Nothing fits this choice yet.',
  },
  'contents-caption': 'What the file holds',
  'contents-what': 'What',
  'contents-how-many': 'How many',
  'contents-files': 'Files of evidence',
  'contents-history': 'The history of this device, so that steps can be taken back',
  'contents-elsewhere': {
    one: '{count} file of evidence is on another device and can’t go in.',
    other: '{count} files of evidence are on another device and can’t go in.',
  },
  'nothing-recorded':
    'This school has not recorded an At-A-Glance yet, so a coach would see its name alone.',
  'no-school-title': 'Nothing to save yet',
  'no-school-words': 'Start a school, or open a file that somebody gave you.',
  'to-home': 'Go to all schools',
  'making-begun': 'Reading what goes in…',
  making: 'Writing the file: {done} of {total}',
  'keep-open': 'Please keep this page open until it is done.',
  done: 'The file is saved: {file}',
  'done-picked': 'The file is saved where you chose.',
  'done-shared': 'The file was handed on.',
  'done-words':
    'It is not encrypted: whoever has it can read it. Pass it on only to those whom it is for.',
  'done-sealed': 'It opens with its passphrase only. Tell that by another way than the file goes.',
  'done-missing': {
    one: '{count} file of evidence could not be read and is not in it.',
    other: '{count} files of evidence could not be read and are not in it.',
  },
  ready: 'The file is ready.',
  canceled: 'Canceled. Nothing was kept of the file.',
  'failed-title': 'The file could not be saved',
  'failed-no-room':
    'There is no room left on this device. Make room, or leave the evidence out, and try again.',
  'failed-not-allowed':
    'The browser may no longer write to that place. Save the file again and choose another folder.',
  'failed-gone':
    'The file or folder that was written to is gone. Save the file again and keep it in place.',
  'failed-failed': 'Something in the browser failed. Reload the page and try again.',
  'failed-too-large':
    'This is more than one file holds. Choose one school or one year, or leave the evidence out.',
  'failed-too-large-here':
    'This browser can put at most {most} into one file. Leave the evidence out, or use Chrome or Edge on a computer.',
  'failed-not-shared':
    'The file could not be handed on. Save it on this device and pass it on from there.',
  'name-backup': 'Continuum backup {date}',
  'name-colleague': '{school} for a colleague {date}',
  'name-colleague-year': '{school} {year} for a colleague {date}',
  'name-coach': '{school} for a coach {date}',
});
