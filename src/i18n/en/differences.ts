import { room } from '#i18n/messages.ts';

/** What going back to an earlier state would change in a school, in numbers. */
export const differences = room('differences', {
  'the-library': 'IC maps added to the library',
  'group-school': 'School and years',
  'group-team': 'Team',
  'group-ratings': 'Ratings and decisions',
  'group-evidence': 'Evidence',
  'group-crosswalks': 'Crosswalks',
  'group-maps': 'IC maps',
  'group-other': 'Other things',
  'group-line': '{group}: {what}',
  'would-change': { one: '{count} is changed back', other: '{count} are changed back' },
  'would-return': { one: '{count} comes back', other: '{count} come back' },
  'would-go': { one: '{count} goes', other: '{count} go' },
  'records-stay': {
    one: '{count} At-A-Glance was recorded since. It stays: what is recorded never goes.',
    other: '{count} At-A-Glances were recorded since. They stay: what is recorded never goes.',
  },
  'steps-since': { one: '{count} step was done since', other: '{count} steps were done since' },
  'steps-more': { one: 'and {count} earlier step', other: 'and {count} earlier steps' },
});
