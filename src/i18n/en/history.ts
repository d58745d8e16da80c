import { room } from '#i18n/messages.ts';

/** Strings of the history: what was done in a step, and taking it back. */
export const history = room('history', {
  // What was done, by kind of step; they stand after a colon.
  'school-started': 'start of {subject}',
  'school-edited': 'details of {subject}',
  'school-removed': 'removal of {subject}',
  'member-added': 'new team member {subject}',
  'member-edited': 'details of {subject}',
  'member-removed': 'removal of {subject} from the team',
  'year-started': 'start of {subject}',
  'year-removed': 'removal of {subject}',
  'existing-agreed': 'existing state of {subject}',
  'existing-cleared': 'cleared existing state of {subject}',
  'desired-agreed': 'desired state of {subject}',
  'desired-cleared': 'cleared desired state of {subject}',
  'rationale-written': 'rationale for {subject}',
  'statement-ticked': 'tick at {subject}',
  'statement-unticked': 'removed tick at {subject}',
  'snapshot-recorded': 'At-A-Glance {subject}',
  'sample-added': 'sample school {subject}',
  'sample-removed': 'removal of the sample school {subject}',
  'map-added': 'IC map {subject}',
  'map-removed': 'removal of the IC map {subject}',

  title: 'What was changed',
  lead: 'Every change that was made in this browser, the newest first. Undo in the header, or Ctrl+Z, takes back one after the other.',
  nothing: 'Nothing was changed yet',
  'nothing-words': 'Once you start a school or rate an indicator, every step is listed here.',
  'step-taken-back': 'Taken back: {step}',
  'show-older': 'Show older changes',

  undo: 'Undo',
  redo: 'Redo',
  'undo-step': 'Undo: {step}',
  'nothing-to-undo': 'Undo (there is nothing to take back)',
  undone: 'Undone: {step}',
  'done-again': 'Done again: {step}',
  'nothing-taken-back': 'There is nothing to take back here.',
  'nothing-done-again': 'There is nothing to do again here.',
  'not-undone': 'Not undone. {why}',
  'undo-not-newest':
    'Something else was changed since. Undo that first, with Undo at the top of the page.',
});
