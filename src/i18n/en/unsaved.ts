import { room } from '#i18n/messages.ts';

/** Strings of the file that takes along what could not be saved. */
export const unsaved = room('unsaved', {
  'file-name': 'Continuum not saved {day}',
  title: 'What Continuum could not save',
  'made-at':
    'Written {moment}. Nothing in this file is stored in Continuum; please enter it again.',
  entry: '{number}. {what}, school year {year}',
  removed: 'cleared',
  'too-long': 'A text of {code} that is too long',
  'for-helpers': 'For whoever helps you',
  saved: 'Saved in a file: what is not stored here yet.',
  failed: 'The file could not be saved. Please copy what you typed.',
  nothing: 'Everything is stored by now.',
});
