import { room } from '#i18n/messages.ts';

/** Strings of the palette: the names and kinds of the places that it leads to. */
export const palette = room('palette', {
  count: { one: '{count} place', other: '{count} places', zero: 'Nothing found' },
  nothing: 'Nothing is called that. Try fewer letters.',
  pages: 'Pages',
  schools: 'Schools',
  years: 'Years',
  'indicator-place': '{code}: {statement}',
  'year-place': '{school}, {year}',
  'all-maps': 'Library',
  'start-a-school': 'Start my school',
  'map-version': '{map}, version {version}',
  'map-glance': '{map}: At-A-Glance',
  'map-table': '{map}: the map',
  'map-white-paper': '{map}: white paper',
  'map-glossary': '{map}: glossary',
  'search-texts': 'Search the texts of the IC maps',

  compare: 'Compare years',
  binder: 'Binder of evidence',
  crosswalks: 'Crosswalks to other standards',
  'open-file': 'Open a file',
  'save-file': 'Save a file or a backup',
  'save-school': 'Save a file for a colleague or coach',
  'save-year': 'Save this year as a file',

  'rate-alone': 'Rate alone',
  invite: 'Invite members',
  'hand-ins': 'Take in hand-ins',
  paper: 'On paper: rating sheets',
  'who-rates': 'Who rates what',
  meeting: 'Agreement meeting',
  projector: 'Projector view of the meeting',
  record: 'Record the At-A-Glance',
});
