// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { agreeRationale } from '#domain/assessment/changes.ts';
import { aCycle } from '#tests/support/builders.ts';

import { aYear, openIndicator, ratingSteps, storedRating } from './a-year.tsx';
import { rationale } from './indicator-controls.ts';

const cycle = aCycle();
const code = 'G1.Leaders1';

describe('the rationale', () => {
  test('is saved when the field is left, as one step', async () => {
    const storage = await aYear();
    const { user } = await openIndicator(storage);
    await user.type(rationale(), 'We meet monthly.');
    await user.tab();
    await waitFor(async () =>
      expect((await storedRating(storage)).rationale).toBe('We meet monthly.'),
    );
    expect(await ratingSteps(storage)).toEqual([`rationale-written ${code}`]);
  });

  test('is saved when the screen is left in the middle of a word', async () => {
    const storage = await aYear();
    const { user, unmount } = await openIndicator(storage);
    await user.type(rationale(), 'We mee');
    unmount();
    await waitFor(async () => expect((await storedRating(storage)).rationale).toBe('We mee'));
  });

  test('keeps what is being written when another tab writes, and offers the other text', async () => {
    const storage = await aYear();
    const { user } = await openIndicator(storage);
    await user.type(rationale(), 'Mine');
    await storage.commit({
      label: { what: 'rationale-written', subject: code },
      changes: [agreeRationale(cycle, code, 'Theirs')],
    });
    expect(await screen.findByText('Theirs')).toBeTruthy();
    expect(rationale().value).toBe('Mine');
    await user.click(screen.getByRole('button', { name: 'Use the other text' }));
    expect(rationale().value).toBe('Theirs');
    await waitFor(async () => expect((await storedRating(storage)).rationale).toBe('Theirs'));
  });

  test('a text that is too long is not cut: it stays, with a sentence', async () => {
    const storage = await aYear();
    const { user } = await openIndicator(storage);
    await user.click(rationale());
    await user.paste('x'.repeat(5003));
    await user.tab();
    expect(screen.getByText(/3 characters too long/)).toBeTruthy();
    expect(rationale().value).toHaveLength(5003);
    expect((await storedRating(storage)).rationale).toBe('');
  });
});
