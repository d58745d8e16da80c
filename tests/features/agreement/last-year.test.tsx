// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { expect, test } from 'vitest';

import { agreeExisting } from '#domain/assessment/changes.ts';
import { reveal } from '#domain/assessment/reveal.ts';
import { aCycle, atLevel } from '#tests/support/builders.ts';

import { aMeeting, handsIn, openMeeting, says } from './a-meeting.tsx';

const [shown, sealed] = ['G1.Leaders1', 'G2.Leaders1'] as const;

test('a meeting hears of last year’s level after the reveal alone, and on request', async () => {
  const lastYear = aCycle({ schoolYear: 2025 });
  const storage = await aMeeting([
    ...[shown, sealed].flatMap((code) => [
      agreeExisting(lastYear, code, atLevel('tree')),
      ...says('ada', code, 'seed'),
    ]),
    handsIn('ada'),
    reveal(aCycle(), shown),
  ]);
  await openMeeting(storage, shown);
  const summary = await screen.findByText('What the team agreed in 2025–26');
  expect(summary.closest('details')?.open).toBe(false);
  cleanup();

  // All of it is read by now, and would show at once.
  const { container } = await openMeeting(storage, sealed);
  expect(container.textContent).not.toContain('2025–26');
});
