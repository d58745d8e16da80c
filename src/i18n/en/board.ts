import { room } from '#i18n/messages.ts';

/** Strings of the summary of a school’s years for its board: on screen, in print, and as a PDF. */
export const board = room('board', {
  title: 'What moved, {from} to {to}: {school}',
  heading: 'What moved, {from} to {to}',
  subject: 'The years of a school on the IC map “{map}”, compared',
  'basis-living': '{year}: as it stands on {date}, not recorded yet',
  'basis-record': '{year}: {what} (record {record})',

  // Notes.
  'years-left-out': {
    one: '{count} year between is not drawn here; the longer form has all of them.',
    other: '{count} years between are not drawn here; the longer form has all of them.',
  },
  'scales-differ': 'The levels of the IC map changed between these years: {versions}.',
  'other-map': 'The two years are on different IC maps: {maps}.',
  'is-living': 'The later year is under way and not recorded: its ratings may still change.',
  'is-interim': 'The record of {year} is an interim one, made before the year was closed.',
  'is-amended': 'The record of {year} was amended by a later one.',
  damaged: {
    one: '{count} damaged record of this school is left out.',
    other: '{count} damaged records of this school are left out.',
  },

  // Headings.
  'strips-heading': 'Where the indicators stand, year by year',
  'strips-intro':
    'Each bar is one year. Its fields are the levels, lowest first; the number in a field counts indicators.',
  'strip-words': '{year}: {counts}.',
  'strip-nothing': '{year}: nothing applies here.',
  'strips-alt': 'Desired outcome {code}. {words}',
  'moved-heading': 'What moved',
  'nothing-moved': 'No indicator moved between these two years.',
  'still-heading': 'Where we still stand',
  'still-intro': 'These indicators are at the same level in both years.',
  'wanted-heading': 'What was wanted, and reached',
  'not-reached': 'Not reached yet',
  'not-reached-line': '{code}: wanted {level}, stands at {state}',
  'next-heading': 'What we want next',
  'next-sentence': {
    one: 'The desired state of {count} indicator is above where it stands. By the level that we want:',
    other:
      'The desired states of {count} indicators are above where they stand. By the level that we want:',
  },
  'next-none': 'No desired state above the existing one is set in {year}.',
  'next-aside': ' (now: {state})',
  'evidence-heading': 'What we have to show',
  'evidence-line': {
    one: 'The record of {year} lists {count} piece of evidence, for {indicators}.',
    other: 'The record of {year} lists {count} pieces of evidence, for {indicators}.',
  },
  'evidence-indicators': {
    one: '{count} indicator of {all}',
    other: '{count} indicators of {all}',
  },
  'evidence-none': 'The record of {year} lists no evidence.',
  'evidence-living': {
    one: 'For {year}, {count} piece of evidence is collected so far, for {indicators}. The record will list it.',
    other:
      'For {year}, {count} pieces of evidence are collected so far, for {indicators}. The record will list them.',
  },
  'evidence-living-none': 'For {year}, no evidence is collected yet.',
  'agreement-heading': 'How the team agreed',
  'agreement-low': {
    one: 'Rating alone, the team was far apart on {codes}, and then agreed; the At-A-Glance of {year} says how.',
    other:
      'Rating alone, the team was far apart on {count} indicators, and then agreed: {codes}. The At-A-Glance of {year} says how.',
  },
  dissent: {
    one: 'One dissent is kept in the record of {year}, on {codes}.',
    other: '{count} dissents are kept in the record of {year}, on {codes}.',
  },
  'and-more': {
    one: 'And {count} more, in the longer form: {codes}.',
    other: 'And {count} more, in the longer form: {codes}.',
  },

  // The proof.
  'proof-heading': 'How to check this',
  'proof-intro': {
    one: 'This summary was made from a record whose text can’t change unnoticed. The SHA-256 of that text:',
    other:
      'This summary was made from records whose texts can’t change unnoticed. The SHA-256 of each text:',
  },
  'proof-none': 'Nothing of this is recorded yet, so there is nothing to check it against.',
  'proof-how':
    'Open the school’s file in Continuum: it computes the SHA-256 of each record’s text anew and shows it. If all 64 digits are the same, not one letter was changed.',
  'proof-record': 'Record of {year}',

  // The longer form.
  'all-years-heading': 'All years',
  'some-years-heading': 'All years: {from} to {to}',
  'words-heading': 'The words of the levels left and reached',
  'level-left': '{year}: {level}',

  // Its page.
  tab: 'For the board: {school}',
  'page-title': 'For the board',
  'page-words':
    'Two pages for a board or a parents’ evening, made from your records. The longer form adds all years and the words of every level left and reached.',
  'with-appendix': 'The longer form',
  'download-pdf': 'Download PDF',
  'save-pdf': 'Save PDF',
  print: 'Print',
  'to-compare': 'Years compared',
  instead: 'You can also print this page, or save it as a PDF from the print dialog.',
  'file-name': 'What moved {from} to {to} {school}',
  'file-name-long': 'What moved {from} to {to}, longer form {school}',
});
