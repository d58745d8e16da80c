// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { binEvidence, linkEvidence } from '#domain/evidence/evidence-changes.ts';
import type { Change } from '#domain/records/record.ts';
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

async function show(changes: readonly Change[], hidesNone = false) {
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
      hidesNone={hidesNone}
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

it('on a member’s own page nothing is said where there is none, which an invited device can’t know', async () => {
  const { storage, container } = await show([], true);
  await given(storage, addingEvidence('other', {}, ['G2.Leaders1']));
  expect(container.textContent).not.toContain('Evidence');
  await given(storage, addingEvidence('night', {}, ['G1.Leaders1']));
  await waitFor(() => expect(screen.getByText('Evidence: one piece')).toBeTruthy());
});
