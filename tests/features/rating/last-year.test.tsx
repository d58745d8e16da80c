// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import {
  agreeDesired,
  agreeExisting,
  agreeRationale,
  startCycle,
} from '#domain/assessment/changes.ts';
import { stillSo } from '#features/rating/still-so.ts';
import type { Storage } from '#storage/storage.ts';
import { aCycle, aRating, atLevel } from '#tests/support/builders.ts';

import { aYear, openIndicator, openMatrix, ratingSteps, storedRating } from './a-year.tsx';

const code = 'G1.Leaders1';
const cycle = aCycle();

describe('where an indicator stood the year before', () => {
  test('is shown on its levels, with why, and is no rating of this year', async () => {
    const storage = await aYearAfterAnother();
    await openIndicator(storage);
    const last = await lastYear();
    expect(last.textContent).toContain('In 2025–26');
    expect(last.textContent).toContain('To review: it counts for 2026–27 once your team says so.');
    expect(screen.getByText('Existing state in 2025–26')).toBeTruthy();
    expect(
      screen.getByRole('radio', { name: '3, Tree', description: /^Wanted in 2025–26/ }),
    ).toBeTruthy();
    expect(await storedRating(storage)).toEqual(aRating(code));
  });

  test('is said for this year by one press, as one step, and taken back by one', async () => {
    const storage = await aYearAfterAnother();
    const { user } = await openIndicator(storage);
    const still = within(await lastYear()).getByRole('button');
    expect(still.getAttribute('aria-label')).toBe('Still so: 1, Seed, and wanted 3, Tree');
    await user.click(still);
    await waitFor(async () =>
      expect(await storedRating(storage)).toEqual(
        aRating(code, { existing: atLevel('seed'), desired: 'tree' }),
      ),
    );
    expect(await ratingSteps(storage)).toEqual([`existing-agreed ${code}`]);
    expect(document.activeElement).toBe(still);
    expect(still.getAttribute('aria-disabled')).toBe('true');
    expect((await lastYear()).textContent).toContain('Said for 2026–27.');

    const toast = await screen.findByText(`${code}, as in 2025–26: 1, Seed, and wanted 3, Tree.`);
    expect(toast).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await storedRating(storage)).toEqual(aRating(code)));
    await waitFor(() => expect(still.getAttribute('aria-disabled')).toBe('false'));
  });

  test('S says it too, but is a letter in the rationale', async () => {
    const storage = await aYearAfterAnother();
    const { user } = await openIndicator(storage);
    await lastYear();
    await user.type(screen.getByRole('textbox', { name: 'Rationale' }), 's');
    await user.tab();
    expect((await storedRating(storage)).existing).toEqual({ is: 'not-rated' });
    await user.keyboard('s');
    await waitFor(async () =>
      expect((await storedRating(storage)).existing).toEqual(atLevel('seed')),
    );
  });

  test('never replaces what was said this year: only what is left is offered', async () => {
    const storage = await aYearAfterAnother();
    const { user } = await openIndicator(storage);
    await lastYear();
    await user.click(screen.getAllByRole('radio', { name: '2, Sprout' })[0] ?? document.body);
    const still = await screen.findByRole('button', { name: 'Still wanted: 3, Tree' });
    await user.click(still);
    await waitFor(async () =>
      expect(await storedRating(storage)).toMatchObject({
        existing: atLevel('sprout'),
        desired: 'tree',
      }),
    );
  });

  test('ends the question why something doesn’t apply', async () => {
    const { user } = await openIndicator(await aYearAfterAnother());
    const last = await lastYear();
    await user.click(screen.getByRole('radio', { name: 'Doesn’t apply here' }));
    expect(screen.getByLabelText(/^Why doesn’t it apply here/)).toBeTruthy();
    await user.click(within(last).getByRole('button', { name: /^Still so/ }));
    expect(screen.queryByLabelText(/^Why doesn’t it apply here/)).toBeNull();
    expect(screen.getAllByRole('radio', { name: '1, Seed' })[0]).toHaveProperty('checked', true);
  });

  test('is nothing in a school’s first year', async () => {
    await openIndicator(await aYear());
    await waitFor(() =>
      expect(screen.getByRole('radio', { name: 'Not decided yet' })).toBeTruthy(),
    );
    expect(screen.queryByRole('region', { name: /^Where it stood/ })).toBeNull();
  });
});

describe('the matrix of a year that follows another', () => {
  test('shows the year before in what isn’t said yet, and counts it apart', async () => {
    const storage = await aYearAfterAnother();
    await openMatrix(storage);
    expect(await screen.findByText('0 of 3 rated, 1 to review from 2025–26')).toBeTruthy();
    const row = screen.getByRole('row', { name: new RegExp(code) });
    expect(row.textContent).toContain('Not rated yet2025–26:1 Seed');
    expect(row.textContent).toContain('2025–26:3 Tree');
    expect(within(row).getByText('To review')).toBeTruthy();
    await storage.commit({
      label: { what: 'existing-agreed', subject: code },
      changes: [agreeExisting(cycle, code, atLevel('tree'))],
    });
    expect(await screen.findByText('1 of 3 rated')).toBeTruthy();
    expect(screen.queryByText('To review')).toBeNull();
  });

  test('finds it under “not rated yet”, and on the paper', async () => {
    const { user } = await openMatrix(await aYearAfterAnother(), '?only=unrated');
    expect(await screen.findByRole('row', { name: new RegExp(code) })).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Paper view' }));
    const mark = await screen.findByText('Existing state in 2025–26');
    expect(mark.closest('td')?.textContent).toContain('Plan a garden.');
  });
});

describe('“still so” says what last year says and this year doesn’t', () => {
  const last = { existing: atLevel('seed'), desired: 'tree', rationale: '', isReworded: false };
  const notHere = { is: 'not-applicable', reason: 'No garden.' } as const;

  test.each([
    ['both', last, {}, ['existing', 'desired']],
    ['the existing state alone', last, { desired: 'sprout' }, ['existing']],
    ['the desired state alone', last, { existing: atLevel('tree') }, ['desired']],
    ['nothing', last, { existing: atLevel('seed'), desired: 'tree' }, undefined],
    ['no desired state where nothing applies', { ...last, existing: notHere }, {}, ['existing']],
    ['nothing more where nothing applies', last, { existing: notHere }, undefined],
    ['what was wanted, where nobody said more', { ...last, existing: undefined }, {}, ['desired']],
  ] as const)('%s', (_, before, said, parts) => {
    const left = stillSo(before, aRating(code, said));
    expect(left?.edits.map(({ part }) => part)).toEqual(parts);
  });
});

async function aYearAfterAnother(): Promise<Storage> {
  const lastCycle = aCycle({ schoolYear: 2025 });
  const { id: _, school, ...body } = lastCycle;
  return aYear([
    startCycle(school, body),
    agreeExisting(lastCycle, code, atLevel('seed')),
    agreeDesired(lastCycle, code, 'tree'),
    agreeRationale(lastCycle, code, 'A bed of beans.'),
  ]);
}

function lastYear(): Promise<HTMLElement> {
  return screen.findByRole('region', { name: 'Where it stood in 2025–26' });
}
