// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { agreeExisting, agreeRationale } from '#domain/assessment/changes.ts';
import { aCycle } from '#tests/support/builders.ts';

import { aYear, openIndicator, ratingSteps, storedRating } from './a-year.tsx';
import { desired, existing, rationale } from './indicator-controls.ts';

const cycle = aCycle();
const code = 'G1.Leaders1';

describe('choosing the existing state', () => {
  test('a click on a level is on screen at once and saved right after', async () => {
    const storage = await aYear();
    const { user } = await openIndicator(storage);
    await user.click(existing('2, Sprout'));
    expect(existing('2, Sprout')).toHaveProperty('checked', true);
    await waitFor(async () =>
      expect((await storedRating(storage)).existing).toEqual({ is: 'at-level', level: 'sprout' }),
    );
  });

  test('each level is described by its own words', async () => {
    await openIndicator(await aYear());
    const textId = existing('1, Seed').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(textId)?.textContent).toContain('Plan a garden.');
  });

  test('one run of arrow keys is one step, and one undo takes it back', async () => {
    const storage = await aYear();
    const { user } = await openIndicator(storage);
    existing('1, Seed').focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    await waitFor(async () =>
      expect((await storedRating(storage)).existing).toEqual({ is: 'at-level', level: 'tree' }),
    );
    expect(await ratingSteps(storage)).toEqual([`existing-agreed ${code}`]);
    await storage.undo('riverside');
    await waitFor(() => expect(existing('3, Tree')).toHaveProperty('checked', false));
    expect((await storedRating(storage)).existing).toEqual({ is: 'not-rated' });
  });

  test('a digit chooses its level while the group has the focus, and nowhere else', async () => {
    const storage = await aYear();
    const { user } = await openIndicator(storage);
    await user.keyboard('3');
    expect(existing('3, Tree')).toHaveProperty('checked', false);
    existing('1, Seed').focus();
    await user.keyboard('3');
    expect(existing('3, Tree')).toHaveProperty('checked', true);
    expect(document.activeElement).toBe(existing('3, Tree'));
    await user.keyboard('0');
    await waitFor(async () =>
      expect((await storedRating(storage)).existing).toEqual({ is: 'not-yet' }),
    );
  });

  test('“doesn’t apply here” is saved with its reason, never without', async () => {
    const storage = await aYear([agreeExisting(cycle, code, { is: 'at-level', level: 'seed' })]);
    const { user } = await openIndicator(storage);
    await user.click(existing('Doesn’t apply here'));
    expect(screen.getByText(/Until then “1, Seed” stays/)).toBeTruthy();
    expect((await storedRating(storage)).existing).toEqual({ is: 'at-level', level: 'seed' });
    await user.type(screen.getByLabelText(/Why doesn’t it apply/), 'No garden.');
    await user.tab();
    await waitFor(async () =>
      expect((await storedRating(storage)).existing).toEqual({
        is: 'not-applicable',
        reason: 'No garden.',
      }),
    );
  });

  test('going on to another choice leaves nothing of a reason that was never written', async () => {
    const storage = await aYear();
    const { user } = await openIndicator(storage);
    await user.click(existing('Doesn’t apply here'));
    await user.click(existing('1, Seed'));
    await waitFor(async () =>
      expect((await storedRating(storage)).existing).toEqual({ is: 'at-level', level: 'seed' }),
    );
    expect(await ratingSteps(storage)).toEqual([`existing-agreed ${code}`]);
  });
});

describe('choosing the desired state', () => {
  test('has its own group, and can be taken back to “not decided yet”', async () => {
    const storage = await aYear();
    const { user } = await openIndicator(storage);
    await user.click(desired('3, Tree'));
    await waitFor(async () => expect((await storedRating(storage)).desired).toBe('tree'));
    await user.click(desired('Not decided yet'));
    await waitFor(async () => expect((await storedRating(storage)).desired).toBeUndefined());
    expect((await storedRating(storage)).existing).toEqual({ is: 'not-rated' });
  });

  test('a desired state below the existing one is pointed out, and allowed', async () => {
    const storage = await aYear([agreeExisting(cycle, code, { is: 'at-level', level: 'tree' })]);
    const { user } = await openIndicator(storage);
    await user.click(desired('1, Seed'));
    expect(await screen.findByText(/below the existing one/)).toBeTruthy();
    await waitFor(async () => expect((await storedRating(storage)).desired).toBe('seed'));
  });
});

