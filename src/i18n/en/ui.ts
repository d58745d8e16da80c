import { room } from '#i18n/messages.ts';

/** Strings of the primitives: what any screen may need, whatever it is about. */
export const ui = room('ui', {
  cancel: 'Cancel',
  close: 'Close',
  'dismiss-message': 'Dismiss this message',
  loading: 'Loading…',
  messages: 'Messages',
  optional: 'optional',
  'skip-to-content': 'Skip to the page',
  'tone-danger': 'Problem:',
  'tone-info': 'Note:',
  'tone-ok': 'Done:',
  'tone-warning': 'Please note:',
});
