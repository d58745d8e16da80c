// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';

import { agreeExisting } from '#domain/assessment/changes.ts';
import { reveal } from '#domain/assessment/reveal.ts';
import { aCycle, atLevel } from '#tests/support/builders.ts';
import { given } from '#tests/support/storage.ts';

import { aMeeting, handsIn, openMeeting, says } from './a-meeting.tsx';

test('a meeting hears of last year’s level after the reveal alone, and on request', async () => {
  const code = 'G1.Leaders1';
  const lastYear = aCycle({ schoolYear: 2025 });
  const storage = await aMeeting([
    agreeExisting(lastYear, code, atLevel('tree')),
    ...says('ada', code, 'seed'),
    handsIn('ada'),
  ]);
  const { container } = await openMeeting(storage, code);
  expect(container.textContent).not.toContain('2025–26');
  await given(storage, [reveal(aCycle(), code)]);
  const summary = await screen.findByText('What the team agreed in 2025–26');
  expect(summary.closest('details')?.open).toBe(false);
});
