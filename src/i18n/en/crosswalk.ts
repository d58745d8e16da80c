import { room } from '#i18n/messages.ts';

/** Strings of crosswalks: another framework’s standards, and which indicators speak to them. */
export const crosswalk = room('crosswalk', {
  'no-school-title': 'This school is not here',
  'no-school-words':
    'This browser has no such school. The address may be incomplete, or the school was removed.',
  'to-home': 'Go to all schools',
  'none-title': 'This crosswalk is not here',
  'none-words': 'It may have been removed, or the address is incomplete.',
  'to-list': 'All crosswalks',

  title: 'Crosswalks',
  tab: 'Crosswalks, {school}',
  lead: 'Bring the standards of a certification or another framework, and say which indicators of your IC map speak to them. A binder of evidence can then be ordered by them. Their texts are their publishers’, so none comes with Continuum.',
  'list-title': 'Your crosswalks',
  'count-standards': {
    one: '{count} standard',
    other: '{count} standards',
    zero: 'no standards yet',
  },
  'count-unlinked': {
    one: '{count} without an indicator',
    other: '{count} without an indicator',
    zero: 'each with an indicator',
  },
  counts: '{standards}, {unlinked}',

  'new-title': 'Write one by hand',
  'new-save': 'Start the crosswalk',
  name: 'Name of the framework',
  'name-hint': 'As its publisher writes it, with its year or edition.',
  'name-missing': 'Please give the framework a name.',
  publisher: 'Publisher and rights',
  'publisher-hint': 'What the publisher asks to be said with its texts.',
  'too-long': 'This is {length} letters long; {most} fit.',
  'details-edit': 'Edit name and publisher',
  'details-save': 'Save',
  'edit-cancel': 'Cancel',
  'leave-draft': 'Close for now',

  'csv-title': 'Bring a CSV file',
  'csv-words':
    'One row for each standard, with a code, a title, a group and the codes of the indicators. Columns are known by their headings, in any order.',
  'csv-file': 'Choose a CSV file, or drop it here',
  'csv-blank': 'Download a blank CSV file',
  'csv-blank-name': 'Crosswalk blank',
  'csv-replace-title': 'Replace by a CSV file',
  'csv-replace-words':
    'The standards and the indicators linked to them become those of the file. Download the crosswalk first, change it in a spreadsheet, and bring it back here.',
  'csv-export': 'Download as CSV',
  'csv-export-name': 'Crosswalk {name}',
  'csv-not-saved': 'The file could not be handed over. Please try again.',
  'csv-too-large': 'This file is larger than 1 MB. Please bring only the list of standards.',
  'csv-unreadable': 'This file could not be read. Please choose it again.',
  'csv-empty': 'There is nothing in this file. Please choose another one.',
  'csv-not-csv':
    'This is not a CSV file. In your spreadsheet, choose “Save as” or “Download”, and then CSV.',
  'csv-no-code-column':
    'No column holds the codes of the standards. Please head one of them “Standard code”. The headings found are: {headings}.',
  'csv-no-headings': 'none',
  'csv-too-many-rows':
    'This file has more than {most} rows. Please bring only the list of standards.',
  'csv-no-standards':
    'No row of this file has the code of a standard. Please fill in the column “{column}”.',

  'preview-title': 'What is in {file}',
  'preview-standards': { one: '{count} standard.', other: '{count} standards.' },
  'preview-links': {
    one: '{count} link to an indicator.',
    other: '{count} links to indicators.',
    zero: 'No links to indicators; you can add them here afterwards.',
  },
  'preview-columns': 'Columns used: {columns}.',
  'preview-first': 'The first standards',
  'preview-more': { one: 'and {count} more', other: 'and {count} more' },
  'preview-faults': {
    one: '{count} place was left out',
    other: '{count} places were left out',
  },
  'preview-take': 'Take in',
  'preview-replace': 'Replace',
  'preview-leave': 'Leave it',
  'fault-no-code': 'Row {row} has no code for its standard.',
  'fault-too-long-code': 'Row {row}: the code is longer than {most} letters.',
  'fault-too-long-title': 'Row {row}: the title is longer than {most} letters.',
  'fault-too-long-group': 'Row {row}: the group is longer than {most} letters.',
  'fault-unknown-indicator': 'Row {row}: “{indicator}” is no indicator of {map}.',
  'fault-other-words':
    'Row {row} words standard {code} in another way than the row before it; the first wording was taken.',
  'fault-open-quote':
    'Row {row}: a quotation mark is opened and never closed, so what follows may be one long text.',
  'faults-more': { one: 'And {count} more.', other: 'And {count} more.' },

  'page-tab': '{name}, crosswalk of {school}',
  'page-lead-none': 'Add the standards of this framework, and say which indicators speak to each.',
  coverage: {
    one: '{count} standard; {linked} with at least one indicator.',
    other: '{count} standards; {linked} with at least one indicator.',
    zero: 'No standards yet.',
  },
  map: 'IC map',
  'map-hint': 'Links are kept for each map by itself.',
  'standards-title': 'Standards',
  'find-standard': 'Find a standard by its code or words',
  'standards-found': {
    one: '{count} standard found',
    other: '{count} standards found',
    zero: 'No standard has these words. Try fewer of them.',
  },
  'no-indicators': 'No indicator yet',
  'standard-add-title': 'Add a standard',
  'standard-add': 'Add the standard',
  'standard-edit-title': 'Edit standard {code}',
  'standard-edit': 'Edit {code}',
  'standard-remove': 'Remove {code}',
  'standard-save': 'Save',
  code: 'Code',
  'code-missing': 'Please give the standard a code.',
  'code-taken': 'There is a standard {code} already. Please choose another code.',
  'standard-title': 'Title',
  group: 'Group',
  'group-hint': 'The heading that it stands under, if there is one.',
  indicators: 'Indicators that speak to it',
  'indicators-outcome': 'Indicators of {code}',
  'too-many-standards': 'A crosswalk holds at most {most} standards.',

  'done-added': '{name} added.',
  'done-saved': '{name} saved.',
  'done-removed': '{name} removed.',
  'done-standard-added': 'Standard {code} added.',
  'done-standard-saved': 'Standard {code} saved.',
  'done-standard-removed': 'Standard {code} removed.',
  remove: 'Remove this crosswalk',
  'remove-title': 'Remove {name}?',
  'remove-words':
    'The standards and their links go; the evidence and the ratings stay. You can undo it.',
  'remove-confirm': 'Remove',
});
