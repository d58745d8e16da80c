import { within } from '@testing-library/react';

import { composeSnapshot, recordSnapshot } from '#domain/assessment/compose-snapshot.ts';
import type { Change } from '#domain/records/record.ts';
import { ComparePage } from '#features/comparison/ComparePage.tsx';
import { aCycle, aSchool, aTeam, atLevel, ratingsOf } from '#tests/support/builders.ts';
import { schoolChange } from '#tests/support/changes.ts';
import { engagedMap } from '#tests/support/recorded-years.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';

export const [y2024, y2025, y2026] = [2024, 2025, 2026].map((schoolYear) =>
  aCycle({ map: engagedMap.id, mapVersion: engagedMap.version, schoolYear }),
) as [ReturnType<typeof aCycle>, ReturnType<typeof aCycle>, ReturnType<typeof aCycle>];
export const [first, second, third] = ['EC1.Leaders1', 'EC1.Leaders2', 'EC1.Leaders3'] as const;
export const compare = '/schools/riverside/compare';

/** 2024–25: 1, 3, nothing; 2025–26: 2 (as was wanted), 2, 4. */
export const twoRecords = [
  record(y2024, {
    [first]: { existing: atLevel('getting-started'), desired: 'progressing' },
    [second]: { existing: atLevel('refining-and-expanding'), desired: 'sustaining' },
  }),
  record(y2025, {
    [first]: { existing: atLevel('progressing') },
    [second]: { existing: atLevel('progressing') },
    [third]: { existing: atLevel('fully-implementing') },
  }),
];

/** Opens the comparison of a school with these records. */
export async function showing(changes: readonly Change[], address = compare) {
  const storage = await aStorage();
  await given(storage, [schoolChange(aSchool()), ...changes]);
  return renderPage(<ComparePage school="riverside" />, { storage, address });
}

/** What the cells of an indicator say, its head left out. */
export function cellsOf(table: HTMLElement, code: string) {
  const row = within(table)
    .getAllByRole('row')
    .find((line) => within(line).queryByRole('rowheader')?.textContent.startsWith(`${code} `));
  return within(row ?? table)
    .getAllByRole('cell')
    .slice(1)
    .map(({ textContent }) => textContent);
}

/** The change that records a year. */
export function record(
  cycle: ReturnType<typeof aCycle>,
  ratings: Parameters<typeof ratingsOf>[0],
  recordedOn = `${cycle.schoolYear + 1}-05-14`,
  map = engagedMap,
  status: 'yearly' | 'interim' = 'yearly',
): Change {
  const snapshot = composeSnapshot(
    {
      status,
      school: aSchool(),
      members: aTeam(),
      cycle,
      map,
      ratings: ratingsOf(ratings),
      follows: [],
      recordedBy: 'María Núñez',
      recordedAt: `${recordedOn}T18:30:00.000Z`,
      recordedOn,
    },
    () => 'salt-of-the-test',
  );
  return recordSnapshot(snapshot, cycle);
}
