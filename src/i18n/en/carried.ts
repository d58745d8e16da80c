import { room } from '#i18n/messages.ts';

/** Strings of what a year starts with: where the school stood the year before, until somebody says so this year. */
export const carried = room('carried', {
  region: 'Where it stood in {year}',
  stood: 'In {year}',
  wanted: 'wanted',
  'stood-nothing': 'no existing state',
  'still-so': 'Still so',
  'still-so-in-full': 'Still so: {states}',
  'still-wanted': 'Still wanted',
  'still-wanted-in-full': 'Still wanted: {states}',
  'and-wanted': '{existing}, and wanted {desired}',
  said: '{code}, as in {year}: {states}.',
  'to-review': 'To review: it counts for {now} once your team says so.',
  'is-said': 'Said for {now}.',
  'agreed-before': 'What the team agreed in {year}',
  why: 'Why, in {year}',
  reworded:
    'The IC map words this indicator otherwise this year. Please read the descriptors before you say that it is still so.',
  'not-on-scale':
    'The levels of the IC map changed since {year}, so where this indicator stood then can’t stand here.',
  interim: 'From an interim record.',
  living: 'That year isn’t recorded; this is how it stands.',
  twice: 'Two records close that year; this is the later one.',

  'progress-to-review': '{progress}, {count} to review from {year}',
  'status-to-review': 'To review',
  'ghost-existing': '{year}:',

  'start-title': '{year} starts with what your team agreed in {before}',
  'start-states': {
    one: '{count} indicator stands as it stood, and {desired} with a desired state, to review. Nothing of it counts for {year} until your team says so.',
    other:
      '{count} indicators stand as they stood, and {desired} with a desired state, to review. Nothing of it counts for {year} until your team says so.',
  },
  'start-not-on-map': {
    one: 'One indicator is not on this version of the IC map and stays behind: {codes}.',
    other: '{count} indicators are not on this version of the IC map and stay behind: {codes}.',
  },
  'start-other-levels': {
    one: 'The levels of the IC map changed, so one indicator starts unrated: {codes}.',
    other: 'The levels of the IC map changed, so {count} indicators start unrated: {codes}.',
  },

  // Evidence from earlier years.
  'still-fits': {
    one: 'One piece from an earlier year: does it still fit?',
    other: '{count} pieces from earlier years: do they still fit?',
  },
  'still-fits-words':
    'What you keep is evidence for {year} too. What you take off stays in the library and in the records of its own year.',
  keep: 'Keep',
  leave: 'Take off',
  'keep-all': 'Keep all {count}',
  'leave-all': 'Take off all {count}',
  look: 'Look',
  'answer-of': '{answer}: {title}',
  kept: {
    one: 'Evidence for {indicator} this year too.',
    other: '{count} pieces are evidence for {indicator} this year too.',
  },
});
