import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, vi } from 'vitest';

import { agreeDesired, agreeExisting, agreeRationale } from '#domain/assessment/changes.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import type { Change } from '#domain/records/record.ts';
import { RecordPage } from '#features/snapshots/RecordPage.tsx';
import { readSnapshotsOf } from '#storage/school-snapshots.ts';
import type { Storage } from '#storage/storage.ts';
import { aCycle, aSchool, aTeam, atLevel } from '#tests/support/builders.ts';
import { cycleChange, memberChange, schoolChange } from '#tests/support/changes.ts';
import { engagedCodes, engagedMap } from '#tests/support/recorded-years.ts';
import { renderPage, type RenderedPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';

export const cycle = aCycle({ map: engagedMap.id, mapVersion: engagedMap.version });
export const year = { school: 'riverside', map: engagedMap.id, year: '2026-27' } as const;

/** Everything said about every indicator. */
export const fullYear: readonly Change[] = engagedCodes.flatMap((code) => [
  agreeExisting(cycle, code, atLevel('progressing')),
  agreeDesired(cycle, code, 'sustaining'),
  agreeRationale(cycle, code, 'We saw it.'),
]);

/** Every test begins without drafts, on the afternoon of May 14, 2027. */
export function onMay14(): void {
  beforeEach(() => {
    localStorage.clear();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2027, 4, 14, 15, 30) });
    return () => vi.useRealTimers();
  });
}

/** The page on which the year is recorded. */
export async function showing(
  changes: readonly Change[],
  { members = aTeam(), school = aSchool() } = {},
): Promise<{ readonly storage: Storage; readonly page: RenderedPage }> {
  const storage = await aStorage();
  const team = members.map((member) => memberChange('riverside', member));
  await given(storage, [schoolChange(school), cycleChange(cycle), ...team, ...changes]);
  const page = renderPage(<RecordPage {...year} />, { storage });
  await screen.findByRole('heading', { level: 1, name: 'Record At-A-Glance 2026–27' });
  return { storage, page };
}

/** Presses the button and confirms. */
export async function record(): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: 'Record At-A-Glance 2026–27…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Record At-A-Glance 2026–27 now?' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Record' }));
}

/** What is recorded by now, oldest first. */
export async function recorded(storage: Storage): Promise<readonly Snapshot[]> {
  return (await readSnapshotsOf(storage.database, 'riverside')).chain.inOrder;
}
