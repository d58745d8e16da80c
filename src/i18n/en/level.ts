import { room } from '#i18n/messages.ts';

/** Words for the states that an indicator can be in, and for pictures of many of them. */
export const level = room('level', {
  'not-rated': 'Not rated yet',
  'not-yet': 'Not yet at {level}',
  'not-yet-short': 'Not yet',
  'not-applicable': 'Doesn’t apply here',
  'not-applicable-short': 'N/A',
  'not-applicable-because': 'Doesn’t apply here: {reason}',
  numbered: '{rank}, {name}',
  existing: 'Existing state',
  desired: 'Desired state',
  'existing-and-desired': 'Existing and desired state',
  ghost: 'Existing state in {year}',
  progress: '{rated} of {total} rated',
  'progress-complete': 'All {total} rated',
  'progress-not-applicable': {
    one: '{progress}, {count} doesn’t apply here',
    other: '{progress}, {count} don’t apply here',
  },
  'progress-all-not-applicable': 'No indicator applies here',
  'count-at': '{count} at {level}',
  'count-not-yet': '{count} not yet at {level}',
  'count-not-applicable': {
    one: '{count} doesn’t apply here',
    other: '{count} don’t apply here',
  },
  'count-not-rated': '{count} not rated yet',
  'strip-nothing': 'Nothing rated yet',
  'strip-sentence': 'Existing states: {counts}.',
  indicator: 'Indicator',
  role: 'Role',
  'paper-caption': 'Desired outcome {code}: {statement}',
  'paper-order':
    'As on the printed map, {first} comes first (leftmost); everywhere else the levels go up from {last}.',
  outcomes: 'Desired outcomes',
  'go-to': 'Go to',
  'dumbbell-caption': 'Existing and desired state of every indicator',
  'dumbbell-words': 'From existing to desired',
  'from-to': 'From {existing} to {desired}',
  'from-to-none': '{existing}; no desired state yet',
  'stays-at': 'Stays at {existing}',
});
