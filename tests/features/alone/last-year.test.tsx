// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';

import { agreeExisting } from '#domain/assessment/changes.ts';
import { aCycle, atLevel } from '#tests/support/builders.ts';

import { aTeamYear, openOwnIndicator } from './a-team-year.tsx';

test('a member sees what the team agreed last year only after saying what they see, and on request', async () => {
  const lastYear = aCycle({ schoolYear: 2025 });
  const storage = await aTeamYear([agreeExisting(lastYear, 'G1.Leaders1', atLevel('tree'))]);
  const { user, container } = await openOwnIndicator(storage);
  const asked = 'What the team agreed in 2025–26';
  expect(screen.queryByText(asked)).toBeNull();
  expect(container.textContent).not.toContain('2025–26');

  const existing = within(screen.getByRole('group', { name: /Existing state/ }));
  await user.click(existing.getByRole('radio', { name: '1, Seed' }));
  const summary = await screen.findByText(asked);
  const details = summary.closest('details');
  expect(details?.open).toBe(false);
  expect(details?.textContent).not.toContain('Tree');
  await user.click(summary);
  expect(details?.textContent).toContain('3 Tree');
});
