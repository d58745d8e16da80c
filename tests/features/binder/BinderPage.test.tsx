// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';

import { agreeExisting, putIcMap } from '#domain/assessment/changes.ts';
import { addCrosswalk, crosswalkId } from '#domain/crosswalk/crosswalk-changes.ts';
import { BinderPage } from '#features/binder/BinderPage.tsx';
import { preferences } from '#platform/preferences.ts';
import type { Storage } from '#storage/storage.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aPhoto } from '#tests/support/binders.ts';
import { aCycle, aSchool, aSnapshotRecord } from '#tests/support/builders.ts';
import { cycleChange, schoolChange } from '#tests/support/changes.ts';
import { aCrosswalkContent } from '#tests/support/crosswalks.ts';
import { addingEvidence } from '#tests/support/evidence.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';

beforeEach(() => {
  localStorage.clear();
  preferences.set({ binderEvidence: 'all' });
});

describe('the page that makes a binder', () => {
  it('counts what will be in it, and says what will be missing and what is left out', async () => {
    renderPage(<BinderPage school="riverside" />, { storage: await aSchoolWithEvidence() });
    expect(await screen.findByText('2 pieces of evidence and 1 file, about 1.2 MB.')).toBeTruthy();
    expect(screen.getByText('1 indicator has no evidence: G1.Students 1.')).toBeTruthy();
    expect(
      screen.getByText('1 piece shows students without consent on file and was left out.'),
    ).toBeTruthy();
    const table = screen.getByRole('table', { name: 'Evidence by indicator' });
    const row = within(table).getByRole('row', { name: /^G1\.Leaders1/ });
    expect(within(row).getByRole('cell').textContent).toBe('2');
  });

  it('takes in what shows students once that is ticked', async () => {
    renderPage(<BinderPage school="riverside" />, { storage: await aSchoolWithEvidence() });
    const tick = await screen.findByLabelText(
      'Add pieces that show students without consent on file',
    );
    await userEvent.click(tick);
    expect(screen.getByText('3 pieces of evidence and 1 file, about 1.2 MB.')).toBeTruthy();
    expect(screen.queryByText(/was left out\.$/)).toBeNull();
  });

  it('holds its school year unless somebody chose otherwise on this device', async () => {
    preferences.set({ binderEvidence: undefined });
    const storage = await aSchoolWithEvidence();
    const { unmount } = renderPage(<BinderPage school="riverside" />, { storage });
    expect(await screen.findByText('1 piece of evidence and 1 file, about 1.2 MB.')).toBeTruthy();
    expect(screen.getByText('1 piece is of another year and was left out.')).toBeTruthy();
    await userEvent.selectOptions(screen.getByLabelText('Evidence'), 'all');
    expect(screen.getByText(/^2 pieces of evidence/)).toBeTruthy();
    unmount();
    renderPage(<BinderPage school="riverside" />, { storage });
    expect(await screen.findByText(/^2 pieces of evidence/)).toBeTruthy();
  });

  it('holds all evidence where its year has none yet', async () => {
    preferences.set({ binderEvidence: undefined });
    const storage = await aStorage();
    await given(storage, [
      putIcMap(aMap()),
      schoolChange(aSchool()),
      cycleChange(aCycle()),
      ...addingEvidence('old', { observedOn: '2024-02-03' }, ['G1.Leaders1']),
    ]);
    renderPage(<BinderPage school="riverside" />, { storage });
    expect(await screen.findByText(/^1 piece of evidence/)).toBeTruthy();
  });

  it('follows a crosswalk, and names the standards that nothing shows', async () => {
    renderPage(<BinderPage school="riverside" />, { storage: await aSchoolWithEvidence() });
    await userEvent.selectOptions(
      await screen.findByLabelText('In the order of'),
      'Green STEM Certification',
    );
    expect(screen.getByText('2 standards have no evidence: 1.2 and 2.1.')).toBeTruthy();
    expect(screen.getByText('No indicator is linked to it')).toBeTruthy();
  });

  it('begins with the record that the address names', async () => {
    const storage = await aSchoolWithEvidence();
    const record = aSnapshotRecord();
    await storage.database.records.put(record);
    renderPage(<BinderPage school="riverside" />, {
      storage,
      address: `/schools/riverside/evidence/binder?record=${record.id}`,
    });
    const year = await screen.findByLabelText<HTMLSelectElement>('Levels and rationale');
    expect(year.value).toBe(record.id);
    expect([...year.options].map(({ text }) => text)).toEqual([
      '2026–27, as it stands today',
      expect.stringMatching(/^2026–27, At-A-Glance of /),
    ]);
  });

  it('misses nothing where an indicator doesn’t apply', async () => {
    const storage = await aSchoolWithEvidence();
    const reason = 'No students yet.';
    await given(storage, [
      agreeExisting(aCycle(), 'G1.Students 1', { is: 'not-applicable', reason }),
    ]);
    renderPage(<BinderPage school="riverside" />, { storage });
    expect(await screen.findByText(/^2 pieces of evidence/)).toBeTruthy();
    expect(screen.queryByText(/has no evidence/)).toBeNull();
  });

  it('says what to do first where no year was started, or no such school is here', async () => {
    const storage = await aStorage();
    await given(storage, [schoolChange(aSchool())]);
    const { unmount } = renderPage(<BinderPage school="riverside" />, { storage });
    expect(await screen.findByText('No school year yet')).toBeTruthy();
    unmount();
    renderPage(<BinderPage school="gone" />, { storage });
    expect(await screen.findByText('This school is not here')).toBeTruthy();
  });
});

async function aSchoolWithEvidence(): Promise<Storage> {
  const storage = await aStorage();
  await given(storage, [
    putIcMap(aMap()),
    schoolChange(aSchool()),
    cycleChange(aCycle()),
    ...addCrosswalk('riverside', crosswalkId('green'), aCrosswalkContent()),
    ...addingEvidence('photo', { what: aPhoto() }, ['G1.Leaders1', 'G2.Leaders1']),
    ...addingEvidence('old', { observedOn: '2024-02-03' }, ['G1.Leaders1']),
    ...addingEvidence('faces', { students: 'shown' }, ['G1.Leaders1']),
  ]);
  return storage;
}
