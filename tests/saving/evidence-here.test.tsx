// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { INVITED_DEVICE } from '#domain/assessment/invited.ts';
import { unrated, type AgreedRating } from '#domain/assessment/rating.ts';
import { binEvidence, linkEvidence } from '#domain/evidence/evidence-changes.ts';
import type { Change } from '#domain/records/record.ts';
import { formatStamp } from '#domain/records/stamp.ts';
import { EvidenceHere } from '#saving/EvidenceHere.tsx';
import { aMap } from '#tests/support/a-map.ts';
import { addingEvidence } from '#tests/support/evidence.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';

const level = linkEvidence('riverside', 'evidence/fair', {
  map: 'garden-school',
  indicator: 'G1.Leaders1',
  level: 'tree',
});
const fair = {
  title: 'Fair',
  what: { is: 'link', url: 'https://school.example/fair' },
  note: 'Two hundred came.',
  observedOn: '2027-05-01',
} as const;

async function show(changes: readonly Change[], rating?: AgreedRating) {
  const storage = await aStorage();
  await given(storage, [
    { put: { id: 'riverside', kind: 'other', school: 'riverside', body: {} } },
    ...changes,
  ]);
  const page = (
    <EvidenceHere
      school="riverside"
      map={aMap()}
      code="G1.Leaders1"
      back="/schools/riverside"
      rating={rating}
    />
  );
  return { ...renderPage(page, { storage }), storage };
}

it('lists the pieces of the indicator with their dates, and shows one on request', async () => {
  await show([
    ...addingEvidence('night', {}, ['G1.Leaders1']),
    ...addingEvidence('fair', fair),
    level,
    ...addingEvidence('other', { title: 'Other' }, ['G2.Leaders1']),
    ...addingEvidence('old', { title: 'Thrown away' }, ['G1.Leaders1']),
    binEvidence('riverside', 'evidence/old', '2027-02-04'),
  ]);
  const beside = within(await screen.findByRole('region', { name: 'Evidence for G1.Leaders1' }));
  expect(beside.getByText('Evidence: 2 pieces')).toBeTruthy();
  const pieces = beside.getAllByRole('listitem').map((row) => row.textContent);
  expect(pieces[0]).toMatch(/Fair.*May 1, 2027.*Tree/);
  expect(pieces[1]).toMatch(/Family night.*February 3, 2027/);
  expect(pieces).toHaveLength(2);

  await userEvent.click(beside.getByText('Fair'));
  const link = await beside.findByRole('link', { name: 'https://school.example/fair' });
  expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  expect(beside.getByText('Two hundred came.')).toBeTruthy();
});

it('where there is none it says so and leads to adding some, for this indicator', async () => {
  await show([]);
  expect(await screen.findByText('Evidence: none yet')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Add evidence' }).getAttribute('href')).toBe(
    '/schools/riverside/evidence/add?map=garden-school&indicator=G1.Leaders1&back=%2Fschools%2Friverside',
  );
});

it('says in words what is missing beside how it is rated', async () => {
  const tree = {
    ...unrated('G1.Leaders1'),
    existing: { is: 'at-level', level: 'tree' },
  } as const;
  const { storage } = await show([], tree);
  expect(await screen.findByText('Rated Tree, no evidence yet')).toBeTruthy();
  await given(storage, addingEvidence('old', { observedOn: '2019-11-05' }, ['G1.Leaders1']));
  expect(await screen.findByText('The newest piece is from 2019')).toBeTruthy();
  expect(screen.queryByText(/^Rated/)).toBeNull();
});

it('of many pieces it shows the newest eight, and the way to all of them', async () => {
  await show(
    Array.from({ length: 9 }, (_, n) =>
      addingEvidence(`p${n}`, { title: `Piece ${n}`, observedOn: `2027-01-0${n + 1}` }, [
        'G1.Leaders1',
      ]),
    ).flat(),
  );
  expect(await screen.findByText('Evidence: 9 pieces')).toBeTruthy();
  expect(screen.getAllByRole('listitem')).toHaveLength(8);
  expect(screen.queryByText('Piece 0')).toBeNull();
  expect(screen.getByRole('link', { name: 'See all 9 pieces' }).getAttribute('href')).toBe(
    '/schools/riverside/evidence?indicator=G1.Leaders1',
  );
});

it('on an invited device nothing is said where there is none, which it can’t know', async () => {
  const storage = await aStorage();
  await storage.database.records.put({
    id: 'riverside',
    kind: 'other',
    school: 'riverside',
    stamp: formatStamp({ ms: 1, counter: 0, device: INVITED_DEVICE }),
    by: 'team',
    device: INVITED_DEVICE,
    v: 1,
    body: {},
  });
  const page = <EvidenceHere school="riverside" map={aMap()} code="G1.Leaders1" back="/" />;
  const { container } = renderPage(page, { storage });
  await given(storage, addingEvidence('other', {}, ['G2.Leaders1']));
  expect(container.textContent).not.toContain('Evidence');
  await given(storage, addingEvidence('night', {}, ['G1.Leaders1']));
  await waitFor(() => expect(screen.getByText('Evidence: one piece')).toBeTruthy());
});
