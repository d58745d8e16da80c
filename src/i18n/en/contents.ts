import { room } from '#i18n/messages.ts';

/** What people call the things that a file holds. */
export const contents = room('contents', {
  'group-school': 'School facts',
  'group-years': 'School years',
  'group-members': 'Team members',
  'group-agreed': 'Agreed existing and desired states',
  'group-reasons': 'Reasons and ticked statements',
  'group-individual': 'What members rated alone',
  'group-meetings': 'Decisions, minutes and other notes of meetings',
  'group-snapshots': 'Recorded At-A-Glances',
  'group-evidence': 'Pieces of evidence',
  'group-links': 'Links of evidence to indicators',
  'group-crosswalks': 'Crosswalks',
  'group-maps': 'IC maps of the library',
  'group-groups': 'Groups of schools',
  'group-other': 'Other records',
});
