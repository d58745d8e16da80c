// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';

import { agreeDesired, agreeExisting, agreeRationale } from '#domain/assessment/changes.ts';
import { localDate } from '#platform/local-date.ts';
import { aCycle, aSnapshotRecord, ratingsOf } from '#tests/support/builders.ts';
import { addingEvidence } from '#tests/support/evidence.ts';
import { given } from '#tests/support/storage.ts';

import { aYear, openMatrix } from './a-year.tsx';

const cycle = aCycle();
const sprout = { is: 'at-level', level: 'sprout' } as const;

describe('the matrix of a year', () => {
  test('says for every indicator where it stands, how far it is, and what is missing', async () => {
    const storage = await aYear([
      agreeExisting(cycle, 'G1.Leaders1', sprout),
      agreeDesired(cycle, 'G1.Leaders1', 'tree'),
      agreeRationale(cycle, 'G1.Leaders1', 'We grow.'),
      agreeExisting(cycle, 'G1.Students 1', { is: 'not-yet' }),
      agreeExisting(cycle, 'G2.Leaders1', { is: 'at-level', level: 'tree' }),
      ...addingEvidence('market', { observedOn: localDate(Date.now()) }, ['G1.Leaders1']),
    ]);
    await openMatrix(storage);
    await screen.findByRole('link', { name: /piece of evidence/ });
    expect(cellsOf('G1.Leaders1')).toEqual([
      '2 Sprout',
      '3 Tree',
      '1 level to go',
      'Written',
      '1 piece',
      'Complete',
    ]);
    expect(cellsOf('G1.Students 1')).toEqual([
      'Not yet at Seed',
      '–',
      'No desired state yet',
      'Missing',
      '–',
      'Desired state missing',
    ]);
    expect(cellsOf('G2.Leaders1')).toEqual([
      '3 Tree',
      '–',
      'No desired state yet',
      'Missing',
      'Rated Tree, no evidence yet',
      'Desired state missing',
    ]);
    expect(
      screen
        .getByRole('link', { name: '1 piece of evidence for G1.Leaders1' })
        .getAttribute('href'),
    ).toBe('/schools/riverside/evidence?indicator=G1.Leaders1');
  });

  test('offers no record where nothing can be changed', async () => {
    const storage = await aYear([agreeExisting(cycle, 'G1.Leaders1', sprout)]);
    const page = await openMatrix(storage);
    expect(screen.getByRole('link', { name: /^Record At-A-Glance/ })).toBeTruthy();
    page.unmount();
    await openMatrix({ ...storage, access: { mode: 'read-only' } });
    expect(screen.queryByRole('link', { name: /^Record At-A-Glance/ })).toBeNull();
  });

  test('evidence of earlier years that nobody kept is told apart, and shows nothing of this one', async () => {
    const storage = await aYear([
      agreeExisting(cycle, 'G2.Leaders1', { is: 'at-level', level: 'tree' }),
      ...addingEvidence('fair', { observedOn: '2026-05-01' }, ['G2.Leaders1']),
    ]);
    await openMatrix(storage);
    const earlier = await screen.findByRole('link', {
      name: '1 from earlier years for G2.Leaders1, a piece of evidence to review',
    });
    expect(earlier.textContent).toBe('1 from earlier');
    expect(cellsOf('G2.Leaders1')[4]).toBe('1 from earlierRated Tree, no evidence yet');
  });

  test('each row is a link that says it all', async () => {
    const storage = await aYear([
      agreeExisting(cycle, 'G1.Leaders1', sprout),
      agreeDesired(cycle, 'G1.Leaders1', 'tree'),
    ]);
    await openMatrix(storage);
    expect(
      screen
        .getByRole('link', { name: 'G1.Leaders1, 2026–27: 2 Sprout, desired 3' })
        .getAttribute('href'),
    ).toBe('/schools/riverside/garden-school/2026-27/indicators/G1.Leaders1');
    expect(
      screen.getByRole('link', {
        name: 'G2.Leaders1, 2026–27: Not rated yet, no desired state yet',
      }),
    ).toBeTruthy();
  });

  test('groups its rows under outcomes and roles, with a caption', async () => {
    await openMatrix(await aYear());
    const table = screen.getByRole('table', { name: /every indicator in 2026–27/ });
    const groups = within(table)
      .getAllByRole('rowheader')
      .filter((header) => header.getAttribute('scope') === 'rowgroup')
      .map((header) => header.textContent);
    expect(groups).toEqual([
      'G1 The garden is shared.',
      'Leaders',
      'Students',
      'G2 The garden teaches all.',
      'Leaders',
    ]);
  });

  test('shows what another tab says as soon as it is saved', async () => {
    const storage = await aYear();
    await openMatrix(storage);
    expect(screen.getByText('0 of 3 rated')).toBeTruthy();
    await storage.commit({
      label: { what: 'existing-agreed', subject: 'G1.Leaders1' },
      changes: [agreeExisting(cycle, 'G1.Leaders1', sprout)],
    });
    expect(await screen.findByText('1 of 3 rated')).toBeTruthy();
  });

  test('counts what doesn’t apply out of the whole, visibly', async () => {
    const storage = await aYear([
      agreeExisting(cycle, 'G1.Leaders1', sprout),
      agreeExisting(cycle, 'G2.Leaders1', { is: 'not-applicable', reason: 'No garden.' }),
    ]);
    await openMatrix(storage);
    expect(screen.getByText('1 of 2 rated, 1 doesn’t apply here')).toBeTruthy();
  });
});

