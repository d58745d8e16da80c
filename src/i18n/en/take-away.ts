import { room } from '#i18n/messages.ts';

/** Strings of taking a table or a picture along. */
export const takeAway = room('take-away', {
  label: 'Take along: {title}',
  'copy-table': 'Copy table',
  csv: 'Save as CSV',
  xlsx: 'Save for Excel',
  png: 'Save picture',
  copied: 'The table is on the clipboard. Paste it into a document or a spreadsheet.',
  saved: '“{file}” is saved to this device’s downloads.',
  'not-copied': 'The browser did not allow copying. Save the table as CSV instead.',
  'not-saved': 'The file could not be saved. Try again, or copy the table instead.',
  'not-drawn': 'This browser could not draw the picture. Print the page instead.',
});
