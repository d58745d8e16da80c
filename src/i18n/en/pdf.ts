import { room } from '#i18n/messages.ts';

/** Strings for making a PDF and handing it over. */
export const pdf = room('pdf', {
  making: 'Making the PDF…',
  saved: 'The PDF is saved in your downloads: {file}',
  shared: 'The PDF was handed on.',
  'tap-again': 'The PDF is ready.',
  'tap-again-words': 'The browser wants one more tap before it opens the share menu.',
  'share-now': 'Open the share menu',
  failed: 'The PDF could not be made.',
  'failed-words': 'Its code or its font could not be read. Reload the page and try again.',
  'not-shared':
    'The PDF could not be handed on. Open Continuum in the browser and download it there.',
  'replaced-title': {
    one: '{count} character is missing in the PDF’s font.',
    other: '{count} characters are missing in the PDF’s font.',
  },
  'replaced-words':
    'In the PDF a ◊ stands in place of each: {characters}. Screen readers still read the words.',
});
