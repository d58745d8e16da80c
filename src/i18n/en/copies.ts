import { room } from '#i18n/messages.ts';

/** Strings about the age of the copy outside this browser, as a school's page shows it. */
export const copies = room('copies', {
  none: 'No copy outside this browser yet',
  age: {
    zero: 'Last copy outside this browser: today',
    one: 'Last copy outside this browser: yesterday',
    other: 'Last copy outside this browser: {count} days ago',
  },
  due: '{age}. Please save one',
  why: 'A broken device, or a browser that is cleared, would take everything here with it. Saving a copy on a drive of your school takes a moment.',
  'to-save': 'Save a copy…',
  'not-now': 'Not now',
});