describe('statements', () => {
  test('can be ticked, are counted without examples, and never set the level', async () => {
    const storage = await aYear();
    const { user } = await openIndicator(storage);
    await user.click(screen.getByLabelText('Tick statements'));
    await user.click(screen.getByLabelText('a greenhouse'));
    expect(screen.getByText('0 of 1 statement ticked, examples not counted')).toBeTruthy();
    await user.click(screen.getByLabelText('a team'));
    await waitFor(() => expect(screen.getByText('1 of 2 statements ticked')).toBeTruthy());
    await waitFor(async () => {
      const { ticked } = await storedRating(storage);
      expect([...ticked].toSorted()).toEqual(['sprout.1.0', 'tree.1.0']);
    });
    const { existing: state } = await storedRating(storage);
    expect(state).toEqual({ is: 'not-rated' });
    await user.click(screen.getByLabelText('Tick statements'));
  });
});

test('words that differ from the level below are marked, until that is turned off', async () => {
  const { user, container } = await openIndicator(await aYear());
  const marked = () => [...container.querySelectorAll('mark')].map((mark) => mark.textContent);
  expect(marked().join(' ')).toContain('Grow');
  await user.click(screen.getByLabelText('Mark what differs'));
  expect(marked()).toEqual([]);
  await user.click(screen.getByLabelText('Mark what differs'));
});

test('“clear rating” takes back both states as one step, and keeps the rationale', async () => {
  const storage = await aYear([
    agreeExisting(cycle, code, { is: 'at-level', level: 'seed' }),
    agreeRationale(cycle, code, 'Because.'),
  ]);
  const { user } = await openIndicator(storage);
  await user.click(desired('3, Tree'));
  await user.click(screen.getByRole('button', { name: 'Clear rating' }));
  await waitFor(async () =>
    expect(await storedRating(storage)).toMatchObject({
      existing: { is: 'not-rated' },
      desired: undefined,
      rationale: 'Because.',
    }),
  );
  expect(await ratingSteps(storage)).toContain(`rating-cleared ${code}`);
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(existing('1, Seed')).toHaveProperty('checked', true));
  expect((await storedRating(storage)).desired).toBe('tree');
});

describe('going from indicator to indicator', () => {
  test('J and K go on and back, but are letters in the rationale', async () => {
    const { user, addresses } = await openIndicator(await aYear(), 'G1.Students 1');
    await user.type(rationale(), 'jk');
    expect(rationale().value).toBe('jk');
    await user.tab();
    await user.keyboard('j');
    expect(addresses.at(-1)).toBe(
      '/schools/riverside/garden-school/2026-27/indicators/G2.Leaders1',
    );
    await user.keyboard('k');
    expect(addresses.at(-1)).toBe(
      '/schools/riverside/garden-school/2026-27/indicators/G1.Leaders1',
    );
  });

  test('the last indicator leads to what is not rated yet', async () => {
    await openIndicator(await aYear(), 'G2.Leaders1');
    expect(screen.getByText('3 indicators are not rated yet.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Go on with G1.Leaders1' })).toBeTruthy();
  });

  test('when all are rated, the next thing is to record the At-A-Glance', async () => {
    const seed = { is: 'at-level', level: 'seed' } as const;
    const codes = ['G1.Leaders1', 'G1.Students 1', 'G2.Leaders1'];
    await openIndicator(await aYear(codes.map((one) => agreeExisting(cycle, one, seed))));
    expect(screen.getByText(/All 3 indicators are rated. 3 have no rationale yet./)).toBeTruthy();
    expect(
      screen.getByRole('link', { name: 'Record At-A-Glance 2026–27' }).getAttribute('href'),
    ).toBe('/schools/riverside/garden-school/2026-27/record');
  });
});
