import { expect, it } from 'vitest';

import '#i18n/en/history.ts';
import { stepSeenFrom } from '#saving/step-seen-from.ts';

const elsewhere = {};
const riverside = {
  school: 'riverside',
  place: { schoolName: 'Riverside', schoolYear: 2025 },
} as const;

it('a step is named with its school and its year where the page shows neither', () => {
  const label = { what: 'existing-agreed', subject: 'EC1.Leaders1' } as const;
  expect(words(stepSeenFrom(elsewhere, { ...riverside, label }))).toBe(
    'existing state of EC1.Leaders1 (Riverside, 2025–26)',
  );
});

it('going back with a school, in all its years, is not named by the year of the first thing that changed', () => {
  const label = { what: 'gone-back', subject: 'Nov 22, 2026, 3:06 PM' } as const;
  expect(words(stepSeenFrom({ school: 'riverside' }, { ...riverside, label }))).toBe(
    'going back to Nov 22, 2026, 3:06 PM',
  );
  expect(words(stepSeenFrom(elsewhere, { ...riverside, label }))).toBe(
    'going back to Nov 22, 2026, 3:06 PM (Riverside)',
  );
});

/** Without the marks that keep a name from turning the words around it. */
function words(text: string): string {
  return text.replaceAll(/[\u2066-\u2069]/gu, '');
}