describe('what the matrix shows', () => {
  test('a role and “not rated yet” are filters that stand in the address', async () => {
    const storage = await aYear([agreeExisting(cycle, 'G1.Leaders1', sprout)]);
    const { user, addresses } = await openMatrix(storage);
    await user.selectOptions(screen.getByLabelText('Role'), 'Leaders');
    expect(codes()).toEqual(['G1.Leaders1', 'G2.Leaders1']);
    await user.click(screen.getByLabelText('Only what is not rated yet'));
    expect(codes()).toEqual(['G2.Leaders1']);
    expect(screen.getByText('1 of 3 indicators shown')).toBeTruthy();
    expect(addresses.at(-1)).toBe(
      '/schools/riverside/garden-school/2026-27?role=leaders&only=unrated',
    );
  });

  test('an address with a filter opens filtered; nothing left says so and shows all again', async () => {
    const storage = await aYear([agreeExisting(cycle, 'G1.Students 1', { is: 'not-yet' })]);
    const { user } = await openMatrix(storage, '?role=students&only=unrated');
    expect(screen.getByText('Every indicator of this choice is rated.')).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Show all indicators' }));
    expect(codes()).toHaveLength(3);
  });

  test('the paper view has the descriptors as printed, highest level first, and where we stand', async () => {
    const storage = await aYear([
      agreeExisting(cycle, 'G1.Leaders1', sprout),
      agreeDesired(cycle, 'G1.Leaders1', 'tree'),
    ]);
    const { user } = await openMatrix(storage);
    await user.click(screen.getByRole('link', { name: 'Paper view' }));
    const table = screen.getByRole('table', { name: /G1: The garden is shared/ });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((header) => header.textContent),
    ).toEqual([
      expect.stringContaining('Tree'),
      expect.stringContaining('Sprout'),
      expect.stringContaining('Seed'),
    ]);
    const [first, second] = within(table).getAllByRole('cell');
    expect(first?.textContent).toContain('Desired state');
    expect(second?.textContent).toContain('Existing state');
  });

  test('the paper view says in which order its levels stand, and goes to each desired outcome', async () => {
    const { user } = await openMatrix(await aYear(), '?view=paper');
    expect(screen.getByText(/Tree comes first \(leftmost\).* go up from Seed\.$/)).toBeTruthy();
    const list = screen.getByRole('navigation', { name: 'Desired outcomes' });
    expect(within(list).getAllByRole('button')).toHaveLength(2);
    const intoView = vi.spyOn(Element.prototype, 'scrollIntoView');
    await user.click(within(list).getByRole('button', { name: 'G2' }));
    const table = screen.getByRole('table', { name: /^Desired outcome G2/ });
    expect(table.contains(document.activeElement)).toBe(true);
    expect(intoView.mock.contexts).toEqual([document.activeElement]);
  });

  test('the picture says every line in words', async () => {
    const storage = await aYear([
      agreeExisting(cycle, 'G1.Leaders1', sprout),
      agreeDesired(cycle, 'G1.Leaders1', 'tree'),
    ]);
    await openMatrix(storage, '?view=picture');
    expect(screen.getByText('From 2, Sprout to 3, Tree')).toBeTruthy();
  });

  test('the next step is rating the first that is not rated, and recording when all are', async () => {
    const codesOfMap = ['G1.Leaders1', 'G1.Students 1', 'G2.Leaders1'];
    const storage = await aYear([agreeExisting(cycle, 'G1.Leaders1', sprout)]);
    await openMatrix(storage);
    expect(screen.getByRole('link', { name: 'Continue rating' }).getAttribute('href')).toBe(
      '/schools/riverside/garden-school/2026-27/indicators/G1.Students%201',
    );
    await storage.commit({
      label: { what: 'existing-agreed', subject: 'all' },
      changes: codesOfMap.map((code) => agreeExisting(cycle, code, sprout)),
    });
    expect(await screen.findByText('All 3 rated')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Continue rating' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Record At-A-Glance 2026–27' })).toBeTruthy();
  });

  test('once the year is recorded it says when, leads to the record, and knows of later changes', async () => {
    const codesOfMap = ['G1.Leaders1', 'G1.Students 1', 'G2.Leaders1'];
    const all = codesOfMap.map((code) => agreeExisting(cycle, code, sprout));
    const ratings = ratingsOf(
      Object.fromEntries(codesOfMap.map((code) => [code, { existing: sprout }])),
    );
    const record = aSnapshotRecord({ cycle, ratings });
    const storage = await aYear(all);
    await storage.database.records.put(record);
    await openMatrix(storage);
    const there = `/schools/riverside/snapshots/${record.id}`;
    const recorded = await screen.findByRole('link', { name: 'Recorded on May 14, 2027.' });
    expect(recorded.getAttribute('href')).toBe(there);
    expect(screen.getByText(/Its ratings have not changed since\.$/)).toBeTruthy();
    const see = screen.getByRole('link', { name: 'See the record' });
    const again = screen.getByRole('link', { name: 'Record At-A-Glance 2026–27' });
    expect(see.getAttribute('href')).toBe(there);
    expect([see.dataset['variant'], again.dataset['variant']]).toEqual(['primary', 'secondary']);
    await given(storage, [agreeExisting(cycle, 'G1.Leaders1', { is: 'not-yet' })]);
    expect(await screen.findByText(/Ratings have changed since\.$/)).toBeTruthy();
    expect([see.dataset['variant'], again.dataset['variant']]).toEqual(['secondary', 'primary']);
  });
});

function rowOf(code: string): HTMLElement {
  return screen.getByRole('row', { name: new RegExp(`${code} Care for`) });
}

/** What the cells of a row say to those who hear them. */
function cellsOf(code: string): readonly (string | null)[] {
  return within(rowOf(code))
    .getAllByRole('cell')
    .map((cell) => {
      const spoken = cell.cloneNode(true) as HTMLElement;
      for (const hidden of spoken.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
      return spoken.textContent;
    });
}

function codes(): readonly (string | undefined)[] {
  return screen
    .getAllByRole('link', { name: /, 2026–27: / })
    .map((link) => link.getAttribute('aria-label')?.split(',')[0]);
}
