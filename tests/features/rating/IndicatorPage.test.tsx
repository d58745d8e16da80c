// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { agreeExisting, agreeRationale, startCycle } from '#domain/assessment/changes.ts';
import { IndicatorPage } from '#features/rating/IndicatorPage.tsx';
import { aCycle, aSchool } from '#tests/support/builders.ts';
import { renderPage } from '#tests/support/render.tsx';

import { aYear, openIndicator, ratingSteps, storedRating } from './a-year.tsx';

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

describe('statements', () => {
  test('can be ticked, are counted without examples, and never set the level', async () => {
    const storage = await aYear();
    const { user } = await openIndicator(storage);
    await user.click(screen.getByLabelText('Tick statements'));
    await user.click(screen.getByLabelText('a greenhouse'));
    expect(screen.getByText('0 of 1 statement ticked, examples not counted')).toBeTruthy();
    await user.click(screen.getByLabelText('a team'));
    await waitFor(() => expect(screen.getByText('1 of 2 statements ticked')).toBeTruthy());
    const { ticked, existing: state } = await storedRating(storage);
    expect([...ticked].toSorted()).toEqual(['sprout.1.0', 'tree.1.0']);
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

test('last year’s existing state is shown on its level', async () => {
  const lastYear = aCycle({ schoolYear: 2025 });
  const { id: _, school, ...body } = lastYear;
  const storage = await aYear([
    startCycle(school, body),
    agreeExisting(lastYear, code, { is: 'at-level', level: 'seed' }),
  ]);
  await openIndicator(storage);
  expect(await screen.findByText('Existing state in 2025–26')).toBeTruthy();
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
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(existing('1, Seed')).toHaveProperty('checked', true));
  expect((await storedRating(storage)).desired).toBe('tree');
});

test('what can’t be saved stays on screen, says why, and is saved on the next try', async () => {
  const storage = await aYear();
  const { user } = await openIndicator(storage);
  await storage.database.meta.put({ key: 'minReaderVersion', value: 99 });
  await user.click(existing('2, Sprout'));
  expect(await screen.findByText(/^Not saved: a newer version/)).toBeTruthy();
  expect(existing('2, Sprout')).toHaveProperty('checked', true);
  await storage.database.meta.put({ key: 'minReaderVersion', value: 1 });
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByText(/^Not saved/)).toBeNull());
  expect((await storedRating(storage)).existing).toEqual({ is: 'at-level', level: 'sprout' });
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
    expect(screen.getByRole('link', { name: 'Record At-A-Glance' }).getAttribute('href')).toBe(
      '/schools/riverside/garden-school/2026-27/record',
    );
  });
});

test('where a newer version wrote the data, all can be read and nothing changed', async () => {
  const storage = await aYear([agreeExisting(cycle, code, { is: 'at-level', level: 'seed' })]);
  await openIndicator({ ...storage, access: { mode: 'read-only' } });
  expect(screen.getByText(/You can read everything here, but not change it/)).toBeTruthy();
  expect(existing('1, Seed')).toHaveProperty('checked', true);
  const radios = screen.getAllByRole<HTMLInputElement>('radio');
  expect(radios.filter((radio) => !radio.matches(':disabled'))).toEqual([]);
  expect(rationale().readOnly).toBe(true);
});

test('a year whose IC map is not in the library says that its ratings are safe', async () => {
  const { id: _, school, ...body } = aCycle({ map: 'other-map' });
  const storage = await aYear([startCycle(school, body)]);
  const params = { school: aSchool().id, map: 'other-map', year: '2026-27' };
  renderPage(<IndicatorPage {...params} code={code} />, { storage });
  expect(
    await screen.findByRole('heading', { name: 'The IC map of this year is not here' }),
  ).toBeTruthy();
  expect(screen.getByText(/ratings of this year are safe/)).toBeTruthy();
});

test('an unknown code and an unknown year say so and offer a way on', async () => {
  const storage = await aYear();
  const params = { school: aSchool().id, map: 'garden-school', year: '2026-27' };
  const page = renderPage(<IndicatorPage {...params} code="G9" />, { storage });
  expect(await screen.findByRole('heading', { name: 'There is no indicator G9' })).toBeTruthy();
  page.unmount();
  renderPage(<IndicatorPage {...params} year="2031-32" code={code} />, { storage });
  expect(await screen.findByRole('heading', { name: 'This school year is not here' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Go to the school' })).toBeTruthy();
});

function existing(name: string): HTMLInputElement {
  return radio('Existing state', name);
}

function desired(name: string): HTMLInputElement {
  return radio('Desired state', name);
}

function radio(group: string, name: string): HTMLInputElement {
  return within(screen.getByRole('group', { name: group })).getByRole('radio', { name });
}

function rationale(): HTMLTextAreaElement {
  return screen.getByRole('textbox', { name: 'Rationale' });
}
