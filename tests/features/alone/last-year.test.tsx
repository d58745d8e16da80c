// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';

import { agreeExisting } from '#domain/assessment/changes.ts';
import { rateExisting } from '#domain/assessment/rate-alone.ts';
import { aCycle, atLevel } from '#tests/support/builders.ts';

import { aTeamYear, openOwnIndicator } from './a-team-year.tsx';

const asked = 'What the team agreed in 2025–26';

test('a member sees what the team agreed last year only after saying what they see, and on request', async () => {
  const lastYear = aCycle({ schoolYear: 2025 });
  const storage = await aTeamYear([
    agreeExisting(lastYear, 'G1.Leaders1', atLevel('tree')),
    agreeExisting(lastYear, 'G2.Leaders1', atLevel('tree')),
    rateExisting({ cycle: aCycle(), member: 'ada', indicator: 'G1.Leaders1' }, { is: 'not-yet' }),
  ]);
  await openOwnIndicator(storage);
  const details = (await screen.findByText(asked)).closest('details');
  expect(details?.open).toBe(false);
  expect(details?.textContent).not.toContain('Tree');
  cleanup();

  // All of it is read by now, and would show at once.
  const { user, container } = await openOwnIndicator(storage, 'G2.Leaders1');
  expect(container.textContent).not.toContain('2025–26');
  const existing = within(screen.getByRole('group', { name: /Existing state/ }));
  await user.click(existing.getByRole('radio', { name: '1, Seed' }));
  await user.click(await screen.findByText(asked));
  expect(screen.getByText(asked).closest('details')?.textContent).toContain('3 Tree');
});
