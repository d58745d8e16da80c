import { room } from '#i18n/messages.ts';

/** Strings of a device that was invited to rate, and knows nothing else of the school. */
export const invited = room('invited', {
  title: 'Your ratings',
  lead: 'You were invited to rate on this device. It knows your school year and your own ratings, and nothing of anybody else.',
  who: '{name}, {year}',
  progress: '{rated} of {total} rated',
  start: 'Start rating',
  'go-on': 'Go on with {code}',
  'hand-in': 'Hand in',
  'see-own': 'My ratings',
  send: 'Send my ratings',
  'read-map': 'Read the IC map',
  'is-handed-in': 'You are done here. Send it to your facilitator if you have not done so yet.',
  'is-changed-since': 'You changed something since you handed in. Hand in and send it again.',
  'is-done': 'Everything is rated and not handed in yet.',
  'no-map':
    'The IC map of this invitation is not on this device. Ask your facilitator for an invitation that brings it.',
});
