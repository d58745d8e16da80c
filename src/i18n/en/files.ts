import { room } from '#i18n/messages.ts';

/** Strings of handing a file to the device or to another app. */
export const files = room('files', {
  save: 'Save the file',
  'save-for': 'Save the file for {name}',
  share: 'Share the file',
  'share-for': 'Share the file for {name}',
  saved: 'Saved: {file}',
  shared: 'Handed on: {file}',
  'needs-tap': 'Press the button once more, and the share menu opens.',
  'tap-again': 'The browser wants one more tap before it opens the share menu.',
  'share-now': 'Open the share menu',
  failed: 'The file could not be handed over. Try the other button, or another way.',
});
