import { room } from '#i18n/messages.ts';

/** Strings of the report over many schools: on screen, in print, and as a PDF. */
export const district = room('district', {
  title: 'Schools on their IC map, {year}: {group}',
  heading: 'Schools on their IC map, {year}',
  'all-schools': 'All schools',
  sentence: {
    one: 'Of {count} school, {recorded} has a record of {year}.',
    other: 'Of {count} schools, {recorded} have a record of {year}.',
  },
  'made-on': 'Made on {date} from the records that are on this device.',
  without: {
    one: '{count} school has no record of {year} and is in no count: {names}.',
    other: '{count} schools have no record of {year} and are in no count: {names}.',
  },
  'year-elsewhere': {
    one: '{count} school recorded {year} on another IC map and is left out: {names}.',
    other: '{count} schools recorded {year} on another IC map and are left out: {names}.',
  },
  elsewhere: {
    one: '{count} school works on another IC map and is left out: {names}.',
    other: '{count} schools work on another IC map and are left out: {names}.',
  },
  damaged: {
    one: '{count} damaged record is left out, of {names}.',
    other: '{count} damaged records are left out, of {names}.',
  },
  twice: {
    one: '{count} school closed {year} twice; its later record is counted: {names}.',
    other: '{count} schools closed {year} twice; their later records are counted: {names}.',
  },
  'and-more': { one: '{count} more', other: '{count} more' },
  'spread-heading': 'Where the schools stand',
  'spread-intro':
    'Each bar is one indicator. Its fields are the levels, lowest first; the number in a field counts schools. There is no ranking and no mean.',
  'spread-words': '{code}: {counts}.',
  'spread-none': '{code}: nothing said.',
  'count-off': {
    one: '{count} on other levels',
    other: '{count} on other levels',
  },
  'roles-heading': 'By desired outcome and role',
  'roles-table': 'Table by desired outcome and role',
  'roles-intro':
    'Each school counts once for each indicator of the outcome and role. The numbers are ratings.',
  outcome: 'Desired outcome',
  'all-roles': 'All roles',
  'no-role': 'Without a role',
  'all-outcomes': 'All outcomes',
  'needs-heading': 'What schools have in common',
  'needs-none': 'No two schools stand at the same level and want to go on.',
  'need-line': '{there} of {of} schools are at {level}; {wanted}.',
  'need-wants': { one: '{count} wants {level}', other: '{count} want {level}' },
  'growth-heading': 'What moved since {year}',
  'growth-intro': {
    one: 'Counted over the {count} school with a record of both years. “Other”: newly or no longer rated, doesn’t apply, or can’t be compared.',
    other:
      'Counted over the {count} schools with a record of both years. “Other”: newly or no longer rated, doesn’t apply, or can’t be compared.',
  },
  'growth-none': 'No school has a record of both {from} and {to}.',
  up: 'Up',
  same: 'The same',
  down: 'Down',
  other: 'Other',
  'missing-heading': 'Years without a record',
  'missing-none': 'Every school that began has a record of every year since.',
  'missing-line': '{year}: {names}',
  'schools-heading': 'School by school',
  'schools-intro':
    'By name, not by level. Each field is an indicator in the map’s order: its level, 0 for not yet, × where it doesn’t apply, – where it isn’t rated.',
  school: 'School',
  levels: 'Levels, outcome by outcome',
  change: 'Since the record before',
  'change-words': '{counts} (since {year})',
  'no-change': 'No earlier record',
  'no-record': 'No record of {year}',
  'on-other-map': '{year} is recorded on another IC map',
  'school-words': '{code} {sign}',

  // Its page.
  tab: 'Report over many schools',
  'page-title': 'Report over many schools',
  'page-words':
    'A report for a district or a group of schools: where they stand, what they have in common, what moved, and each school in one row. Nothing of single members is in it.',
  map: 'IC map',
  year: 'School year',
  since: 'Compared with',
  group: 'Schools',
  'download-pdf': 'Download PDF',
  'save-pdf': 'Save PDF',
  'to-schools': 'Schools',
  schools: 'Schools at each level',
  print: 'Print',
  making: 'Making the PDF: {done} of {all} schools.',
  'file-name': '{title}',
  'take-levels': 'Levels of schools: {group}',
  'rows-heading': 'For a spreadsheet',
  'rows-words': 'One row for each school, year and indicator, over all years on this device.',
  'none-title': 'No records of schools yet',
  'none-words': 'Open the files that schools have sent; then this page has something to say.',
  instead: 'You can also print this page, or save it as a PDF from the print dialog.',
});
