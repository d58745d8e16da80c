// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { agreeRationale } from '#domain/assessment/changes.ts';
import { agreedEdits } from '#features/rating/agreed-edits.ts';
import { isEverythingStored } from '#saving/unsaved-edits.ts';
import type { Storage } from '#storage/storage.ts';
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
    expect(screen.getByText('Not saved.')).toBeTruthy();
    expect(screen.queryByText('Saved on this device.')).toBeNull();
    expect(await isEverythingStored()).toBe(false);
    expect(rationale().value).toHaveLength(5003);
    expect((await storedRating(storage)).rationale).toBe('');
    await user.clear(rationale());
    await user.tab();
    expect(screen.queryByText('Not saved.')).toBeNull();
    expect(await isEverythingStored()).toBe(true);
  });

  test('that gave way to the other tab’s text does not come back later', async () => {
    const storage = await aYear();
    const { user, unmount } = await openIndicator(storage);
    await user.click(rationale());
    await user.paste(`Mine${'x'.repeat(5003)}`);
    await user.tab();
    await storage.commit({
      label: { what: 'rationale-written', subject: code },
      changes: [agreeRationale(cycle, code, 'Theirs')],
    });
    await user.click(await screen.findByRole('button', { name: 'Use the other text' }));
    unmount();
    await writeElsewhere(storage, 'Newer');
    await openIndicator(storage);
    await waitFor(() => expect(rationale().value).toBe('Newer'));
  });

  test('that was saved by “Try again” on another page does not come back later', async () => {
    const storage = await aYear();
    const { user, unmount } = await openIndicator(storage);
    await storage.database.meta.put({ key: 'minReaderVersion', value: 99 });
    await user.type(rationale(), 'Mine');
    await user.tab();
    await screen.findByText(/^Not saved: a newer version/);
    unmount();
    await storage.database.meta.put({ key: 'minReaderVersion', value: 1 });
    await agreedEdits.retry(storage);
    expect((await storedRating(storage)).rationale).toBe('Mine');
    await writeElsewhere(storage, 'Newer');
    await openIndicator(storage);
    await waitFor(() => expect(rationale().value).toBe('Newer'));
  });
});

/** What another tab wrote while the indicator was not on this screen, and well after it was. */
async function writeElsewhere(storage: Storage, text: string): Promise<void> {
  agreedEdits.use.setState({ edits: [] });
  await storage.commit({
    label: { what: 'rationale-written', subject: code },
    changes: [agreeRationale(cycle, code, text)],
  });
}
