// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { decideExisting } from '#domain/assessment/decision.ts';
import { reveal } from '#domain/assessment/reveal.ts';
import { aCycle } from '#tests/support/builders.ts';

import { aMeeting, agreedOf, openMeeting } from './a-meeting.tsx';

const cycle = aCycle();
const code = 'G1.Leaders1';
const about = { indicator: code, reason: 'One bed, all year.', follows: [], raters: 0 };

describe('agreeing anew', () => {
  test('begins with the reason of before, which may not fit another level', async () => {
    const storage = await aMeeting([
      reveal(cycle, code),
      ...decideExisting(cycle, about, { is: 'at-level', level: 'seed' }, 'one'),
    ]);
    const { user } = await openMeeting(storage);
    await user.click(screen.getByRole('button', { name: 'Agree anew' }));
    const reason = await screen.findByLabelText(/^Reason for the existing state/);
    expect(reason).toHaveProperty('value', 'One bed, all year.');
    await user.clear(reason);
    await user.type(reason, 'Three beds by now.');
    await user.click(screen.getAllByRole('radio', { name: '3, Tree' })[0] ?? document.body);
    await user.click(screen.getByRole('button', { name: 'Agree on the existing state' }));
    await expect.poll(async () => (await agreedOf(storage))?.rationale).toBe('Three beds by now.');
    expect((await agreedOf(storage))?.existing).toEqual({ is: 'at-level', level: 'tree' });
  });

  test('is left as it is without a word of it being kept', async () => {
    const storage = await aMeeting([
      reveal(cycle, code),
      ...decideExisting(cycle, about, { is: 'at-level', level: 'seed' }, 'one'),
    ]);
    const { user } = await openMeeting(storage);
    await user.click(screen.getByRole('button', { name: 'Agree anew' }));
    await user.click(await screen.findByRole('button', { name: 'Leave it as it is' }));
    expect(await screen.findByRole('button', { name: 'Agree anew' })).toBeTruthy();
    expect(JSON.stringify(Object.entries(localStorage))).not.toContain('One bed');
  });
});
