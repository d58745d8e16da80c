import { room } from '#i18n/messages.ts';

/** Strings of the page that lists what was changed: its filters, one step opened, taking it back, the file of it. */
export const past = room('past', {
  tab: '{title}, {school}',
  'title-of': 'What was changed: {code}',

  'filter-school': 'School',
  'all-schools': 'All schools',
  'filter-indicator': 'Indicator',
  'all-indicators': 'All indicators',
  'filter-by': 'By whom',
  anyone: 'Anyone',
  'who-left': '{name} (left the team)',
  team: 'The team',
  'filter-what': 'What',
  'all-sorts': 'Everything',
  'sort-ratings': 'Agreed ratings',
  'sort-meeting': 'Meetings',
  'sort-alone': 'Rated alone',
  'sort-evidence': 'Evidence',
  'sort-team': 'The team’s list',
  'sort-school': 'School and years',
  'sort-records': 'At-A-Glance',
  'sort-crosswalks': 'Crosswalks',
  'sort-maps': 'IC maps',
  'filter-from': 'From',
  'filter-to': 'To',
  'show-all': 'Show everything',
  'none-fits': 'Nothing fits what you look for',
  'none-fits-words': 'Choose other days, another person or another indicator.',

  elsewhere: 'on another device',
  'from-to': '{from} → {to}',
  new: 'New: {value}',
  gone: 'Removed: {value}',
  'move-of': '{code}, {part}: {words}',
  about: '{about} · {name}',
  before: 'Before',
  after: 'After',
  'nothing-left': 'Nothing more is known of this change.',
  'of-school': 'All changes of {school}',
  received: 'This came in from others: ratings that were handed in, or a file that was opened.',
  'and-more': '{named} and {count} more',

  'take-back': 'Take back this step…',
  'take-back-title': 'Take back: {step}?',
  'take-back-words':
    'Only this goes back. Everything that was done later stays, and Undo brings it back.',
  'take-back-confirm': 'Take back',
  'took-back': 'Taken back: {step}',
  'says-so-already': 'There is nothing to take back: all of this says again what it said before.',
  'changed-since':
    'This can’t be taken back by itself, because it was changed again since: {what}. Change it by hand.',
  'changed-since-by':
    'This can’t be taken back by itself, because it was changed again since: {what} ({step}, {moment}). Take that back first, or change it by hand.',
  'stood-on':
    'This can’t be taken back by itself, because later work needs it: {what}. Take that back first.',
  'stands-on-nothing':
    'This can’t be taken back by itself, because what it belongs to was removed since. Bring that back first.',
  'members-own': 'Only {name} takes this back, in their own screens.',
  'holds-record':
    'This brought a recorded At-A-Glance. Undo at the top of the page takes it back in its turn.',
  'out-of-reach-recorded':
    'An At-A-Glance was recorded since, and what came before it stays. Change it by hand, then record again.',
  'out-of-reach-too-old': 'Only the last 100 steps of a school can be taken back.',
  'out-of-reach-final': 'This can’t be taken back by itself.',

  export: 'Save as a spreadsheet (CSV)',
  'export-words':
    'Every change listed here, with all that it changed: who, when, on which device, from what to what.',
  exporting: 'Writing the file…',
  'export-name': 'Changes {school} {date}',
  'export-name-all': 'Changes {date}',
  exported: '{file} is in your downloads.',
  'not-exported': 'The file could not be saved. Try again.',

  'column-when': 'When (local time)',
  'column-utc': 'When (UTC)',
  'column-who': 'Who',
  'column-device': 'Device',
  'column-school': 'School',
  'column-year': 'School year',
  'column-indicator': 'Indicator',
  'column-done': 'What was done',
  'column-about': 'About',
  'column-field': 'What was changed',
  'column-from': 'From',
  'column-to': 'To',
  'column-step': 'Step',
  'this-device': 'this device ({device})',
});
