import { room } from '#i18n/messages.ts';

/** Strings of the years of one school, compared. */
export const compare = room('compare', {
  title: 'Years compared',
  tab: 'Years compared: {school}',
  views: 'Ways to look at the years',
  'view-moved': 'What moved',
  'view-years': 'All years',
  'view-trend': 'Trend',
  'view-map': 'On the map',

  // Choosing years.
  from: 'Earlier year',
  to: 'Later year',
  'year-in-full': '{year}, {what}',
  'with-record': '{name} (record {record})',
  'as-it-stands': 'as it stands now',
  recorded: 'recorded on {date}',
  interim: 'interim record of {date}',
  amended: 'recorded on {date}, amended later',
  'not-here': 'A year in this address isn’t on this device.',
  'not-here-words': 'The nearest years that are here are compared instead.',

  // What is missing.
  'none-title': 'No year to compare yet',
  'none-words':
    'Once two years are recorded, or one is recorded and the next is rated, this page shows what moved between them.',
  'one-title': 'One year so far',
  'one-words':
    'Only {year} is here. Start another school year; as soon as something is rated in it, this page shows what moved. Last year’s At-A-Glance on paper counts too: start that year and type it in.',
  'record-year': 'Record {year}',
  'start-year': 'Start a school year',
  damaged: {
    one: '{count} damaged record is left out of everything here',
    other: '{count} damaged records are left out of everything here',
  },
  'damaged-words':
    'At least one character of it was changed after it was recorded, so nothing in it can be trusted. Another device may hold it whole.',
  'damaged-record': 'Record {record}',
  unrecorded: {
    one: '{count} earlier year was never recorded, so it isn’t compared',
    other: '{count} earlier years were never recorded, so they aren’t compared',
  },

  // The sentence.
  sentence: {
    one: 'Since {year}, of {count} indicator: {counts}.',
    other: 'Since {year}, of {count} indicators: {counts}.',
  },
  'count-up': '{count} up',
  'count-down': '{count} down',
  'count-same': '{count} the same',
  'count-newly-rated': '{count} newly rated',
  'count-dropped': '{count} no longer rated',
  'count-not-yet-rated': '{count} not rated yet',
  'count-not-applicable': {
    one: '{count} that doesn’t apply',
    other: '{count} that don’t apply',
  },
  'count-not-comparable': '{count} that can’t be compared',
  'count-not-rated': '{count} not rated in either year',
  'because-other-levels': '{count} that can’t be compared because the levels of the IC map changed',
  'because-only-in-later': '{count} that can’t be compared because only the later IC map has it',
  'because-only-in-earlier':
    '{count} that can’t be compared because only the earlier IC map has it',
  'wanted-sentence': {
    one: 'Of {count} desired state set in {year}: {counts}.',
    other: 'Of {count} desired states set in {year}: {counts}.',
  },
  'count-reached': '{count} reached',
  'count-gone-beyond': '{count} gone beyond',
  'count-not-reached': '{count} not reached yet',
  'count-not-known': '{count} not known',
  reworded: {
    one: 'The IC map words {count} indicator otherwise in the later year, so the same level may ask for something else.',
    other:
      'The IC map words {count} indicators otherwise in the later year, so the same level may ask for something else.',
  },
  'tally-up': 'up',
  'tally-down': 'down',
  'tally-same': 'the same',
  'tally-newly-rated': 'newly rated',
  'tally-dropped': 'no longer rated',
  'tally-not-yet-rated': 'not rated yet',

  // The list of what moved.
  'group-up': 'Up ({count})',
  'group-down': 'Down ({count})',
  'group-same': 'The same ({count})',
  'group-newly-rated': 'Newly rated ({count})',
  'group-dropped': 'No longer rated ({count})',
  'group-not-yet-rated': 'Not rated yet ({count})',
  'group-not-rated': 'Not rated in either year ({count})',
  'group-not-applicable': 'Doesn’t apply in one year or both ({count})',
  'group-not-comparable': 'Can’t be compared ({count})',
  up: { one: 'Up {count} level.', other: 'Up {count} levels.' },
  down: { one: 'Down {count} level.', other: 'Down {count} levels.' },
  same: 'The same level.',
  'newly-rated': 'Newly rated.',
  dropped: 'No longer rated.',
  'not-yet-rated': 'Not rated yet.',
  'not-rated': 'Not rated in either year.',
  'did-not-apply': 'Didn’t apply in the earlier year.',
  'no-longer-applies': 'Doesn’t apply in the later year.',
  'never-applied': 'Doesn’t apply in either year.',
  'other-levels': 'Can’t be compared: the levels of the IC map changed.',
  'only-in-later': 'Can’t be compared: only the later IC map has it.',
  'only-in-earlier': 'Can’t be compared: only the earlier IC map has it.',
  'wanted-reached': 'Wanted in {year}: {level}. Reached.',
  'wanted-gone-beyond': 'Wanted in {year}: {level}. Gone beyond it.',
  'wanted-not-reached': 'Wanted in {year}: {level}. Not reached yet.',
  'wanted-not-known': 'Wanted in {year}: {level}. Whether it was reached can’t be told.',
  'words-of-both': 'The words of the level left and the level reached',
  'words-of-level': 'The words of this level',
  'marked-higher': 'Marked: what the higher level says beyond the lower one.',
  'marked-reworded': 'Marked: what the later IC map says otherwise.',

  // All years.
  'table-caption': 'Existing state of every indicator, {from} to {to}',
  levels: 'The levels, lowest first',
  'not-on-map': 'Not on that year’s IC map',
  twice: 'Recorded twice: {years}',
  'twice-words':
    'Two devices closed the year without knowing of one another, so both records stand here side by side. A later record that amends one of them settles it.',
  'scales-differ': 'The levels of the IC map changed between these years',
  'scales-differ-words': 'Numbers of different years may stand for different levels.',
  'amended-left-out': {
    one: '{count} record was amended by a later one and is not shown.',
    other: '{count} records were amended by later ones and are not shown.',
  },
  map: 'IC map',
  'other-maps': 'Years on other IC maps are not among these',
  'other-maps-words': 'This school also worked on: {maps}.',
  'show-interim': { one: 'Show {count} interim record', other: 'Show {count} interim records' },
  // Trend.
  'count-at': '{count} at {rank}',
  'slopes-of': 'Lines of {code}',
  'slopes-key':
    'One line is one indicator: thick where it went up, thick and dashed where it went down, thin where it stayed. A dotted line leads to its name. 0 is “not yet at” the lowest level.',
  'as-table': 'The same as a table',
  undrawn: 'Not drawn, because no year puts it on a level: {codes}.',
  'state-in-year': '{state} in {year}',
  'row-in-words': '{code}: {states}.',
  'trend-caption': 'How many indicators stand at each level',
  'all-indicators': 'All indicators',
  year: 'Year',
  share: 'Share of those that apply',
  applicable: { one: 'of {count} that applies', other: 'of {count} that apply' },
  unrated: 'Not rated',
  'share-title': 'Share of indicators at each level',
  'share-words':
    'Each column is a year, from the lowest level up; the numbers in it count indicators, those beside the last column are the levels. What doesn’t apply is left out, and a dashed frame is not rated.',
  'share-by': 'Share by',
  'share-by-outcome': 'By desired outcome',
  'share-by-role': 'By role',
  'share-part': 'Desired outcome {code}',
  'share-sentence': '{year}: {counts}.',
  'take-share': 'Share at each level, {part}, {school}',
  percent: '{percent}%',

  // Taken along.
  'to-board': 'For the board: two pages',
  'head-outcome': 'Desired outcome',
  'head-statement': 'What it says',
  'head-move': 'Move',
  'head-wanted': 'Wanted in {year}',
  'head-part': 'Indicators',
  'take-moves': 'What moved, {from} to {to}: {school}',
  'take-years': 'All years: {school}',
  'take-rows': 'Levels by year and indicator: {school}',
  'rows-heading': 'For a spreadsheet',
  'rows-words':
    'One row for each year and indicator, with the existing and the desired level. The Excel file also holds a sheet to read.',
  'take-trend': 'How many indicators at each level: {school}',
  'take-slopes': 'Desired outcome {code}: {school}',
  'picture-source': '{school}: {years}. IC map “{map}”, version {version}. Made with Continuum.',

  // On the map.
  'overlay-words':
    'Each year’s mark stands on the descriptor that the school reached in that year, as pens of different colors do on the printed map.',
  'reached-in': 'Reached in {year}',
  'not-on-a-level': '{year}: {state}',
  'marks-key': 'The marks of the years',
  'hide-interim': { one: 'Hide {count} interim record', other: 'Hide {count} interim records' },
});
