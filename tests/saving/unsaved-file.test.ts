// @vitest-environment jsdom
import { expect, test } from 'vitest';

import { agreeExisting, agreeRationale } from '#domain/assessment/changes.ts';
import { keepText } from '#saving/kept-text.ts';
import type { UnsavedEdit } from '#saving/unsaved-edits.ts';
import { unsavedFile } from '#saving/unsaved-file.ts';
import { aCycle, atLevel } from '#tests/support/builders.ts';

const cycle = aCycle();
const now = new Date(2027, 4, 14, 10, 40).getTime();
const failed = { is: 'failed', error: { tag: 'full' } } as const;

const existing: UnsavedEdit = {
  key: 'existing',
  cycle,
  indicator: 'EC1.Leaders1',
  state: failed,
  step: () => ({
    label: { what: 'existing-agreed', subject: 'EC1.Leaders1' },
    changes: [agreeExisting(cycle, 'EC1.Leaders1', atLevel('seed'))],
  }),
};
const rationale: UnsavedEdit = {
  key: 'rationale',
  cycle,
  indicator: 'EC1.Leaders1',
  state: failed,
  step: () => ({
    label: { what: 'rationale-written', subject: 'EC1.Leaders1' },
    changes: [agreeRationale(cycle, 'EC1.Leaders1', 'Seen in May.\n“Ñ – ő”')],
  }),
};
const benAlone: UnsavedEdit = {
  key: `own/${cycle.id}/ben/EC1.Leaders1/note`,
  cycle,
  indicator: 'EC1.Leaders1',
  own: true,
  state: failed,
  step: () => ({
    label: { what: 'own-note-written', subject: 'EC1.Leaders1' },
    changes: [
      { put: { id: 'n', kind: 'own-note', school: 'riverside', body: { note: 'Ben’s own' } } },
    ],
    by: 'ben',
  }),
};

test('what could not be stored is in a file that people can read, and to the letter below', async () => {
  const file = unsavedFile([existing, rationale, benAlone], { whose: 'team', now });
  expect(file?.name).toMatch(/^Continuum not saved .*May 14, 2027\.txt$/);
  const text = (await file?.text()) ?? '';
  expect(text).toContain(
    '1. Existing state of EC1.Leaders1, school year 2026–27\r\n   at-level\r\n   seed',
  );
  expect(text).toContain('   Seen in May.\r\n   “Ñ – ő”');
  const [, json = ''] = text.split('For whoever helps you');
  expect(JSON.parse(json)).toMatchObject([
    { by: 'team', changes: existing.step?.().changes },
    { by: 'team', changes: rationale.step?.().changes },
  ]);
  expect(text).not.toContain('Ben’s own');
});

test('what a member said alone is in that member’s file alone', async () => {
  const file = unsavedFile([existing, benAlone], { whose: { member: 'ben' }, now });
  const text = (await file?.text()) ?? '';
  expect(text).toContain('Ben’s own');
  expect(text).not.toContain('Existing state');
  expect(unsavedFile([existing, benAlone], { whose: { member: 'ada' }, now })).toBeUndefined();
});

test('a text that no record holds is in it whole', async () => {
  const long = 'word '.repeat(2000);
  keepText('too-long', { text: long, over: '' });
  const unfit: UnsavedEdit = {
    key: 'too-long',
    cycle,
    indicator: 'EC1.Leaders1',
    state: { is: 'unfit' },
  };
  const text = (await unsavedFile([unfit], { whose: 'team', now })?.text()) ?? '';
  expect(text).toContain('A text of EC1.Leaders1 that is too long');
  expect(text).toContain(long);
});

test('nothing unsaved, no file', () => {
  expect(unsavedFile([], { whose: 'team', now })).toBeUndefined();
});
