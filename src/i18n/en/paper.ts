import { room } from '#i18n/messages.ts';

/** Strings of rating on paper: printing the sheets and typing them in. */
export const paper = room('paper', {
  title: 'On paper',
  tab: 'On paper, {school}, {year}',
  lead: 'For members who would rather tick on paper: print the sheets, then type in what comes back.',
  'to-roster': 'Who has handed in',
  'no-team': 'Nobody is on the team yet. Enter the members first, so that each sheet bears a name.',
  'to-team': 'Enter the team',

  'print-title': 'Print rating sheets',
  'print-words':
    'The PDF holds the words of every level with boxes to tick, in the order of the IC map. Each member is asked what their group rates. It is letter size and can be printed on both sides: each sheet begins on a leaf of its own.',
  'print-for': 'For',
  'print-all': 'Everyone on the team ({count} sheets)',
  'print-blank': 'Without a name, all indicators',
  'print-who-rates': 'Who rates what',
  download: 'Download the sheets',
  save: 'Save the sheets…',
  'file-all': 'Rating sheets {year} {school}',
  'file-one': 'Rating sheet {year} {name} {school}',
  'file-blank': 'Rating sheet {year} {school}',
});
